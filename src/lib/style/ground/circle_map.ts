/** A small map on which a circle is chosen: borders, names and seats of townships around a middle, as far out as is asked for. */

import type { DistrictFeature } from '../../domain/schema/district.ts';
import type { Position } from '../../domain/schema/geojson.ts';
import type { Language } from '../../domain/schema/localized.ts';
import type { TownshipFeature } from '../../domain/schema/township.ts';
import { boundsOf } from '../../geometry/bounds.ts';
import { projectMercator, unprojectMercator } from '../../geometry/mercator.ts';
import type { Box } from '../box.ts';
import { buildFrame, projectToFrame, type Frame } from '../frame.ts';
import { measureOverlap, move } from './place_labels.ts';
import { formatPath } from '../path.ts';
import { measureWords } from '../signs/sign.ts';

/** What it is drawn of, as the atlas's own files have it. */
export type CircleGround = {
	districts: readonly DistrictFeature[];
	townships: readonly TownshipFeature[];
};

/** In percent of the frame; `at`: where a seat's dot stands. */
export type CircleName = {
	id: string;
	kind: 'district' | 'township';
	text: string;
	x: number;
	y: number;
	at: { x: number; y: number } | null;
};

/** Times a circle's width that a view of it is wide, so that its surroundings show. */
const AROUND = 2.4;
/** Share of a frame by which one press of an arrow key moves it. */
const STEP = 0.2;
/** Letters of names, CSS pixels. */
const FONT_PX = { district: 17, township: 13 } as const;
/** Between a seat's dot and its name, and around a name, CSS pixels. */
const GAP_PX = 7;

/** All of the city. */
export function frameCity({ districts }: CircleGround): Frame {
	const own = districts.filter(({ properties }) => properties.role === 'district');
	return buildFrame(boundsOf(own.map(({ geometry }) => geometry)), 'small');
}

/** A circle with its surroundings, but no more than the city. `center`: `[lng, lat]`. */
export function frameCircle(center: Position, radius_m: number, city: Frame): Frame {
	const [, lat] = center;
	const metres = 2 * Math.PI * 6378137 * Math.cos((lat * Math.PI) / 180);
	const wanted = (2 * radius_m * AROUND) / metres / (city.height / city.width);
	return moveFrame(city, projectMercator(center), Math.min(city.span, wanted));
}

/** Whether all of the circle is in the picture. */
export function holdsCircle([x, y]: [number, number], radius: number, frame: Frame): boolean {
	return (
		x - radius >= 0 && y - radius >= 0 && x + radius <= frame.width && y + radius <= frame.height
	);
}

/** `by`: more than 1 comes closer. `around`: what stays in the middle; null for the middle itself. */
export function zoomFrame(frame: Frame, by: number, around: Position | null, city: Frame): Frame {
	const middle = around ? projectMercator(around) : findMiddle(frame);
	// A village fills a picture of two kilometres; nothing is drawn that would show more of it.
	const span = Math.min(city.span, Math.max(city.span / 64, frame.span / by));
	return span === city.span ? city : moveFrame(frame, middle, span);
}

/** A step to the side: `x` and `y` are -1, 0 or 1, y down. */
export function shiftFrame(frame: Frame, x: number, y: number): Frame {
	const [left, top] = findMiddle(frame);
	const step = frame.span * STEP;
	return moveFrame(frame, [left + x * step, top + y * step], frame.span);
}

/** `[lng, lat]`. */
export function findFrameCenter(frame: Frame): Position {
	return unprojectMercator(findMiddle(frame));
}

function findMiddle({ left, top, span, width, height }: Frame): [number, number] {
	return [left + span / 2, top + (span * height) / width / 2];
}

function moveFrame(frame: Frame, [x, y]: [number, number], span: number): Frame {
	const tall = (span * frame.height) / frame.width;
	return { ...frame, span, left: x - span / 2, top: y - tall / 2 };
}

/** Borders as paths in the frame's units. */
export function drawBorders({ districts }: CircleGround, frame: Frame) {
	return districts.map(({ geometry, properties: { adcode, role } }) => {
		const rings = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		const lines = rings
			.flat()
			.map((ring) => ring.map((at) => projectToFrame(at as Position, frame)));
		return { adcode, role, path: formatPath(lines, true) };
	});
}

/** Names with room for them, districts first; a seat without room for its name shows as a dot. `width_px`: of the picture. */
export function placeNames(
	{ districts, townships }: CircleGround,
	frame: Frame,
	{ language, width_px }: { language: Language; width_px: number },
): CircleName[] {
	const px = width_px / frame.width;
	const height_px = frame.height * px;
	const taken: Box[] = [];
	const own = districts.filter(({ properties }) => properties.role === 'district');
	const wanted = [
		...own.map(({ id, properties }) => ({
			...{ id: String(id), kind: 'district' as const, text: properties.name[language] },
			position: properties.label_at,
		})),
		...townships.flatMap(({ id, properties, geometry }) =>
			geometry
				? {
						...{ id, kind: 'township' as const, text: properties.name[language] },
						position: geometry.coordinates as Position,
					}
				: [],
		),
	];
	return wanted.flatMap(({ position, ...name }): CircleName[] => {
		const [x, y] = projectToFrame(position, frame).map((units) => units * px) as [number, number];
		if (x < 0 || y < 0 || x > width_px || y > height_px) return [];
		const toPercent = (left: number, top: number) => ({
			x: (left / width_px) * 100,
			y: (top / height_px) * 100,
		});
		const at = name.kind === 'township' ? toPercent(x, y) : null;
		const half = (measureWords(name.text) * FONT_PX[name.kind]) / 2 + 2;
		const tall = FONT_PX[name.kind] / 2 + 1;
		const box: Box = { left: -half, right: half, top: -tall, bottom: tall };
		const spots: [number, number][] =
			name.kind === 'district'
				? [[x, y]]
				: [
						[x, y - tall - GAP_PX],
						[x, y + tall + GAP_PX],
						[x + half + GAP_PX, y],
						[x - half - GAP_PX, y],
					];
		const spot = spots.find(([left, top]) => {
			const placed = move(box, left, top);
			const is_within =
				placed.left >= 0 &&
				placed.top >= 0 &&
				placed.right <= width_px &&
				placed.bottom <= height_px;
			return is_within && measureOverlap(placed, taken) === 0;
		});
		if (spot) taken.push(move(box, ...spot));
		if (!spot && !at) return [];
		return [{ ...name, ...toPercent(...(spot ?? [x, y])), text: spot ? name.text : '', at }];
	});
}
