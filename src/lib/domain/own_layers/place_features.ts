/** From the coordinates of a file to WGS-84, feature by feature. */

import type { Geometry, Position as AnyPosition } from 'geojson';
import type { Bounds, Position } from '../../geometry/position.ts';
import { fromSystem, isInSystemArea, SYSTEMS, type SystemId } from '../../geometry/systems.ts';
import { OwnFileError, type OwnNote } from './own_problem.ts';
import type { OwnFeature } from './own_reading.ts';

/** Around the city, as far as anybody plans for it: `[west, south, east, north]`. */
const AROUND: Bounds = [111.5, 25.5, 116.2, 30];

export type PlacedFeatures = {
	features: OwnFeature[];
	/** `[west, south, east, north]`, WGS-84. */
	bounds: Bounds;
	/** Kinds of geometry, each once. */
	kinds: string[];
	notes: OwnNote[];
};

/** The system the numbers look like: metres of zone 38, or degrees; and whether latitude seems to come first. */
export function guessSystem(features: readonly OwnFeature[]): {
	system: SystemId;
	is_swapped: boolean;
} {
	const sample = features.slice(0, 200).flatMap(({ geometry }) => listPositions(geometry, 5));
	const fits = (system: SystemId, swapped: boolean): number =>
		sample.filter(([x = NaN, y = NaN]) => {
			const position: Position = swapped ? [y, x] : [x, y];
			if (SYSTEMS[system].kind === 'geographic') return isAround(position);
			const false_easting = system === 'gk38' ? 38_500_000 : 500_000;
			const [east, north] = position;
			return Math.abs(east - false_easting) < 200_000 && north > 1_800_000 && north < 6_000_000;
		}).length;
	let best = { system: 'wgs84' as SystemId, is_swapped: false, count: fits('wgs84', false) };
	for (const system of ['wgs84', 'gk114', 'gk38'] as const) {
		for (const is_swapped of [false, true]) {
			const count = fits(system, is_swapped);
			if (count > best.count) best = { system, is_swapped, count };
		}
	}
	return { system: best.system, is_swapped: best.is_swapped };
}

/**
 * Converts every position from `system` to `[lng, lat]`, WGS-84; heights go. Throws an `OwnFileError` with the number of the feature whose
 * position is no pair of numbers or lies outside what the system can say.
 */
export function placeFeatures(
	features: readonly OwnFeature[],
	system: SystemId,
	is_swapped: boolean,
): PlacedFeatures {
	const walk = new Walk(system, is_swapped);
	const placed = features.map((feature, index): OwnFeature => {
		walk.number = index + 1;
		return { ...feature, geometry: walk.convert(feature.geometry) };
	});
	if (walk.kinds.size === 0) throw new OwnFileError({ code: 'no-geometry' });
	const [west, south, east, north] = walk.bounds;
	const is_far = east < AROUND[0] || west > AROUND[2] || north < AROUND[1] || south > AROUND[3];
	const kinds = [...walk.kinds];
	const notes: OwnNote[] = [...walk.notes];
	if (new Set(kinds.map((kind) => kind.replace('Multi', ''))).size > 1) {
		notes.push({ code: 'mixed-geometry', kinds });
	}
	if (is_far) notes.push({ code: 'far-away' });
	return { features: placed, bounds: walk.bounds, kinds, notes };
}

class Walk {
	number = 0;
	bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
	kinds = new Set<string>();
	#system: SystemId;
	#is_swapped: boolean;
	#heights = { count: 0, feature: 0 };
	#empty = { count: 0, feature: 0 };

	constructor(system: SystemId, is_swapped: boolean) {
		this.#system = system;
		this.#is_swapped = is_swapped;
	}

	get notes(): OwnNote[] {
		return [
			...(this.#heights.count > 0 ? [{ code: 'heights-dropped' as const, ...this.#heights }] : []),
			...(this.#empty.count > 0 ? [{ code: 'without-geometry' as const, ...this.#empty }] : []),
		];
	}

	convert(geometry: Geometry | null): Geometry | null {
		if (geometry === null) {
			this.#empty.feature ||= this.number;
			this.#empty.count += 1;
			return null;
		}
		if (geometry.type === 'GeometryCollection') {
			const geometries = geometry.geometries.flatMap((part) => this.convert(part) ?? []);
			return { type: 'GeometryCollection', geometries };
		}
		const deep = DEPTHS[geometry.type];
		this.kinds.add(geometry.type);
		let has_height = false;
		const move = (value: unknown, depth: number): unknown => {
			if (!Array.isArray(value)) return this.#fail(value);
			if (depth > 0) return value.map((part) => move(part, depth - 1));
			if (value.length > 2) has_height = true;
			return this.#place(value as AnyPosition);
		};
		const coordinates = move(geometry.coordinates, deep);
		if (has_height) {
			this.#heights.feature ||= this.number;
			this.#heights.count += 1;
		}
		return { type: geometry.type, coordinates } as Geometry;
	}

	#place(value: AnyPosition): Position {
		const [a, b] = this.#is_swapped ? [value[1], value[0]] : [value[0], value[1]];
		if (typeof a !== 'number' || typeof b !== 'number' || !Number.isFinite(a + b)) {
			return this.#fail(value);
		}
		const is_degrees = SYSTEMS[this.#system].kind === 'geographic';
		const position =
			is_degrees && (Math.abs(a) > 180 || Math.abs(b) > 90)
				? null
				: fromSystem([a, b], this.#system);
		const is_valid = position && Number.isFinite(position[0] + position[1]);
		if (!is_valid || (!is_degrees && !isInSystemArea(position, this.#system))) {
			throw new OwnFileError({
				code: 'out-of-range',
				feature: this.number,
				found: `${a}, ${b}`,
				system: this.#system,
			});
		}
		const [lng, lat] = position;
		const { bounds } = this;
		bounds[0] = Math.min(bounds[0], lng);
		bounds[1] = Math.min(bounds[1], lat);
		bounds[2] = Math.max(bounds[2], lng);
		bounds[3] = Math.max(bounds[3], lat);
		return [lng, lat];
	}

	#fail(value: unknown): never {
		const found = JSON.stringify(value) ?? String(value);
		throw new OwnFileError({
			code: 'bad-position',
			feature: this.number,
			found: found.slice(0, 60),
		});
	}
}

/** How deep the positions of a geometry lie. */
const DEPTHS = {
	Point: 0,
	MultiPoint: 1,
	LineString: 1,
	MultiLineString: 2,
	Polygon: 2,
	MultiPolygon: 3,
} as const;

function listPositions(geometry: Geometry | null, most: number): number[][] {
	if (geometry === null) return [];
	if (geometry.type === 'GeometryCollection') {
		return geometry.geometries.flatMap((part) => listPositions(part, most)).slice(0, most);
	}
	let list: unknown = [geometry.coordinates];
	for (let depth = DEPTHS[geometry.type]; depth > 0; depth -= 1) {
		list = Array.isArray(list) ? list.flat() : [];
	}
	return (list as unknown[]).slice(0, most).filter((one): one is number[] => Array.isArray(one));
}

function isAround([lng, lat]: Position): boolean {
	return lng >= AROUND[0] && lng <= AROUND[2] && lat >= AROUND[1] && lat <= AROUND[3];
}
