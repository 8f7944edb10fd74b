import { copyFileSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listArchives } from '../../src/lib/domain/ground/archives.ts';
import { buildGround } from '../../src/lib/style/layers/ground/build_ground.ts';
import { LANGUAGE_CODES } from '../../src/lib/domain/language/languages.ts';
import { TOKENS } from '../../src/lib/style/tokens.ts';
import { buildOnGround } from './build_on_ground.ts';

const maplibre = dirname(fileURLToPath(import.meta.resolve('maplibre-gl')));

/** The invented city's atlas on its invented ground, and a page of MapLibre with the same archives alone. */
export type GroundPages = {
	ours: string;
	/** A temporary folder. */
	plain: string;
	/** In the middle of the ground, `[lng, lat]`. */
	center: [number, number];
};

/** The explorer and what its map reads. */
const PATHS = ['/', '/data/districts.geojson', '/data/townships.geojson'];

/** With relief or flat. Throws where the build fails. */
export async function buildGroundPages(root: string, has_relief: boolean): Promise<GroundPages> {
	const { folder, archives, ground } = await buildOnGround(root, {
		name: has_relief ? 'hills' : 'flat',
		geo: 'tests/fixtures/second_city/geo',
		has_relief,
		paths: PATHS,
	});
	const plain = mkdtempSync(join(tmpdir(), 'atlas-bench-ground-'));
	cpSync(join(root, 'tests/bench/ground'), plain, { recursive: true });
	mkdirSync(join(plain, 'ground'));
	mkdirSync(join(plain, 'vendor'));
	for (const { file } of listArchives(ground)) {
		copyFileSync(join(archives, file), join(plain, 'ground', file));
	}
	for (const name of ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css']) {
		copyFileSync(join(maplibre, name), join(plain, 'vendor', name));
	}
	copyFileSync(
		join(root, 'node_modules/pmtiles/dist/pmtiles.js'),
		join(plain, 'vendor/pmtiles.js'),
	);
	const paint = buildGround({
		ground,
		own_names: [],
		scheme: 'light',
		language: LANGUAGE_CODES[0]!,
		opacity: 100,
	});
	const paper = { 'background-color': TOKENS.light.paper };
	writeFileSync(
		join(plain, 'style.json'),
		JSON.stringify({
			version: 8,
			sources: paint.sources,
			layers: [{ id: 'paper', type: 'background', paint: paper }, ...paint.land, ...paint.names],
		}),
	);
	const [west, south, east, north] = ground.map!.bounds;
	return {
		ours: folder,
		plain,
		center: [(west + east) / 2, (south + north) / 2],
	};
}
