/** Rows of a list that a page shows. An atlas of more sites is grown: its lists go in pages, and the map's page fetches its sites. */
export const PAGE_SIZE = 100;

/** The newest sites that the map's page of a grown atlas comes with. */
export const FIRST_ROWS = 30;

export function isGrown({ sites }: { sites: readonly unknown[] }): boolean {
	return sites.length > PAGE_SIZE;
}

/** One where there is nothing to show. */
export function countPages(rows: number): number {
	return Math.max(1, Math.ceil(rows / PAGE_SIZE));
}

/** Numbers of the pages after the first, which stands at the address of the list. */
export function listFurtherPages(rows: number): number[] {
	return Array.from({ length: countPages(rows) - 1 }, (_, at) => at + 2);
}

/** `page`: from 1. */
export function slicePage<T>(list: readonly T[], page: number): T[] {
	return list.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
}

/** The pages that a page links to, in order: the first, the last, those around it, and some on the way. null: some are left out. */
export function listLinkedPages(page: number, total: number): (number | null)[] {
	const step = Math.max(10, 10 ** Math.floor(Math.log10(total)));
	const shown = Array.from({ length: total }, (_, at) => at + 1).filter(
		(one) => one === 1 || one === total || Math.abs(one - page) <= 2 || one % step === 0,
	);
	return shown.flatMap((one, at) => (at > 0 && one > shown[at - 1]! + 1 ? [null, one] : [one]));
}
