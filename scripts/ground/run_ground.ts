import { findDay } from '../../src/lib/domain/city/city_time.ts';
import type { GroundMap, GroundRelief } from '../../src/lib/domain/ground/ground_file.ts';
import { widenBounds } from '../../src/lib/geometry/tile_cover.ts';
import { findGroundFolder } from '../ground_folder.js';
import { loadCity } from '../load_city.ts';
import { formatBounds } from './cut/choose_tiles.ts';
import type { Cut, CutJob } from './cut/cut_job.ts';
import { cutMap } from './cut/cut_map.ts';
import type { GroundCommand } from './options.ts';
import type { RequestSizes } from './pmtiles/plan_ranges.ts';
import { GroundCancelled, GroundRefusal } from './refusal.ts';
import { cutGeoTiff, isTiff } from './relief/cut_geotiff.ts';
import { cutRelief } from './relief/cut_relief.ts';
import type { Say } from './say.ts';
import type { ByteSource } from './source/byte_source.ts';
import type { HttpOptions } from './source/http_source.ts';
import { openSource } from './source/open_source.ts';
import { hasWaiting, writeGround } from './write_ground.ts';

export type RunOptions = {
	/** The atlas's folder. */
	geo: string;
	say: Say;
	signal?: AbortSignal;
	http?: HttpOptions;
	requests?: RequestSizes;
};

/** The command's work: 0 done, 1 refused, 130 cancelled; what was there before stays in both. */
export async function runGround(command: GroundCommand, options: RunOptions): Promise<number> {
	const { say, signal, geo } = options;
	const folder = findGroundFolder(geo);
	try {
		await cutAll(command, options, folder);
		return 0;
	} catch (error) {
		if (signal?.aborted || error instanceof GroundCancelled) {
			const waits = await hasWaiting(folder);
			say.fail(
				`Cancelled; nothing was changed${waits ? `, and what was fetched waits in ${folder}/ for the same command` : ''}`,
			);
			return 130;
		}
		if (!(error instanceof GroundRefusal)) throw error;
		say.fail(`Refused: ${error.message}\nNothing was written.`);
		return 1;
	}
}

async function cutAll(
	command: GroundCommand,
	{ geo, say, signal, http, requests }: RunOptions,
	folder: string,
): Promise<void> {
	const city = readCity(geo);
	const bounds = widenBounds(city.bounds, command.margin_km);
	say.line(
		`${city.name.en}: ${formatBounds(bounds)}, ${command.margin_km} km around its districts`,
	);
	const describe = (source: ByteSource): Omit<CutJob, 'zooms' | 'said'> => ({
		source,
		bounds,
		folder,
		signal,
		say,
		only_plan: command.only_plan,
		requests,
	});
	const open = <T>(place: string | null, work: (source: ByteSource) => Promise<T>) =>
		place === null ? null : withSource(place, { ...http, ...(signal && { signal }) }, work);

	const map: Cut<GroundMap> | null = await open(command.map, (source) =>
		cutMap({ ...describe(source), zooms: command.zooms, said: command.said }),
	);
	const relief: Cut<GroundRelief> | null = await open(command.relief, async (source) => {
		const { encoding, accuracy_m, epsg, relief_said: said, relief_zooms: zooms } = command;
		const job = { ...describe(source), zooms, said, encoding, accuracy_m };
		const first = await source.read(0, Math.min(4, source.size));
		return isTiff(first) ? cutGeoTiff({ ...job, epsg }) : cutRelief(job);
	});
	if (command.only_plan) return;
	await writeGround(folder, { map, relief }, findDay(city.time_zone), say);
}

async function withSource<T>(
	place: string,
	http: HttpOptions,
	work: (source: ByteSource) => Promise<T>,
): Promise<T> {
	const source = await openSource(place, http);
	try {
		return await work(source);
	} finally {
		await source.close();
	}
}

function readCity(geo: string) {
	try {
		return loadCity(geo);
	} catch (error) {
		throw new GroundRefusal((error as Error).message);
	}
}
