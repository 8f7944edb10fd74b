/** Where a county's name may stand, before anybody asks what else stands there. */

import type { DistrictFeature } from '../../domain/schema/district.ts';
import type { Bounds, Position } from '../../domain/schema/geojson.ts';
import { boundsOf } from '../../geometry/bounds.ts';
import { listGridInside } from '../../geometry/grid_inside.ts';
import { projectToFrame, type Frame } from '../frame.ts';
import { keepByFrame } from './kept_by_frame.ts';

/** Points tried across a polygon's width and height. */
const STEPS = 48;

/** Room around a small county where its name may stand when it has none inside; share of its size. */
const AROUND = 1;

/** A point that the name may be centred on, CSS pixels, and what its way from the county's middle costs. */
export type LabelSpot = { x: number; y: number; away: number };

/** Of one county: the nearest spot first. */
export type LabelSpots = {
	spots: readonly LabelSpot[];
	/** CSS pixels. */
	anchor: { x: number; y: number };
	/** The name may stand outside its county, with a line to it. */
	is_around: boolean;
	/** Of the county: what lies outside them needs no closer look. */
	bounds: Bounds;
};

/** Of every county, in their order, in a picture of that many CSS pixels across; looked for once. */
export const listLabelSpots = keepByFrame(
	(districts: readonly DistrictFeature[], frame: Frame, width_px: number): readonly LabelSpots[] =>
		districts.map((district) => findSpots(district, frame, width_px)),
);

function findSpots(
	{ geometry, properties }: DistrictFeature,
	frame: Frame,
	width_px: number,
): LabelSpots {
	const px = width_px / frame.width;
	const [x, y] = projectToFrame(properties.label_at, frame);
	const is_around =
		properties.role === 'district' && isInFrame(x / frame.width) && isInFrame(y / frame.height);
	const anchor = { x: x * px, y: y * px };
	const spots = listPositions(geometry, is_around ? AROUND : 0).flatMap((position): LabelSpot[] => {
		const [left, top] = projectToFrame(position, frame);
		if (!isInFrame(left / frame.width) || !isInFrame(top / frame.height)) return [];
		const spot = { x: left * px, y: top * px };
		return [{ ...spot, away: Math.hypot(spot.x - anchor.x, spot.y - anchor.y) / 5 }];
	});
	return {
		spots: spots.toSorted((a, b) => a.away - b.away),
		anchor,
		is_around,
		bounds: boundsOf([geometry]),
	};
}

function isInFrame(share: number): boolean {
	return share > 0 && share < 1;
}

function listPositions(geometry: DistrictFeature['geometry'], around: number): readonly Position[] {
	if (around === 0) return listGridInside(geometry, STEPS);
	const [west, south, east, north] = boundsOf([geometry]);
	const width = (east - west) * (1 + 2 * around);
	const height = (north - south) * (1 + 2 * around);
	const inner = Array.from({ length: STEPS - 1 }, (_, index) => (index + 1) / STEPS - 0.5);
	return inner.flatMap((column) =>
		inner.map((row): Position => [
			(west + east) / 2 + width * column,
			(south + north) / 2 + height * row,
		]),
	);
}
