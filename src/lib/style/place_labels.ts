/** Where the names of counties go: inside their polygon, clear of marks and of each other. */

import type { DistrictFeature } from '../domain/schema/district.ts';
import type { Position } from '../domain/schema/geojson.ts';
import type { Language } from '../domain/schema/localized.ts';
import { boundsOf } from '../geometry/bounds.ts';
import { isInside } from '../geometry/contains.ts';
import { unprojectMercator } from '../geometry/mercator.ts';
import { projectToFrame, type Frame } from './frame.ts';

export type DrawnLabel = {
	adcode: number;
	role: 'district' | 'neighbour';
	text: string;
	/** Percent of the frame. */
	x: number;
	y: number;
	/** The same point, `[lng, lat]`. */
	position: Position;
};

/** Points tried across a polygon's width and height. */
const STEPS = 24;

/** Half a label in percent of the frame, at the size of a phone's map. */
const HALF_WIDTH = { zh: 13, en: 14 } as const;
const HALF_HEIGHT = 4;

type Obstacle = { x: number; y: number; half_width: number; half_height: number };

/** Where the scale bar stands. */
const SCALE_BAR: Obstacle = { x: 88, y: 97, half_width: 13, half_height: 4 };

/** What a label's end outside its own polygon costs. */
const EDGE_COST = 3;

/** `marks` in percent of the frame; so are the results. Counties without a free point inside the frame are left out. */
export function placeDistrictLabels(
	districts: readonly DistrictFeature[],
	marks: readonly { x: number; y: number }[],
	frame: Frame,
	language: Language,
): DrawnLabel[] {
	const taken: Obstacle[] = marks.map(({ x, y }) => ({ x, y, half_width: 6, half_height: 4 }));
	taken.push(SCALE_BAR);
	const labels: DrawnLabel[] = [];
	const own_first = districts.toSorted(
		(a, b) => Number(a.properties.role === 'neighbour') - Number(b.properties.role === 'neighbour'),
	);
	for (const { geometry, properties } of own_first) {
		const text = shortenName(properties.name[language]);
		const anchor = toPercent(properties.label_at, frame);
		const candidates = samplePoints(geometry, frame).map((point) => ({
			point,
			score:
				scorePoint(point, taken, language) -
				scoreEdges(point, geometry, frame, language) -
				Math.hypot(point.x - anchor.x, point.y - anchor.y) / 10,
		}));
		const best = candidates.sort((a, b) => b.score - a.score)[0];
		if (!best) continue;
		const { x, y } = best.point;
		const position = roundPosition(unprojectFrame(best.point, frame));
		labels.push({ adcode: properties.adcode, role: properties.role, text, x, y, position });
		taken.push({ x, y, half_width: HALF_WIDTH[language], half_height: HALF_HEIGHT });
	}
	return labels;
}

/** Room is short on a map: "Luxi" for "Luxi County", but "You County". Chinese names keep their 区, 县, 市. */
function shortenName(name: string): string {
	return name.replace(/(?<=\w{4}) (?:County|District|City)$/, '');
}

function toPercent(position: Position, frame: Frame): { x: number; y: number } {
	const [x, y] = projectToFrame(position, frame);
	return {
		x: Math.round((x / frame.width) * 1000) / 10,
		y: Math.round((y / frame.height) * 1000) / 10,
	};
}

function samplePoints(
	geometry: DistrictFeature['geometry'],
	frame: Frame,
): { x: number; y: number }[] {
	const [west, south, east, north] = boundsOf([geometry]);
	const points: { x: number; y: number }[] = [];
	for (let column = 1; column < STEPS; column++) {
		for (let row = 1; row < STEPS; row++) {
			const position: Position = [
				west + ((east - west) * column) / STEPS,
				south + ((north - south) * row) / STEPS,
			];
			const point = toPercent(position, frame);
			const is_in_frame = point.x > 4 && point.x < 96 && point.y > 3 && point.y < 95;
			if (is_in_frame && isInside(position, geometry)) points.push(point);
		}
	}
	return points;
}

/** Zero when clear of everything, ever lower the deeper the label overlaps. */
function scorePoint(
	point: { x: number; y: number },
	taken: Obstacle[],
	language: Language,
): number {
	let score = 0;
	for (const other of taken) {
		const overlap_x = HALF_WIDTH[language] + other.half_width - Math.abs(point.x - other.x);
		const overlap_y = HALF_HEIGHT + other.half_height - Math.abs(point.y - other.y);
		if (overlap_x > 0 && overlap_y > 0) score -= 4 * Math.min(overlap_x, overlap_y) + 4;
	}
	return score;
}

/** A name that runs over its border reads as another county's. */
function scoreEdges(
	point: { x: number; y: number },
	geometry: DistrictFeature['geometry'],
	frame: Frame,
	language: Language,
): number {
	const ends = [-1, 1].map((side) =>
		unprojectFrame({ x: point.x + side * HALF_WIDTH[language] * 0.7, y: point.y }, frame),
	);
	return ends.filter((end) => !isInside(end, geometry)).length * EDGE_COST;
}

function unprojectFrame(point: { x: number; y: number }, frame: Frame): Position {
	const scale = frame.span / 100;
	return unprojectMercator([
		frame.left + point.x * scale,
		frame.top + (point.y * scale * frame.height) / frame.width,
	]);
}

function roundPosition([lng, lat]: Position): Position {
	return [Number(lng.toFixed(4)), Number(lat.toFixed(4))];
}
