/** From the coordinates of a file to WGS-84, feature by feature. */

import type { Geometry } from 'geojson';
import { isInBounds } from '../../geometry/bounds.ts';
import type { Bounds, Position } from '../../geometry/position.ts';
import {
	fromSource,
	getSource,
	isInSourceReach,
	type SourceId,
} from '../../geometry/systems/source_systems.ts';
import { DEPTHS } from './clean/clean_geometry.ts';
import { OwnFileError, type OwnNote } from './own_problem.ts';
import type { OwnFeature } from './own_reading.ts';

export type PlacedFeatures = {
	features: OwnFeature[];
	/** `[west, south, east, north]`, WGS-84. */
	bounds: Bounds;
	/** Kinds of geometry, each once. */
	kinds: string[];
	notes: OwnNote[];
};

/** Systems whose degrees are those of WGS-84 to what files are exact to: nothing is converted. */
const SAME_DEGREES: ReadonlySet<SourceId> = new Set<SourceId>(['wgs84', 'cgcs2000']);

const NOWHERE: Bounds = [Infinity, Infinity, -Infinity, -Infinity];

/**
 * Converts every position of cleaned features from `system` to `[lng, lat]`, WGS-84. Throws an `OwnFileError` with the number of the feature
 * whose position lies outside what the system can say. `around`: what lies beyond it is far from the city.
 */
export function placeFeatures(
	features: readonly OwnFeature[],
	system: SourceId,
	is_swapped: boolean,
	around: Bounds,
): PlacedFeatures {
	const walk = new Walk(system, is_swapped, around);
	const placed = features.map((feature, index): OwnFeature => {
		if (feature.geometry === null) return feature;
		const geometry = walk.place(feature.geometry, index + 1);
		return geometry === feature.geometry ? feature : { ...feature, geometry };
	});
	if (walk.kinds.size === 0) throw new OwnFileError({ code: 'no-geometry' });
	const kinds = [...walk.kinds];
	const notes: OwnNote[] = [];
	if (new Set(kinds.map((kind) => kind.replace('Multi', ''))).size > 1) {
		notes.push({ code: 'mixed-geometry', kinds });
	}
	const { far, outside, drawn } = walk;
	if (far.count === drawn) notes.push({ code: 'far-away' });
	else if (far.count > 0) notes.push({ code: 'some-far', ...far });
	if (outside.count > 0) notes.push({ code: 'outside-zone', ...outside, system });
	return { features: placed, bounds: walk.bounds, kinds, notes };
}

class Walk {
	bounds: Bounds = [...NOWHERE];
	kinds = new Set<string>();
	drawn = 0;
	far = { count: 0, feature: 0, found: '' };
	/** Of a projected system's own area. */
	outside = { count: 0, feature: 0 };
	#number = 0;
	/** Of the feature at hand. */
	#own: Bounds = [...NOWHERE];
	#system: SourceId;
	#area: Bounds;
	#is_degrees: boolean;
	#is_swapped: boolean;
	/** Positions stand in the file as they are placed. */
	#is_placed: boolean;
	#around: Bounds;

	constructor(system: SourceId, is_swapped: boolean, around: Bounds) {
		this.#around = around;
		const { area, kind } = getSource(system);
		this.#system = system;
		this.#area = area;
		this.#is_degrees = kind === 'geographic';
		this.#is_swapped = is_swapped;
		this.#is_placed = SAME_DEGREES.has(system) && !is_swapped;
	}

	place(geometry: Geometry, number: number): Geometry {
		this.#number = number;
		this.#own = [...NOWHERE];
		const placed = this.#placeAny(geometry);
		const [west, south, east, north] = this.#own;
		this.drawn += 1;
		if (!touches(this.#own, this.#around)) {
			this.far.count += 1;
			this.far.feature ||= number;
			this.far.found ||= `${Number(west.toFixed(3))}, ${Number(south.toFixed(3))}`;
		}
		if (!this.#is_degrees && !touches(this.#own, this.#area)) {
			this.outside.count += 1;
			this.outside.feature ||= number;
		}
		const { bounds } = this;
		this.bounds = [
			Math.min(bounds[0], west),
			Math.min(bounds[1], south),
			Math.max(bounds[2], east),
			Math.max(bounds[3], north),
		];
		return placed;
	}

	#placeAny(geometry: Geometry): Geometry {
		if (geometry.type === 'GeometryCollection') {
			const geometries = geometry.geometries.map((part) => this.#placeAny(part));
			return this.#is_placed ? geometry : { type: 'GeometryCollection', geometries };
		}
		this.kinds.add(geometry.type);
		if (this.#is_placed) {
			this.#measure(geometry.coordinates, DEPTHS[geometry.type]);
			return geometry;
		}
		const move = (value: unknown, depth: number): unknown =>
			depth > 0
				? (value as unknown[]).map((part) => move(part, depth - 1))
				: this.#placePosition(value as Position);
		const coordinates = move(geometry.coordinates, DEPTHS[geometry.type]);
		return { type: geometry.type, coordinates } as Geometry;
	}

	/** What stays as it is is only looked at: most of a large file does. */
	#measure(value: unknown, depth: number): void {
		if (depth > 0) for (const part of value as unknown[]) this.#measure(part, depth - 1);
		else {
			const [lng, lat] = value as Position;
			if (!this.#isSayable(lng, lat)) this.#refuse(lng, lat);
			this.#reach(lng, lat);
		}
	}

	#placePosition([x, y]: Position): Position {
		const [a, b] = this.#is_swapped ? [y, x] : [x, y];
		const position = this.#isSayable(a, b) ? fromSource([a, b], this.#system) : null;
		const is_placed = position && isInBounds(position, [-180, -90, 180, 90]);
		if (!is_placed || (!this.#is_degrees && !isInSourceReach(position, this.#system))) {
			return this.#refuse(a, b);
		}
		this.#reach(position[0], position[1]);
		return [position[0], position[1]];
	}

	#refuse(a: number, b: number): never {
		throw new OwnFileError({
			code: 'out-of-range',
			feature: this.#number,
			found: `${a}, ${b}`,
			system: this.#system,
		});
	}

	#reach(lng: number, lat: number): void {
		const own = this.#own;
		if (lng < own[0]) own[0] = lng;
		if (lat < own[1]) own[1] = lat;
		if (lng > own[2]) own[2] = lng;
		if (lat > own[3]) own[3] = lat;
	}

	#isSayable(a: number, b: number): boolean {
		return !this.#is_degrees || (Math.abs(a) <= 180 && Math.abs(b) <= 90);
	}
}

function touches(one: Bounds, other: Bounds): boolean {
	return one[0] <= other[2] && one[2] >= other[0] && one[1] <= other[3] && one[3] >= other[1];
}
