import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { buildSiteLayout } from '../../../src/lib/data/grown/site_layout.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { formatPrefix, LANGUAGE_CODES } from '../../../src/lib/domain/language/languages.ts';
import { buildSitesGeojson } from '../../../src/lib/domain/exports/sites_geojson.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { growGeo } from '../../../tests/grown_geo.ts';
import { compressBuild } from '../../publish/compress.js';
import { buildBeside } from '../../setup/build_beside.js';

const SEED = 7;

/** The pages that first views are of, and what the map and the peers read. */
const PAGES = ['', 'plan/', 'sites/', 'data/quality/'];
const FILES = ['/data/districts.geojson', '/data/townships.geojson'];

/** `cpu_s`: seconds of the processor by what was made. */
export type BuiltAtlas = { folder: string; catalog: Catalog; cpu_s: Record<string, number> };

/** Some pages of an atlas of `count` sites, most of them invented, with its whole layout, compressed as they are published. Throws where the build fails. */
export async function buildAtlas(root: string, count: number): Promise<BuiltAtlas> {
	const folder = join('node_modules/.cache', `bench_grown_${count}`);
	const geo = `${folder}_geo`;
	const cpu_s: Record<string, number> = {};
	const files = growGeo(loadGeoFromDisk(join(root, 'geo')), count, SEED);
	rmSync(join(root, geo), { recursive: true, force: true });
	writeAll(join(root, geo), Object.entries(files));
	const catalog = time('check, catalog', cpu_s, () => {
		const { catalog: parsed, problems } = parseGeo(files);
		if (!parsed) throw new Error(`the grown atlas has problems: ${JSON.stringify(problems[0])}`);
		return parsed;
	});
	const paths = LANGUAGE_CODES.flatMap((language) =>
		PAGES.map((page) => `/${formatPrefix(language)}${page}`),
	);
	const { code, output } = await buildBeside(root, {
		...{ geo, folder },
		paths: [...paths, ...FILES],
	});
	if (code !== 0) throw new Error(output);
	// An environment has no room for the names of all files of a layout, so they are written here, by the same code.
	const layout = time('files of the layout', cpu_s, () => buildSiteLayout(catalog));
	writeAll(join(root, folder, 'data/v', layout.name), layout.files);
	writeAll(join(root, folder, 'data'), [
		['sites.geojson', JSON.stringify(buildSitesGeojson(catalog))],
	]);
	const before = process.cpuUsage();
	await compressBuild(join(root, folder), join(root, `${folder}_compressed`));
	cpu_s['compressing these pages and files'] = readSeconds(before);
	return { folder: join(root, folder), catalog, cpu_s };
}

function writeAll(folder: string, files: Iterable<readonly [string, Uint8Array | string]>): void {
	for (const [path, content] of files) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}

function time<T>(name: string, cpu_s: Record<string, number>, make: () => T): T {
	const before = process.cpuUsage();
	const made = make();
	cpu_s[name] = readSeconds(before);
	return made;
}

function readSeconds(before: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}
