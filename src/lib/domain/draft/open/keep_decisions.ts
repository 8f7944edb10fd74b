import type { OpenItem } from '../draft.ts';

/** What is open after a run, and what was decided before and is asked no more. */
export type OpenList = { items: OpenItem[]; settled: OpenItem[] };

/** Every decision of before stands: on the same question, or among what is settled. */
export function keepDecisions(items: readonly OpenItem[], before: OpenList): OpenList {
	const known = [...before.items, ...before.settled].filter(({ decision }) => decision !== null);
	const decisions = new Map(known.map((item) => [item.id, item.decision]));
	const ids = new Set(items.map(({ id }) => id));
	return {
		items: items.map((item) => ({ ...item, decision: decisions.get(item.id) ?? item.decision })),
		settled: known.filter(({ id }) => !ids.has(id)),
	};
}

/** What has to be decided before anything can be accepted. */
export function listBlocking({ items }: OpenList): OpenItem[] {
	return items.filter(({ blocks, decision }) => blocks && decision === null);
}
