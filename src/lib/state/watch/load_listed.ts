import type { SiteExport } from '$lib/domain/exports/sites_geojson.ts';
import { askWorker } from '../load/ask_worker.ts';
import type { LayoutStart } from '../load/layout_start.ts';

/** Details of a few sites of a grown atlas, on a page that asks nothing else of it. Rejects where they cannot be had. */
export async function loadListed(
	start: LayoutStart,
	ids: readonly string[],
): Promise<readonly SiteExport[]> {
	const queries = askWorker(start);
	try {
		return await queries.details(ids);
	} finally {
		queries.close();
	}
}
