import type { KeyLists, Probe, ReadLists } from './key_lists.ts';
import type { Postings } from './posting_list.ts';
import type { AreaName } from './list_keys.ts';
import type { Way } from './read_plan.ts';

/** Larger than any position. */
const POSITIONS = 0x1_0000;

/** How much is read: files of lists for each probe, and texts that are compared. `is_first`: nothing was read before. */
export type Depth = { files: number; texts: number; is_first: boolean };

/** Numbers, and whether it stands at the beginning. `is_whole`: reading on brings no more. */
export type Matches = { numbers: Map<number, boolean>; is_whole: boolean };

/** What has all probes of the way, each where its offset says. `load`: what these numbers are called or say, to compare. */
export async function matchWay(
	lists: KeyLists,
	{ probes, check, instead, is_late }: Way,
	depth: Depth,
	load: (numbers: readonly number[]) => Promise<AreaName[][]>,
): Promise<Matches> {
	if (is_late && depth.is_first) return { numbers: new Map(), is_whole: false };
	const isRight = check ?? instead;
	const compare = async (found: Matches): Promise<Matches> => {
		const all = [...found.numbers.keys()].toSorted((a, b) => a - b);
		const some = all.slice(0, depth.texts);
		const texts = await load(some);
		const passing = some.filter((_, at) => texts[at]!.some(isRight!));
		return {
			numbers: new Map(passing.map((number) => [number, found.numbers.get(number)!])),
			is_whole: found.is_whole && some.length === all.length,
		};
	};
	const short = await readShort(lists, probes, depth);
	const sure = short.some((one) => one !== null) ? findCommon(probes, short) : null;
	if (sure?.size === 0) return { numbers: sure, is_whole: true };
	const is_whole = short.every((one) => one !== null);
	// Where a rare key leaves a few texts, these are read, not the long lists of the other keys.
	if (!is_whole && isRight && sure !== null && sure.size <= depth.texts) {
		return compare({ numbers: sure, is_whole: true });
	}
	const all = await Promise.all(
		probes.map(async (probe, at) => short[at] ?? lists.read(probe, depth.files)),
	);
	const found = { numbers: findCommon(probes, all), is_whole };
	return check ? compare(found) : found;
}

/** The lists that end within the files that may be read; null for the others, of which nothing is fetched. */
async function readShort(
	lists: KeyLists,
	probes: readonly Probe[],
	{ files }: Depth,
): Promise<(ReadLists | null)[]> {
	const [first, ...rest] = probes;
	// Most of what is typed in vain has no first key: the others are not worth a file then.
	const begun = await lists.read(first!, files, 'is_short');
	if (begun?.postings.length === 0) return [begun];
	return [begun, ...(await Promise.all(rest.map((probe) => lists.read(probe, files, 'is_short'))))];
}

/** Where all lists that were read have it, each where its probe says. */
function findCommon(
	probes: readonly Probe[],
	reads: readonly (ReadLists | null)[],
): Map<number, boolean> {
	const starts = reads.flatMap((read, at) =>
		read ? [listStarts(read.postings, probes[at]!.offset)] : [],
	);
	return listNumbers(listCommon(starts));
}

/** Whether each begins so. */
function listNumbers(starts: readonly number[]): Map<number, boolean> {
	const numbers = new Map<number, boolean>();
	for (const start of starts) {
		const number = Math.floor(start / POSITIONS);
		numbers.set(number, start % POSITIONS === 0 || numbers.get(number) === true);
	}
	return numbers;
}

/** Where the run would begin. */
function listStarts(postings: Postings, offset: number): Set<number> {
	const starts = new Set<number>();
	for (let at = 0; at < postings.length; at += 2) {
		const position = postings[at + 1]! - offset;
		if (position >= 0) starts.add(postings[at]! * POSITIONS + position);
	}
	return starts;
}

function listCommon(sets: readonly ReadonlySet<number>[]): number[] {
	const [least, ...others] = sets.toSorted((a, b) => a.size - b.size);
	return [...(least ?? [])].filter((one) => others.every((set) => set.has(one)));
}
