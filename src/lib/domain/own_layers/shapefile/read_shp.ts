/** The shapes of a shapefile (ESRI's paper of July 1998), read by ourselves: see docs/adr. */

import type { Geometry, Position } from 'geojson';
import { isInside } from '../../../geometry/contains.ts';
import type { Position as Pair, Ring } from '../../../geometry/position.ts';
import { isCounterClockwise, measureWinding } from '../../../geometry/ring.ts';
import { buildLine, joinGeometries, type SimpleGeometry } from '../join_geometries.ts';
import { OwnFileError } from '../own_problem.ts';

/** `missing`: bytes that the file says it has, and has not. */
export type ShapeList = { shapes: (Geometry | null)[]; missing: number };

const HEADER = 100;
const MULTI_PATCH = 31;

/** A shape per record, null where it is empty; heights as third numbers. Throws an `OwnFileError` for what is no shape on a plan. */
export function readShp(shp: Uint8Array): ShapeList {
	const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
	if (shp.length < HEADER || view.getInt32(0) !== 9994) {
		throw new OwnFileError({ code: 'bad-shapefile', found: '.shp' });
	}
	const shapes: (Geometry | null)[] = [];
	let at = HEADER;
	while (at + 8 <= shp.length) {
		const size = view.getInt32(at + 4) * 2;
		if (size < 0 || at + 8 + size > shp.length) break;
		const record = new DataView(shp.buffer, shp.byteOffset + at + 8, size);
		shapes.push(size < 4 ? null : readShape(record));
		at += 8 + size;
	}
	return { shapes, missing: Math.max(0, view.getInt32(24) * 2 - at) };
}

/** Kinds 10 more have heights and measures, 20 more measures only; measures are not read. */
function readShape(record: DataView): Geometry | null {
	const type = record.getInt32(0, true);
	if (type === 0) return null;
	if (type === MULTI_PATCH) throw new OwnFileError({ code: 'no-plan-shape', found: 'MultiPatch' });
	const has_height = type > 10 && type < 20;
	switch (type % 10) {
		case 1:
			return { type: 'Point', coordinates: readPositions(record, 4, 1, has_height ? 20 : 0)[0]! };
		case 8: {
			const count = record.getInt32(36, true);
			const heights = has_height ? 40 + count * 16 + 16 : 0;
			const points = readPositions(record, 40, count, heights);
			return joinGeometries(points.map((coordinates) => ({ type: 'Point', coordinates })));
		}
		case 3:
			return joinGeometries(readParts(record, has_height).flatMap((part) => buildLine(part) ?? []));
		case 5:
			return joinGeometries(groupRings(readParts(record, has_height)));
		default:
			throw new OwnFileError({ code: 'no-plan-shape', found: String(type) });
	}
}

function readParts(record: DataView, has_height: boolean): Position[][] {
	const [parts, count] = [record.getInt32(36, true), record.getInt32(40, true)];
	const first = 44 + parts * 4;
	const heights = has_height ? first + count * 16 + 16 : 0;
	const positions = readPositions(record, first, count, heights);
	return Array.from({ length: parts }, (_, part) => {
		const begin = record.getInt32(44 + part * 4, true);
		const end = part + 1 < parts ? record.getInt32(48 + part * 4, true) : count;
		return positions.slice(begin, end);
	}).filter((part) => part.length > 0);
}

/** `heights`: where they begin; 0 for none. */
function readPositions(record: DataView, at: number, count: number, heights: number): Position[] {
	return Array.from({ length: count }, (_, index) => {
		const from = at + index * 16;
		const pair = [record.getFloat64(from, true), record.getFloat64(from + 8, true)];
		if (heights > 0) pair.push(record.getFloat64(heights + index * 8, true));
		return pair;
	});
}

/**
 * Clockwise rings are outlines, the others holes of the smallest outline around them. A hole that no outline holds is an outline that was wound
 * the wrong way.
 */
function groupRings(rings: readonly Position[][]): SimpleGeometry[] {
	const [first] = rings;
	if (first && rings.length === 1) return [{ type: 'Polygon', coordinates: [first] }];
	const [holes, outlines]: [Position[][], Position[][][]] = [[], []];
	for (const ring of rings) {
		if (isCounterClockwise(ring as Ring)) holes.push(ring);
		else outlines.push([ring]);
	}
	const size = (ring: Position[]): number => Math.abs(measureWinding(ring as Ring));
	holes.sort((one, other) => size(other) - size(one));
	for (const hole of holes) {
		const around = outlines.filter(([outline]) => isWithin(hole, outline!));
		const nearest = around.reduce<Position[][] | undefined>(
			(best, one) => (best && isWithin(best[0]!, one[0]!) ? best : one),
			undefined,
		);
		if (nearest) nearest.push(hole);
		else outlines.push([hole]);
	}
	return outlines.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

function isWithin(ring: readonly Position[], outline: Position[]): boolean {
	const polygon = { type: 'Polygon' as const, coordinates: [outline as Ring] };
	return ring.slice(0, 3).every((position) => isInside(position as Pair, polygon));
}
