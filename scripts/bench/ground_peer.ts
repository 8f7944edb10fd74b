import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { listArchives } from '../../src/lib/domain/ground/archives.ts';
import { GROUND_FILE } from '../../src/lib/domain/ground/ground_file.ts';
import { parseGround } from '../../src/lib/domain/ground/parse_ground.ts';
import { buildGround } from '../../src/lib/style/layers/ground/build_ground.ts';
import { LANGUAGE_CODES } from '../../src/lib/domain/language/languages.ts';
import { TOKENS } from '../../src/lib/style/tokens.ts';
import { run } from '../setup/run.js';

const maplibre = dirname(fileURLToPath(import.meta.resolve('maplibre-gl')));

/** The invented city's atlas on its invented ground, and a page of MapLibre with the same archives alone. */
export type GroundPages = {
	ours: string;
	/** A temporary folder. */
	plain: string;
	/** In the middle of the ground, `[lng, lat]`. */
	center: [number, number];
};

/** Throws where the build fails. */
export async function buildGroundPages(root: string): Promise<GroundPages> {
	const { code, output } = await run(process.execPath, ['scripts/test/build_second.js'], {
		cwd: root,
		quiet: true,
	});
	if (code !== 0) throw new Error(output);
	const from = join(root, 'tests/fixtures/second_city/ground');
	const { ground } = parseGround(readFileSync(join(from, GROUND_FILE), 'utf8'));
	if (!ground?.map) throw new Error(`${from}/${GROUND_FILE}: expected a map`);
	const plain = mkdtempSync(join(tmpdir(), 'atlas-bench-ground-'));
	cpSync(join(root, 'tests/bench/ground'), plain, { recursive: true });
	mkdirSync(join(plain, 'ground'));
	mkdirSync(join(plain, 'vendor'));
	for (const { file } of listArchives(ground)) {
		copyFileSync(join(from, file), join(plain, 'ground', file));
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
	const [west, south, east, north] = ground.map.bounds;
	return {
		ours: join(root, 'node_modules/.cache/second_city'),
		plain,
		center: [(west + east) / 2, (south + north) / 2],
	};
}
