import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { GroundArchive } from '../../../src/lib/domain/ground/ground_file.ts';
import type { Bounds } from '../../../src/lib/domain/schema/geojson.ts';
import type { EncodedArchive } from '../pmtiles/encode_archive.ts';
import { planRanges, type Place, type RequestSizes } from '../pmtiles/plan_ranges.ts';
import type { Said } from '../read_credit.ts';
import { GroundCancelled } from '../refusal.ts';
import { formatBytes, type Say } from '../say.ts';
import type { ByteSource } from '../source/byte_source.ts';
import { fetchRanges, type ReadPart } from './fetch_ranges.ts';

/** One archive to be cut out of one file. */
export type CutJob = {
	source: ByteSource;
	/** What is wanted of it, with the margin. */
	bounds: Bounds;
	zooms: [number, number];
	said: Said;
	/** Where the ground lies. */
	folder: string;
	signal?: AbortSignal | undefined;
	say: Say;
	/** Says what would be read, and ends. */
	only_plan: boolean;
	/** Other sizes of requests than usual, for tests. */
	requests?: RequestSizes | undefined;
};

/** What is written of it; `facts` is what `ground.json` says beside name and size. */
export type Cut<T extends GroundArchive> = {
	encoded: EncodedArchive;
	facts: Omit<T, 'file' | 'bytes' | 'tiles' | 'zooms' | 'cut_on'>;
};

/** Names of folders in which fetched parts wait. */
export const WAITING = '.fetched-';

/** The folder is named by what is asked of which state of the file: another request, or another state, has its own. */
function nameWaiting({ source, folder }: CutJob, ranges: readonly Place[]): string {
	const asked = JSON.stringify([source.name, source.identity, ranges]);
	const hash = createHash('sha256').update(asked).digest('hex').slice(0, 16);
	return join(folder, `${WAITING}${hash}`);
}

/** All parts of a file, in few requests; null where only the plan is wanted. */
export async function fetchParts(job: CutJob, places: readonly Place[]): Promise<ReadPart | null> {
	const { source, say, signal } = job;
	const ranges = planRanges(places, job.requests);
	const [bytes, wanted] = [sum(ranges), sum(uniquePlaces(places))];
	say.line(
		`${source.name}: ${formatBytes(wanted)} in ${ranges.length} requests, ${formatBytes(bytes)} with what lies between, of ${formatBytes(source.size)}`,
	);
	if (job.only_plan) return null;
	const start = performance.now();
	const before = source.tally.bytes;
	const { read, reused } = await fetchRanges(source, ranges, {
		folder: nameWaiting(job, ranges),
		...(signal && { signal }),
		onprogress(done, all) {
			const seconds = (performance.now() - start) / 1000;
			const speed = (source.tally.bytes - before) / Math.max(seconds, 0.001);
			say.progress(
				`  ${Math.floor((100 * done) / all)}%  ${formatBytes(done)} of ${formatBytes(all)}  ${formatBytes(Math.round(speed))}/s`,
			);
		},
	});
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	const earlier = reused > 0 ? `; ${formatBytes(reused)} were there from an earlier run` : '';
	say.line(`  read ${formatBytes(bytes - reused)} in ${seconds} s${earlier}`);
	return read;
}

function uniquePlaces(places: readonly Place[]): Place[] {
	return [...new Map(places.map((place) => [place.offset, place])).values()];
}

function sum(places: readonly Place[]): number {
	return places.reduce((all, { length }) => all + length, 0);
}

/** Lets the screen and Ctrl-C have their turn while much is worked on. */
export async function breathe(signal?: AbortSignal): Promise<void> {
	await new Promise((resolve) => setImmediate(resolve));
	if (signal?.aborted) throw new GroundCancelled();
}
