/** A scanned plan pinned to the ground. */

import {
	fitPlane,
	LEAST_PAIRS,
	measureResiduals,
	measureRms,
	type FitKind,
} from '../../geometry/fit/fit_plane.ts';
import { judgeMatrix, judgePairs, type PairFault } from '../../geometry/fit/judge_pairs.ts';
import { openLocalPlane } from '../../geometry/fit/local_plane.ts';
import type { PicturePlace, Size } from '../../geometry/fit/picture_place.ts';
import type { Position } from '../schema/geojson.ts';

export type Pin = {
	id: number;
	/** Pixels of the picture, y down. */
	at: [x: number, y: number];
	/** `[lng, lat]`, WGS-84; null until it is given. */
	place: Position | null;
};

/** How a picture was pinned, for its layer. */
export type FitFacts = { kind: FitKind; count: number; rms_m: number; worst_m: number };

export type PinFit = {
	place: PicturePlace;
	facts: FitFacts;
	/** Metres by the pin's id. */
	residuals: ReadonlyMap<number, number>;
	/** The pin that is off most; null where nothing is left over to tell. */
	worst: number | null;
	/** As many pins as the kind needs: they meet whatever is wrong with them. */
	is_exact: boolean;
};

export type PinFault = { code: 'few'; missing: number } | PairFault;

/** Residuals are of a plane of metres around the pins. `size`: of the picture, pixels. */
export function fitPins(
	pins: readonly Pin[],
	kind: FitKind,
	size: Size,
): { fit: PinFit } | { fault: PinFault } {
	const placed = pins.filter((pin): pin is Pin & { place: Position } => pin.place !== null);
	const missing = LEAST_PAIRS[kind] - placed.length;
	if (missing > 0) return { fault: { code: 'few', missing } };
	const center = findMiddle(placed.map(({ place }) => place));
	const plane = openLocalPlane(center);
	const pairs = placed.map(({ at, place }) => ({ from: at, to: plane.to(place) }));
	const pair_fault = judgePairs(pairs, kind);
	if (pair_fault) return { fault: nameDouble(pair_fault, pins, placed) };
	const matrix = fitPlane(pairs, kind);
	if (!matrix) {
		// Three of four on one line, or places that cross.
		return {
			fault: kind === 'projective' ? { code: 'folded' } : { code: 'line', where: 'picture' },
		};
	}
	const matrix_fault = judgeMatrix(matrix, size);
	if (matrix_fault) return { fault: matrix_fault };
	const residuals = measureResiduals(pairs, matrix);
	const is_exact = missing === 0;
	const worst_m = Math.max(...residuals);
	return {
		fit: {
			place: { matrix, plane: { center } },
			facts: { kind, count: placed.length, rms_m: measureRms(residuals), worst_m },
			residuals: new Map(placed.map(({ id }, index) => [id, residuals[index]!])),
			worst: is_exact ? null : placed[residuals.indexOf(worst_m)]!.id,
			is_exact,
		},
	};
}

/** Pairs are counted among those that are placed; readers count all pins. */
function nameDouble(fault: PairFault, pins: readonly Pin[], placed: readonly Pin[]): PairFault {
	if (fault.code !== 'double') return fault;
	const [one, other] = fault.pairs.map((index) => pins.indexOf(placed[index]!)) as [number, number];
	return { ...fault, pairs: [one, other] };
}

function findMiddle(places: readonly Position[]): Position {
	const mean = (axis: 0 | 1): number =>
		places.reduce((sum, place) => sum + place[axis], 0) / places.length;
	return [mean(0), mean(1)];
}
