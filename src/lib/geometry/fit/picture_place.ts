/** Where the pixels of a picture lie. */

import { projectMercator, unprojectMercator } from '../mercator.ts';
import type { Bounds, Position } from '../position.ts';
import { fromSource, toSource, type SourceId } from '../systems/source_systems.ts';
import { fitPlane } from './fit_plane.ts';
import { openLocalPlane } from './local_plane.ts';
import { applyMatrix, invertMatrix, type PlaneMatrix, type Point } from './plane_matrix.ts';

/** By a matrix to a plane (pixels from the upper left corner of the first, y down), and the plane: metres around a place, or a system of a file. */
export type PicturePlace = {
	matrix: PlaneMatrix;
	plane: { center: Position } | { system: SourceId };
};

export type Size = readonly [width: number, height: number];

/** WGS-84 `[lng, lat]`: upper left, upper right, lower right, lower left. */
export type Corners = [Position, Position, Position, Position];

export type Locator = {
	/** `[lng, lat]` of a place in the picture. */
	locate: (pixel: Point) => Position;
	/** The pixel of `[lng, lat]`. */
	find: (position: Position) => [x: number, y: number];
};

export function buildLocator({ matrix, plane }: PicturePlace): Locator {
	const back = invertMatrix(matrix);
	if ('system' in plane) {
		const { system } = plane;
		return {
			locate: (pixel) => fromSource(applyMatrix(matrix, pixel), system),
			find: (position) => applyMatrix(back, toSource(position, system)),
		};
	}
	const local = openLocalPlane(plane.center);
	return {
		locate: (pixel) => local.from(applyMatrix(matrix, pixel)),
		find: (position) => applyMatrix(back, local.to(position)),
	};
}

/** Knots along each side of the net that a picture is measured by. */
const NET = 9;

function layNet([width, height]: Size): Point[] {
	return Array.from({ length: NET * NET }, (_, index) => [
		((index % NET) / (NET - 1)) * width,
		(Math.floor(index / NET) / (NET - 1)) * height,
	]);
}

export type FlatPlace = {
	/** The parallelogram of a map in the Mercator plane that lies closest to the picture. */
	corners: Corners;
	/** Pixels of the picture that this is off at most. */
	error_px: number;
};

/** The picture as a parallelogram, as maps draw pictures: exact but for the curve between its system and the map's. */
export function flattenPlace(size: Size, { locate }: Locator): FlatPlace {
	const net = layNet(size);
	const pairs = net.map((from) => ({ from, to: projectMercator(locate(from)) }));
	const matrix = fitPlane(pairs, 'affine');
	if (!matrix) throw new RangeError('A picture without an extent');
	const [a, b, , d, e] = matrix;
	const pixel = Math.sqrt(Math.abs(a * e - b * d));
	const off = pairs.map(({ from, to }) => {
		const [x, y] = applyMatrix(matrix, from);
		return Math.hypot(x - to[0], y - to[1]);
	});
	const [width, height] = size;
	const corner = (x: number, y: number): Position => unprojectMercator(applyMatrix(matrix, [x, y]));
	return {
		corners: [corner(0, 0), corner(width, 0), corner(width, height), corner(0, height)],
		error_px: Math.max(...off) / pixel,
	};
}

/** `[west, south, east, north]` around the picture. */
export function boundPlace(size: Size, { locate }: Locator): Bounds {
	const positions = layNet(size).map(locate);
	const lngs = positions.map(([lng]) => lng);
	const lats = positions.map(([, lat]) => lat);
	return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

export function boundCorners(corners: Corners): Bounds {
	const lngs = corners.map(([lng]) => lng);
	const lats = corners.map(([, lat]) => lat);
	return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
