/** Sites as they were before they became what they are: a row for each state, with the days on which it held. */

import { showBy, type Timeline } from '../as_of/timeline.ts';
import type { SiteRecord } from '../query/site_query.ts';
import { buildRows, readRows, type RowsMeta, type SiteRows } from './site_rows.ts';
import { packCodes, type Codes, type Table } from './table_file.ts';

export type PastMeta = RowsMeta & {
	/** ISO days on which something became otherwise, the oldest first. */
	days: string[];
	/** ISO day of each article. */
	articles: Record<string, string>;
};

/** A state that is over. `site`: its row; `change`: what was otherwise than now. */
export type PastState = {
	site: number;
	from: string;
	until: string;
	then: SiteRecord;
	change: Partial<SiteRecord>;
};

/** States that are over, and for each site the day since which it is as it is; null for one that has no timeline. */
export function listPastStates(
	sites: readonly SiteRecord[],
	timelines: ReadonlyMap<string, Timeline<SiteRecord>>,
): { states: PastState[]; since: (string | null)[] } {
	const states = sites.flatMap((now, site) => {
		const timeline = timelines.get(now.id);
		return (timeline?.before ?? []).map((change, at): PastState => {
			const [from, until] = [timeline!.days[at]!, timeline!.days[at + 1]!];
			return { site, from, until, then: showBy(now, timeline!, from)!, change };
		});
	});
	return { states, since: sites.map(({ id }) => timelines.get(id)?.days.at(-1) ?? null) };
}

/** `names`: the rank of each state's name. */
export function buildPast(
	{ states, since }: ReturnType<typeof listPastStates>,
	names: readonly number[],
	articles: Record<string, string>,
): Table<PastMeta> {
	const days = [
		...new Set([
			...states.flatMap(({ from, until }) => [from, until]),
			...since.filter((day) => day !== null),
		]),
	].toSorted();
	const codeOf = new Map(days.map((day, code) => [day, code]));
	const { meta, columns } = buildRows(states.map(({ then }) => then));
	return {
		meta: { ...meta, days, articles },
		columns: {
			...columns,
			site: packCodes(states.map(({ site }) => site)),
			from: packCodes(states.map(({ from }) => codeOf.get(from)!)),
			until: packCodes(states.map(({ until }) => codeOf.get(until)!)),
			name: packCodes(names),
			since: packCodes(since.map((day) => (day === null ? 0 : codeOf.get(day)! + 1))),
		},
	};
}

/** Which state each site was in. */
export class PastRows {
	rows: SiteRows;
	names: Codes;
	articles: ReadonlyMap<string, string>;
	#table: Table<PastMeta>;

	constructor(table: Table<PastMeta>) {
		this.rows = readRows(table);
		this.names = table.columns['name'] as Codes;
		this.articles = new Map(Object.entries(table.meta.articles));
		this.#table = table;
	}

	/** By the end of an ISO day: for every site the number of its state, -1 where it is as it is now, null where it was not reported. */
	show(day: string): (number | null)[] {
		const { meta, columns } = this.#table;
		const now = meta.days.findLastIndex((one) => one <= day);
		const { site, from, until, since } = columns;
		const shown = Array.from(since!, (code): number | null =>
			code > 0 && code - 1 <= now ? -1 : null,
		);
		for (const [state, of] of site!.entries()) {
			if (from![state]! <= now && now < until![state]!) shown[of] = state;
		}
		return shown;
	}
}
