import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Polygonal, Ring } from '../../src/lib/geometry/position.ts';
import { runMapshaper } from './tools.ts';

/** Slivers, and crumbs that a crossing cut off, go to a neighbour up to this size. */
const GAP_FILL = '2km2';
/** Where counties have islands or exclaves of their own, only crumbs go. */
const CRUMB = '0.02km2';

/** Detail lost at the most: Visvalingam's measure, as a length. */
const SIMPLIFY_INTERVAL = '50m';

/** About one metre: five decimals. */
const PRECISION_DEG = 0.00001;

/** Mends crossings, gaps and overlaps, then simplifies shared borders once for both sides (mapshaper). */
export function cleanPolygons(polygons: ReadonlyMap<number, Ring[][]>): Map<number, Polygonal> {
	const has_islands = [...polygons.values()].some(({ length }) => length > 1);
	const smallest = has_islands ? CRUMB : GAP_FILL;
	const folder = mkdtempSync(join(tmpdir(), 'districts-'));
	try {
		const [raw, clean] = [join(folder, 'raw.json'), join(folder, 'clean.json')];
		writeFileSync(raw, JSON.stringify(buildCollection(polygons)));
		runMapshaper([
			...[raw, '-clean', `gap-fill-area=${GAP_FILL}`, 'sliver-control=1'],
			...['-filter-slivers', `min-area=${smallest}`, 'sliver-control=0'],
			...['-clean', `gap-fill-area=${GAP_FILL}`, 'sliver-control=0'],
			...['-simplify', 'visvalingam', `interval=${SIMPLIFY_INTERVAL}`, 'keep-shapes'],
			...['-o', clean, 'format=geojson', `precision=${PRECISION_DEG}`],
		]);
		const { features } = JSON.parse(readFileSync(clean, 'utf8')) as {
			features: { properties: { adcode: number }; geometry: Polygonal }[];
		};
		return new Map(features.map(({ properties, geometry }) => [properties.adcode, geometry]));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function buildCollection(polygons: ReadonlyMap<number, Ring[][]>): object {
	return {
		type: 'FeatureCollection',
		features: [...polygons].map(([adcode, coordinates]) => ({
			type: 'Feature',
			properties: { adcode },
			geometry: { type: 'MultiPolygon', coordinates },
		})),
	};
}
