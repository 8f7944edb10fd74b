import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Catalog } from '../../src/lib/domain/reading/catalog.ts';
import { writeSiteTiles } from './growth/site_tiles.ts';

const leaflet = dirname(fileURLToPath(import.meta.resolve('leaflet/dist/leaflet.js')));
const maplibre = dirname(fileURLToPath(import.meta.resolve('maplibre-gl')));
const clusters = dirname(
	fileURLToPath(import.meta.resolve('leaflet.markercluster/dist/leaflet.markercluster.js')),
);

/**
 * The page a user would build instead, in a temporary folder: Leaflet, markercluster and the same data files, compressed
 * as hard as our own build. `build`: whose data files. Returns the folder.
 */
export function buildPeer(root: string, build = join(root, 'build')): string {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
	cpSync(join(root, 'tests/bench/leaflet'), folder, { recursive: true });
	copyData(build, folder);
	cpSync(join(leaflet, 'leaflet.js'), join(folder, 'vendor/leaflet.js'));
	cpSync(join(leaflet, 'leaflet.css'), join(folder, 'vendor/leaflet.css'));
	cpSync(join(leaflet, 'images'), join(folder, 'vendor/images'), { recursive: true });
	for (const name of [
		'leaflet.markercluster.js',
		'MarkerCluster.css',
		'MarkerCluster.Default.css',
	]) {
		cpSync(join(clusters, name), join(folder, 'vendor', name));
	}
	compress(folder);
	return folder;
}

/** A page that hands a file to MapLibre as it is, in a temporary folder. Returns the folder. */
export function buildPlainMap(root: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-map-'));
	cpSync(join(root, 'tests/bench/maplibre'), folder, { recursive: true });
	copyMapLibre(folder);
	compress(folder);
	return folder;
}

/** A page of MapLibre with the sites of a build, as a file and as tiles, in a temporary folder. Returns the folder. */
export function buildSiteMap(root: string, build: string, catalog: Catalog): string {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-sites-'));
	cpSync(join(root, 'tests/bench/sites'), folder, { recursive: true });
	copyData(build, folder);
	writeSiteTiles(folder, catalog);
	copyMapLibre(folder);
	compress(folder);
	return folder;
}

function copyData(build: string, folder: string): void {
	mkdirSync(join(folder, 'data'));
	for (const name of ['sites.geojson', 'districts.geojson']) {
		cpSync(join(build, 'data', name), join(folder, 'data', name));
	}
}

function copyMapLibre(folder: string): void {
	for (const name of ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css']) {
		cpSync(join(maplibre, name), join(folder, 'vendor', name));
	}
}

function compress(folder: string): void {
	for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (!/\.(?:html|css|m?js|geojson|pbf)$/.test(path)) continue;
		const content = readFileSync(join(folder, path));
		writeFileSync(join(folder, `${path}.br`), brotliCompressSync(content));
		writeFileSync(join(folder, `${path}.gz`), gzipSync(content, { level: 9 }));
	}
}
