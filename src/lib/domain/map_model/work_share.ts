/** How much of the work at a place is finished. */
export type WorkShare = { done: number; total: number };

/** Of the sites of a place; `done` names all whose work is finished. */
export function countDone(site_ids: readonly string[], done: ReadonlySet<string>): WorkShare {
	return { done: site_ids.filter((id) => done.has(id)).length, total: site_ids.length };
}
