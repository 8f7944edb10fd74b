/** Where the names of counties go: inside their polygon, clear of marks, of the map's buttons and of each other. */

import type { DistrictFeature } from '../domain/schema/district.ts';
import type { Position } from '../domain/schema/geojson.ts';
import type { Language } from '../domain/schema/localized.ts';
import { boundsOf } from '../geometry/bounds.ts';
import { isInside } from '../geometry/contains.ts';
import { listGridInside } from '../geometry/grid_inside.ts';
import type { Box, Obstacle } from './box.ts';
import { projectToFrame, unprojectFromFrame, type Frame } from './frame.ts';
import type { FrameSize } from './frame_sizes.ts';
import { measureWords } from './signs/sign.ts';

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

/** Points tried across a polygon's width and height. */
const STEPS = 48;

/** Room around a small county where its name may stand when it has none inside; share of its size. */
const AROUND = 1;

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
	const own_first = districts.toSorted((a, b) => rank(a) - rank(b) || 0);
	const labels: DrawnLabel[] = [];
	for (const { geometry, properties } of own_first) {
		const { adcode, role } = properties;
		const others = districts.flatMap((other) =>
			other.properties.role === 'district' && other.properties.adcode !== adcode
				? [other.geometry]
				: [],
		);
		const text = shortenName(properties.name[language]);
		const box = join(measureName(text, role, size), tabs.get(adcode));
		const anchor = projectToFrame(properties.label_at, frame).map((unit) => unit * px);
		const is_around =
			role === 'district' &&
			isInFrame(anchor[0]! / size.width_px) &&
			isInFrame(anchor[1]! / height_px);
		const candidates = samplePoints(geometry, frame, is_around ? AROUND : 0)
			.map(({ x, y }) => ({ x: x * size.width_px, y: y * height_px }))
			.filter(({ x, y }) => isWithin(move(box, x, y), size.width_px, height_px))
			.map((point) => {
				const overlap = measureOverlap(move(box, point.x, point.y), taken);
				const away = Math.hypot(point.x - anchor[0]!, point.y - anchor[1]!) / 5;
				return { ...point, overlap, cost: (overlap > 0 ? OVERLAP_COST + 4 * overlap : 0) + away };
			});
		const best = findCheapest(candidates, (point) =>
			costGround(point, box, geometry, others, frame, px),
		);
		if (!best || (role === 'neighbour' && best.overlap > 0)) continue;
		const x = round((best.x / size.width_px) * 100);
		const y = round((best.y / height_px) * 100);
		const [lng, lat] = unprojectFromFrame(x, y, frame);
		const position: Position = [Number(lng.toFixed(4)), Number(lat.toFixed(4))];
		const foot = {
			x: round((anchor[0]! / size.width_px) * 100),
			y: round((anchor[1]! / height_px) * 100),
			position: properties.label_at,
		};
		const leader = !is_around || isInside(position, geometry) ? null : foot;
		labels.push({ adcode, role, text, x, y, position, leader });
		taken.push(move(box, best.x, best.y));
	}
	return labels;
}

/** The candidate whose cost, with what the ground adds, is lowest. The ground is dear to ask; only those that may win are asked. */
function findCheapest<T extends { cost: number }>(
	candidates: readonly T[],
	costMore: (candidate: T) => number,
): T | undefined {
	let best: T | undefined;
	let lowest = Infinity;
	for (const candidate of candidates.toSorted((a, b) => a.cost - b.cost)) {
		if (candidate.cost >= lowest) break;
		const whole = candidate.cost + costMore(candidate);
		if (whole < lowest) [best, lowest] = [candidate, whole];
	}
	return best;
}

/** Room is short on a map: "Luxi" for "Luxi County", but "You County". Chinese names keep their 区, 县, 市. */
function shortenName(name: string): string {
	return name.replace(/(?<=\w{4}) (?:County|District|City)$/, '');
}

/** The city's own counties first, and the smallest of them before the others: it has the least room. */
function rank({ properties }: DistrictFeature): number {
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

function isWithin(box: Box, width: number, height: number): boolean {
	return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
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

/** Shares of the frame's width and height. */
function samplePoints(
	geometry: DistrictFeature['geometry'],
	frame: Frame,
	around: number,
): { x: number; y: number }[] {
	return listPositions(geometry, around).flatMap((position) => {
		const [x, y] = projectToFrame(position, frame);
		const point = { x: x / frame.width, y: y / frame.height };
		return isInFrame(point.x) && isInFrame(point.y) ? [point] : [];
	});
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

/** A name that runs over its border reads as another county's. */
function costGround(
	point: { x: number; y: number },
	box: Box,
	geometry: DistrictFeature['geometry'],
	others: readonly DistrictFeature['geometry'][],
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
	const ends = [left, right].filter((end) => !isInside(end, geometry)).length;
	const cost = ends * GROUND_COST.end;
	if (isInside(middle, geometry)) return cost;
	const is_on_other = [left, middle, right].some((at) =>
		others.some((other) => isInside(at, other)),
	);
	return cost + (is_on_other ? GROUND_COST.other : GROUND_COST.open);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
