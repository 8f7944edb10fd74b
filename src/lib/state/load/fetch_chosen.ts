import type { SiteExport } from '../../domain/exports/sites_geojson.ts';
import type { SiteQueries } from '../../domain/query/site_queries.ts';

/** How many sites could not be had, and the first reason. */
export type Lost = { count: number; reason: string };

type Fetching = {
	asked: Pick<SiteQueries, 'details' | 'parts'>;
	/** What has come, by id: nothing of it is fetched again, and what comes is added. */
	here: Map<string, SiteExport>;
	/** Gives up: what has not begun by then never does. */
	signal: AbortSignal;
	/** Called before the first group, and after each: how many of the ids are done with. */
	onprogress: (done: number) => void;
};

/** Groups that are fetched at a time. */
const LANES = 4;

/** Fetches details of these sites, a group at a time; one that fails does not keep the others. Never rejects. */
export async function fetchChosen(
	ids: readonly string[],
	{ asked, here, signal, onprogress }: Fetching,
): Promise<Lost> {
	const lost: Lost = { count: 0, reason: '' };
	const missing = ids.filter((id) => !here.has(id));
	if (missing.length === 0) return lost;
	const lose = (count: number, error: unknown): void => {
		lost.count += count;
		lost.reason ||= error instanceof Error ? error.message : String(error);
	};
	let done = ids.length - missing.length;
	onprogress(done);
	const waiting = await asked.parts(missing).catch((error: unknown) => {
		lose(missing.length, error);
		return [];
	});
	const work = async (): Promise<void> => {
		for (let group = waiting.shift(); group && !signal.aborted; group = waiting.shift()) {
			try {
				for (const site of await asked.details(group)) here.set(site.id, site);
				done += group.length;
				if (!signal.aborted) onprogress(done);
			} catch (error) {
				lose(group.length, error);
			}
		}
	};
	await Promise.all(Array.from({ length: LANES }, work));
	return lost;
}
