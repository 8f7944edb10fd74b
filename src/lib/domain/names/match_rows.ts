import type { NameIndex } from './name_index.ts';
import { matchName } from './match_name.ts';
import type { MatchState, NameMatch, NameQuestion } from './name_match.ts';
import type { NamedThing } from './names_file.ts';
import type { NamesColumns, NamesTable } from './read_names.ts';

/** Rows that say the same, and what it means. `rows`: from 0. */
export type NameGroup = { question: NameQuestion; rows: number[]; match: NameMatch };

export type MatchCounts = Record<MatchState, number> & {
	/** All rows. */
	total: number;
	/** Of those matched, chosen by the reader. */
	chosen: number;
};

/** Rows that say the same are asked once, in the order in which they first stand. */
export function groupRows({ rows }: NamesTable, columns: NamesColumns): NameGroup[] {
	const groups = new Map<string, NameGroup>();
	const read = (row: readonly string[], at: number): string => (row[at] ?? '').trim();
	for (const [index, row] of rows.entries()) {
		const question = {
			name: read(row, columns.name),
			district: read(row, columns.district),
			township: read(row, columns.township),
		};
		const key = JSON.stringify(Object.values(question));
		const there = groups.get(key);
		if (there) there.rows.push(index);
		else groups.set(key, { question, rows: [index], match: UNASKED });
	}
	return [...groups.values()];
}

const UNASKED: NameMatch = { state: 'empty', reason: 'empty', thing: null, candidates: [] };

/** Asks all groups; `tell` gets the share that is done, now and then. */
export function matchGroups(
	index: NameIndex,
	groups: readonly NameGroup[],
	tell: (share: number) => void = () => {},
): NameGroup[] {
	return groups.map((group, at) => {
		if (at % 200 === 0) tell(at / groups.length);
		return { ...group, match: matchName(index, group.question) };
	});
}

/** The reader's own word; null takes it back. */
export function chooseThing(
	index: NameIndex,
	group: NameGroup,
	thing: NamedThing | null,
): NameGroup {
	const match = matchName(index, group.question);
	if (!thing) return { ...group, match };
	return { ...group, match: { ...match, state: 'matched', reason: 'chosen', thing } };
}

/** Every row is in one of the counts. */
export function countMatches(groups: readonly NameGroup[]): MatchCounts {
	const counts: MatchCounts = { matched: 0, several: 0, none: 0, empty: 0, total: 0, chosen: 0 };
	for (const { rows, match } of groups) {
		counts[match.state] += rows.length;
		counts.total += rows.length;
		if (match.reason === 'chosen') counts.chosen += rows.length;
	}
	return counts;
}
