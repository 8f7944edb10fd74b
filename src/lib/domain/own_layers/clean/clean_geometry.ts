/** Takes out of geometries what cannot be drawn, and counts it: heights, empty parts, lines of one position. */

import type { Geometry } from 'geojson';
import type { Position } from '../../../geometry/position.ts';
import { isClean } from './is_clean.ts';
import { OwnFileError, type OwnNote } from '../own_problem.ts';
import type { OwnFeature } from '../own_reading.ts';

export type CleanFeatures = {
	features: OwnFeature[];
	/** Features that have something to draw. */
	drawn: number;
	notes: OwnNote[];
};

/** How deep the positions of a geometry lie. */
export const DEPTHS = {
	Point: 0,
	MultiPoint: 1,
	LineString: 1,
	MultiLineString: 2,
	Polygon: 2,
	MultiPolygon: 3,
} as const;

type Simple = Exclude<Geometry, { type: 'GeometryCollection' }>;

/** Positions become pairs of numbers. Throws an `OwnFileError` with the number of the feature where one is neither that nor empty. */
export function cleanFeatures(features: readonly OwnFeature[]): CleanFeatures {
	const cleaner = new Cleaner();
	const cleaned = features.map((feature, index): OwnFeature => {
		const geometry = cleaner.clean(feature.geometry, index + 1);
		return geometry === feature.geometry ? feature : { ...feature, geometry };
	});
	return { features: cleaned, drawn: cleaner.drawn, notes: cleaner.notes };
}

const COUNTS = [
	'without-geometry',
	'too-short',
	'parts-dropped',
	'rings-closed',
	'heights-dropped',
] as const;
type Count = (typeof COUNTS)[number];

class Cleaner {
	drawn = 0;
	#number = 0;
	#counts = new Map<Count, { count: number; feature: number }>();
	#parts = 0;
	/** Of the feature at hand. */
	#met = { empty: 0, short: 0, closed: false, height: false };

	clean(geometry: Geometry | null, number: number): Geometry | null {
		if (isClean(geometry)) {
			this.drawn += 1;
			return geometry;
		}
		this.#number = number;
		this.#met = { empty: 0, short: 0, closed: false, height: false };
		const cleaned = this.#cleanAny(geometry);
		const { empty, short, closed, height } = this.#met;
		if (cleaned === null) {
			this.#count(short > 0 ? 'too-short' : 'without-geometry');
			return null;
		}
		this.drawn += 1;
		if (empty + short > 0) this.#count('parts-dropped');
		this.#parts += empty + short;
		if (closed) this.#count('rings-closed');
		if (height) this.#count('heights-dropped');
		return cleaned;
	}

	get notes(): OwnNote[] {
		return COUNTS.flatMap((code): OwnNote[] => {
			const found = this.#counts.get(code);
			if (!found) return [];
			return [
				code === 'parts-dropped' ? { code, ...found, parts: this.#parts } : { code, ...found },
			];
		});
	}

	#count(code: Count): void {
		const found = this.#counts.get(code) ?? { count: 0, feature: this.#number };
		this.#counts.set(code, { ...found, count: found.count + 1 });
	}

	#cleanAny(geometry: Geometry | null): Geometry | null {
		if (geometry?.type === 'GeometryCollection') {
			const geometries = geometry.geometries.flatMap((part) => this.#cleanAny(part) ?? []);
			if (geometries.length > 0) return { type: 'GeometryCollection', geometries };
			if (geometry.geometries.length === 0) this.#met.empty += 1;
			return null;
		}
		const cleaned = geometry ? this.#cleanSimple(geometry) : null;
		if (geometry === null) this.#met.empty += 1;
		return cleaned;
	}

	#cleanSimple({ type, coordinates }: Simple): Geometry | null {
		const build = (cleaned: unknown): Geometry | null =>
			cleaned === null ? null : ({ type, coordinates: cleaned } as Geometry);
		switch (type) {
			case 'Point':
				return build(this.#position(coordinates));
			case 'MultiPoint':
				return build(this.#list(coordinates, (part) => this.#position(part)));
			case 'LineString':
				return build(this.#line(coordinates));
			case 'MultiLineString':
				return build(this.#list(coordinates, (part) => this.#line(part)));
			case 'Polygon':
				return build(this.#polygon(coordinates));
			case 'MultiPolygon':
				return build(this.#list(coordinates, (part) => this.#polygon(part)));
		}
	}

	/** What is left of the parts; null when nothing is. */
	#list<T>(value: unknown, clean: (part: unknown) => T | null): T[] | null {
		const parts = this.#array(value);
		if (parts.length === 0) this.#met.empty += 1;
		const cleaned = parts.flatMap((part) => {
			const kept = clean(part);
			return kept === null ? [] : [kept];
		});
		return cleaned.length > 0 ? cleaned : null;
	}

	#line(value: unknown): Position[] | null {
		const positions = this.#list(value, (part) => this.#position(part));
		if (positions === null || positions.length > 1) return positions;
		this.#met.short += 1;
		return null;
	}

	/** Without its outline a polygon is nothing; without a hole it is the rest. */
	#polygon(value: unknown): Position[][] | null {
		const [outline, ...holes] = this.#array(value);
		const first = outline === undefined ? null : this.#ring(outline);
		if (outline === undefined) this.#met.empty += 1;
		if (first === null) return null;
		return [
			first,
			...holes.flatMap((hole) => {
				const ring = this.#ring(hole);
				return ring === null ? [] : [ring];
			}),
		];
	}

	#ring(value: unknown): Position[] | null {
		const ring = this.#list(value, (part) => this.#position(part));
		if (ring === null) return null;
		const [first, last] = [ring[0]!, ring.at(-1)!];
		const is_open = first[0] !== last[0] || first[1] !== last[1];
		if (ring.length < (is_open ? 3 : 4)) {
			this.#met.short += 1;
			return null;
		}
		if (!is_open) return ring;
		this.#met.closed = true;
		return [...ring, [first[0], first[1]]];
	}

	/** Numbers may stand as text. `[]`, null and `[null, null]` are empty. */
	#position(value: unknown): Position | null {
		const list = value === null ? [] : this.#array(value);
		if (list.every((part) => part === null)) {
			this.#met.empty += 1;
			return null;
		}
		const [x, y] = [readNumber(list[0]), readNumber(list[1])];
		if (Number.isNaN(x + y)) return this.#fail(value);
		if (list.length > 2) this.#met.height = true;
		return [x, y];
	}

	#array(value: unknown): unknown[] {
		return Array.isArray(value) ? (value as unknown[]) : this.#fail(value);
	}

	#fail(value: unknown): never {
		const found = (JSON.stringify(value) ?? String(value)).slice(0, 60);
		throw new OwnFileError({ code: 'bad-position', feature: this.#number, found });
	}
}

/** A finite number, also as text with a point or a comma; NaN for anything else. */
function readNumber(value: unknown): number {
	if (typeof value === 'number') return Number.isFinite(value) ? value : NaN;
	if (typeof value !== 'string') return NaN;
	const text = value.normalize('NFKC').trim();
	return /^[-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$/i.test(text) ? Number(text.replace(',', '.')) : NaN;
}
