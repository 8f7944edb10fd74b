/** Where the names of counties go: inside their polygon, clear of marks, of the map's buttons and of each other. */

import type { DistrictFeature } from '../../domain/schema/district.ts';
import type { Position } from '../../domain/schema/geojson.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { isInBounds } from '../../geometry/bounds.ts';
import { isInside } from '../../geometry/contains.ts';
import type { Box, Obstacle } from '../box.ts';
import { unprojectFromFrame, type Frame } from '../frame.ts';
import type { FrameSize } from '../frame_sizes.ts';
import { listLabelSpots, type LabelSpot, type LabelSpots } from './label_spots.ts';
import { measureWords } from '../signs/sign.ts';

export type DrawnLabel = {
	adcode: number;
	role: 'district' | 'neighbour';
	text: string;
	/** Percent of the frame. */
	x: number;
	y: number;
	/** The same point, `[lng, lat]`. */
	position: Position;
	/** Where a line leads to, because the name stands outside; null for a name inside its county. */
	leader: { x: number; y: number; position: Position } | null;
};

export type LabelOptions = {
	language: Language;
	size: FrameSize;
	/** Signs that stand on the map. */
	signs: readonly Obstacle[];
	/** What hangs from a district's name, around the name's middle; by adcode. */
	tabs: ReadonlyMap<number, Box>;
};

/** Free space around a name, CSS pixels. */
const GAP_PX = 1;

/** What covering anything costs, however little: more than two ends outside and some way from the middle. */
const OVERLAP_COST = 100;

/** What an end outside its own polygon costs, and a middle on other ground: open country, or another of the city's own counties. */
const GROUND_COST = { end: 12, open: 30, other: 120 } as const;

/**
 * Names of the city's own counties stand wherever the frame shows some of them, at the best of bad places; a neighbour's only where
 * it covers nothing. A county that the frame leaves out has no name: a line from it would lead out of the picture.
 */
export function placeDistrictLabels(
	districts: readonly DistrictFeature[],
	frame: Frame,
	{ language, size, signs, tabs }: LabelOptions,
): DrawnLabel[] {
	const px = size.width_px / frame.width;
	const height_px = frame.height * px;
	const taken: Obstacle[] = [...signs, ...size.controls(size.width_px, height_px)];
	const own_first = districts
		.map((district, index) => ({
			...district,
			...listLabelSpots(districts, frame, size.width_px)[index]!,
		}))
		.toSorted((a, b) => rank(a) - rank(b) || 0);
	const labels: DrawnLabel[] = [];
	for (const county of own_first) {
		const { geometry, properties, spots, anchor, is_around } = county;
		const { adcode, role } = properties;
		const others = own_first.filter(
			(other) => other.properties.role === 'district' && other.properties.adcode !== adcode,
		);
		const text = shortenName(properties.name[language]);
		const box = join(measureName(text, role, size), tabs.get(adcode));
		const measure = (spot: LabelSpot): number | null =>
			isWithin(move(box, spot.x, spot.y), size.width_px, height_px, size.edge_px)
				? measureOverlap(move(box, spot.x, spot.y), taken)
				: null;
		const best = findCheapest(spots, measure, (spot) =>
			costGround(spot, box, county, others, frame, px),
		);
		if (!best || (role === 'neighbour' && best.overlap > 0)) continue;
		const x = round((best.x / size.width_px) * 100);
		const y = round((best.y / height_px) * 100);
		const [lng, lat] = unprojectFromFrame(x, y, frame);
		const position: Position = [Number(lng.toFixed(4)), Number(lat.toFixed(4))];
		const foot = {
			x: round((anchor.x / size.width_px) * 100),
			y: round((anchor.y / height_px) * 100),
			position: properties.label_at,
		};
		const leader = !is_around || isInside(position, geometry) ? null : foot;
		labels.push({ adcode, role, text, x, y, position, leader });
		taken.push(move(box, best.x, best.y));
	}
	return labels;
}

/**
 * The spot that costs least: its way from the middle, what it covers, and what the ground adds. The nearest come first, so that the rest
 * need not be looked at once their way alone costs more. `measureCover`: how much a name there covers; null where it has no room.
 */
function findCheapest(
	spots: readonly LabelSpot[],
	measureCover: (spot: LabelSpot) => number | null,
	costMore: (spot: LabelSpot) => number,
): (LabelSpot & { overlap: number }) | null {
	let best: (LabelSpot & { overlap: number }) | null = null;
	let lowest = Infinity;
	for (const spot of spots) {
		if (spot.away >= lowest) break;
		const overlap = measureCover(spot);
		if (overlap === null) continue;
		const cost = spot.away + (overlap > 0 ? OVERLAP_COST + 4 * overlap : 0);
		if (cost >= lowest) continue;
		const whole = cost + costMore(spot);
		if (whole < lowest) {
			best = { ...spot, overlap };
			lowest = whole;
		}
	}
	return best;
}

/** Room is short on a map: "Luxi" for "Luxi County", but "You County". Chinese names keep their 区, 县, 市. */
function shortenName(name: string): string {
	return name.replace(/(?<=\w{4}) (?:County|District|City)$/, '');
}

/** The city's own counties first, and the smallest of them before the others: it has the least room. */
function rank({ properties }: Pick<DistrictFeature, 'properties'>): number {
	return properties.role === 'neighbour' ? Infinity : properties.area_km2;
}

/** Around the name's middle. */
export function measureName(text: string, role: DrawnLabel['role'], size: FrameSize): Box {
	const { font_px, spacing } = size.names[role];
	const width = measureWords(text) * font_px + [...text].length * spacing * font_px;
	const half_width = width / 2 + GAP_PX;
	const half_height = font_px / 2;
	return { left: -half_width, top: -half_height, right: half_width, bottom: half_height };
}

function join(a: Box, b: Box | undefined): Box {
	if (!b) return a;
	return {
		left: Math.min(a.left, b.left),
		top: Math.min(a.top, b.top),
		right: Math.max(a.right, b.right),
		bottom: Math.max(a.bottom, b.bottom),
	};
}

/** The box around `x`, `y`. */
export function move({ left, top, right, bottom }: Box, x: number, y: number): Box {
	return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function isWithin(box: Box, width: number, height: number, edge = 0): boolean {
	return (
		box.left >= edge && box.top >= edge && box.right <= width - edge && box.bottom <= height - edge
	);
}

/** How far a box must move to be clear of all others, summed; CSS pixels. */
export function measureOverlap(box: Box, others: readonly Obstacle[]): number {
	let sum = 0;
	for (const other of others) {
		const x = Math.min(box.right, other.right) - Math.max(box.left, other.left);
		const y = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
		if (x <= 0 || y <= 0) continue;
		sum += other.is_round ? Math.max(0, measureRound(box, other)) : Math.min(x, y);
	}
	return sum;
}

function measureRound(box: Box, { left, top, right, bottom }: Box): number {
	const x = (left + right) / 2;
	const y = (top + bottom) / 2;
	const aside = Math.max(box.left - x, 0, x - box.right);
	const above = Math.max(box.top - y, 0, y - box.bottom);
	return (right - left) / 2 - Math.hypot(aside, above);
}

type Ground = Pick<DistrictFeature, 'geometry'> & Pick<LabelSpots, 'bounds'>;

function isOn({ geometry, bounds }: Ground, position: Position): boolean {
	return isInBounds(position, bounds) && isInside(position, geometry);
}

/** A name that runs over its border reads as another county's. */
function costGround(
	point: { x: number; y: number },
	box: Box,
	county: Ground,
	others: readonly Ground[],
	frame: Frame,
	px: number,
): number {
	const [left, middle, right] = [box.left * 0.7, 0, box.right * 0.7].map((side) =>
		unprojectFromFrame(
			((point.x + side) / px / frame.width) * 100,
			(point.y / px / frame.height) * 100,
			frame,
		),
	) as [Position, Position, Position];
	const ends = [left, right].filter((end) => !isOn(county, end)).length;
	const cost = ends * GROUND_COST.end;
	if (isOn(county, middle)) return cost;
	const is_on_other = [left, middle, right].some((at) => others.some((other) => isOn(other, at)));
	return cost + (is_on_other ? GROUND_COST.other : GROUND_COST.open);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
