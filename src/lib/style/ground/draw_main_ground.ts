/** The main lines of the ground in a drawing: as fine as its frame shows, and no heavier than a page may be. */

import {
	GROUND_LOOKS,
	MAIN_CLASSES,
	type GroundLook,
	type MainGround,
	type MainThing,
} from '../../domain/ground/main_ground.ts';
import type { Bounds, Position } from '../../domain/schema/geojson.ts';
import { clipLine, clipRings } from '../../geometry/clip.ts';
import { simplifyLine } from '../../geometry/simplify.ts';
import { measureUnit, type Frame, type FrameShape } from '../frame.ts';
import { formatPath } from '../path.ts';
import { keepByFrame } from './kept_by_frame.ts';
import { LaidLines } from './laid_lines.ts';

/** All of one look, as one path in drawing units. */
export type DrawnGroundLook = { look: GroundLook; path: string };

/** Most that the ground adds to a page as it is sent, bytes. */
export const MOST_GROUND_BYTES = 8000;

/** Drawing units: less than a pixel on most screens, and some pixels where a story comes close. */
export const GROUND_TOLERANCE_UNITS = 1.2;
/** What would be a speck: a line's length, an area's size; drawing units. */
const LEAST_UNITS = 16;
const LEAST_AREA_UNITS = 60;
/** Around a frame, share of its width: panes of another ratio show more than the frame. */
const AROUND = {
	city: { side: 0.8, above: 0.1 },
	small: { side: 0.5, above: 0.4 },
} as const satisfies Record<FrameShape, { side: number; above: number }>;

/** What a length beyond the frame counts beside one in it. */
const OUTSIDE = 0.2;

type Piece = Pick<MainThing, 'class' | 'look'> & { path: string };

const drawOnce = keepByFrame((ground: MainGround, frame: Frame): readonly DrawnGroundLook[] => {
	const pieces = listPieces(ground.things, frame);
	const fitting = countFitting(pieces, (text) => ground.measure(text) <= MOST_GROUND_BYTES);
	if (fitting < pieces.length) ground.say(describeLeftOut(pieces, fitting, frame));
	return joinLooks(pieces.slice(0, fitting));
});

/** The lowest first; the same for the same ground and frame, drawn once. */
export function drawMainGround(ground: MainGround, frame: Frame): readonly DrawnGroundLook[] {
	return drawOnce(ground, frame, '');
}

/** What is seen in the frame, as it is drawn; what counts most comes first. */
function listPieces(things: readonly MainThing[], frame: Frame): Piece[] {
	const box = widenFrame(frame);
	const middle: Bounds = [0, 0, frame.width, frame.height];
	const laid = new Map(GROUND_LOOKS.map((look) => [look, new LaidLines()]));
	const sized = things.flatMap((thing) => {
		const lines = thing.lines.map((line) => toUnits(line, frame));
		const is_area = thing.look === 'lake';
		const seen = is_area ? clipRings(lines, box) : clipLine(lines[0]!, box);
		return (is_area ? [seen] : seen.map((line) => [line])).flatMap((parts) => {
			const size = is_area ? Math.sqrt(measureRings(parts)) : measureLength(parts[0]!);
			const least = is_area ? Math.sqrt(LEAST_AREA_UNITS) : LEAST_UNITS;
			if (size < least) return [];
			const inside = is_area
				? Math.sqrt(measureRings(clipRings(parts, middle)))
				: clipLine(parts[0]!, middle).reduce((sum, line) => sum + measureLength(line), 0);
			const counts = thing.weight * (OUTSIDE * size + (1 - OUTSIDE) * inside);
			return [{ ...thing, parts, is_area, counts }];
		});
	});
	return sized
		.toSorted((a, b) => b.counts - a.counts)
		.flatMap(({ class: word, look, parts, is_area }) => {
			// The other carriageway, a second track: one line says both.
			if (!is_area && !laid.get(look)!.lay(parts[0]!)) return [];
			const simple = parts
				.filter((ring) => !is_area || measureRings([ring]) >= LEAST_AREA_UNITS / 2)
				.map((line) => (is_area ? simplifyRing(line) : simplifyLine(line, GROUND_TOLERANCE_UNITS)));
			return [{ class: word, look, path: formatPath(simple, is_area) }];
		});
}

/** How many of the first fit together. */
function countFitting(pieces: readonly Piece[], fits: (text: string) => boolean): number {
	let [low, high] = [0, pieces.length];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		const text = joinLooks(pieces.slice(0, middle))
			.map(({ path }) => path)
			.join('\n');
		if (fits(text)) low = middle;
		else high = middle - 1;
	}
	return low;
}

function joinLooks(pieces: readonly Piece[]): DrawnGroundLook[] {
	return GROUND_LOOKS.flatMap((look) => {
		const path = pieces.flatMap((piece) => (piece.look === look ? piece.path : [])).join('');
		return path === '' ? [] : [{ look, path }];
	});
}

function describeLeftOut(pieces: readonly Piece[], fitting: number, frame: Frame): string {
	const left = pieces.slice(fitting);
	const counted = MAIN_CLASSES.flatMap(({ class: word }) => {
		const count = left.filter((piece) => piece.class === word).length;
		return count === 0 ? [] : [`${count} ${word}`];
	});
	const km = Math.round((measureUnit(frame) * frame.width) / 1000);
	return `Ground: a drawing ${km} km wide has ${fitting} of ${pieces.length} lines and waters in ${MOST_GROUND_BYTES} bytes; left out, the least first: ${counted.join(', ')}`;
}

function toUnits(line: readonly Position[], { left, top, span, width }: Frame): Position[] {
	const scale = width / span;
	return line.map(([x, y]) => [(x - left) * scale, (y - top) * scale]);
}

function widenFrame({ shape, width, height }: Frame): Bounds {
	const [side, above] = [AROUND[shape].side * width, AROUND[shape].above * width];
	return [-side, -above, width + side, height + above];
}

/** In halves, a ring cannot collapse into a line. */
function simplifyRing(ring: Position[]): Position[] {
	const middle = Math.floor(ring.length / 2);
	const halves = [ring.slice(0, middle + 1), ring.slice(middle)];
	return halves.flatMap((half, index) => simplifyLine(half, GROUND_TOLERANCE_UNITS).slice(index));
}

function measureLength(line: readonly Position[]): number {
	return line.slice(1).reduce((sum, [x, y], index) => {
		const [from_x, from_y] = line[index]!;
		return sum + Math.hypot(x - from_x, y - from_y);
	}, 0);
}

/** Of the outer ring. */
function measureRings([ring = []]: readonly (readonly Position[])[]): number {
	const twice = ring.slice(1).reduce((sum, [x, y], index) => {
		const [from_x, from_y] = ring[index]!;
		return sum + from_x * y - x * from_y;
	}, 0);
	return Math.abs(twice) / 2;
}
