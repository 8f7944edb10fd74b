/** Where a picture's own file, or one beside it, says that it belongs. */

import { guessSystem, type Guess, type Surroundings } from '../own_layers/guess_system.ts';
import {
	multiplyMatrices,
	applyMatrix,
	type PlaneMatrix,
} from '../../geometry/fit/plane_matrix.ts';
import {
	boundPlace,
	buildLocator,
	type PicturePlace,
	type Size,
} from '../../geometry/fit/picture_place.ts';
import { measureDistance } from '../../geometry/distance.ts';
import {
	getSource,
	isInSourceReach,
	type SourceId,
} from '../../geometry/systems/source_systems.ts';
import type { Bounds } from '../schema/geojson.ts';
import { PictureError, type PictureNote } from './picture_problem.ts';

export type Reference = {
	/** From pixels of the picture as it is kept to numbers of the file's system. */
	matrix: PlaneMatrix;
	/** null where nothing names it. */
	system: SourceId | null;
};

export type ReferenceAnswer = { system: SourceId; is_swapped: boolean };

const SWAP: PlaneMatrix = [0, 1, 0, 1, 0, 0, 0, 0, 1];

/** What the numbers of the picture's middle look like; a system that is named leaves their order alone open. */
export function guessReference(
	{ matrix, system }: Reference,
	[width, height]: Size,
	home: Surroundings,
): ReferenceAnswer {
	const coordinates = applyMatrix(matrix, [width / 2, height / 2]);
	const feature = {
		type: 'Feature' as const,
		geometry: { type: 'Point' as const, coordinates },
		properties: null,
	};
	const guess: Guess = guessSystem([feature], home, system);
	return { system: guess.system, is_swapped: guess.is_swapped };
}

export type JudgedPlace = {
	place: PicturePlace;
	bounds: Bounds;
	/** Metres along a pixel's side in the middle. */
	pixel_m: number;
	notes: PictureNote[];
};

/** Where the answer puts the picture. Throws a `PictureError` where numbers cannot be meant so. */
export function placeByReference(
	{ matrix }: Reference,
	{ system, is_swapped }: ReferenceAnswer,
	size: Size,
	home: Surroundings,
): JudgedPlace {
	const place: PicturePlace = {
		matrix: is_swapped ? multiplyMatrices(SWAP, matrix) : matrix,
		plane: { system },
	};
	const [width, height] = size;
	const corners = [
		[0, 0],
		[width, 0],
		[width, height],
		[0, height],
	] as const;
	const is_degrees = getSource(system).kind === 'geographic';
	const locator = buildLocator(place);
	for (const corner of corners) {
		const [x, y] = applyMatrix(place.matrix, corner);
		const is_sayable = !is_degrees || (Math.abs(x) <= 180 && Math.abs(y) <= 85);
		const position = is_sayable ? locator.locate(corner) : null;
		const is_there =
			position !== null &&
			position.every(Number.isFinite) &&
			Math.abs(position[0]) <= 180 &&
			Math.abs(position[1]) <= 85 &&
			(is_degrees || isInSourceReach(position, system));
		if (!is_there) {
			throw new PictureError({ code: 'not-there', found: `${round(x)}, ${round(y)}`, system });
		}
	}
	return judgePlace(place, size, home);
}

/** Extent, fineness, and whether it lies where the reader's layers are likely to lie. */
export function judgePlace(place: PicturePlace, size: Size, home: Surroundings): JudgedPlace {
	const locator = buildLocator(place);
	const bounds = boundPlace(size, locator);
	const middle = [size[0] / 2, size[1] / 2] as const;
	const pixel_m = measureDistance(
		locator.locate(middle),
		locator.locate([middle[0] + 1, middle[1]]),
	);
	return { place, bounds, pixel_m, notes: judgeBounds(bounds, home) };
}

export function judgeBounds(
	[west, south, east, north]: Bounds,
	{ around }: Surroundings,
): PictureNote[] {
	const touches =
		west <= around[2] && east >= around[0] && south <= around[3] && north >= around[1];
	return touches ? [] : [{ code: 'far-away' }];
}

function round(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}
