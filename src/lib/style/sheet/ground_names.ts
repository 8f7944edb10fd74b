/** Names of the ground on a sheet: they stand where nothing of the atlas does, the greatest first. */

import { isOwnName, SETTLED } from '../../domain/ground/own_names.ts';
import type { GroundClass } from '../../domain/ground/subjects.ts';
import { inEvery, type InEvery } from '../../domain/language/languages.ts';
import type { Bounds, Position } from '../../domain/schema/geojson.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { boundInMetres, metresToPaper, type SheetFrame } from '../../domain/sheet/sheet_frame.ts';
import { clipLine } from '../../geometry/clip.ts';
import { listPaths } from '../../geometry/nearest_point.ts';
import { toPlane } from '../../geometry/systems/plane.ts';
import type { LabelBox } from '../brief/clear_labels.ts';
import { measureWords } from '../signs/sign.ts';
import { listAlong, listStraight, type AlongSpot } from './along_line.ts';
import { keepByPlane } from './kept_by_plane.ts';
import { coverWords, NameRoom } from './name_room.ts';
import { boundMetres, meetBounds, type SheetThing } from './sheet_ground.ts';
import { PER_MM, toUnits } from './sheet_units.ts';

export type GroundNameKind = GroundClass<'name'> | 'number';

/** In units; around its middle. `angle`: degrees clockwise. */
export type GroundName = {
	kind: GroundNameKind;
	text: string;
	x: number;
	y: number;
	angle: number;
};

type Lettering = {
	/** Millimetres. */
	height: number;
	/** The N of the smallest scale at which it is named. */
	to: number;
};

/** The greatest first: a name without room gives way to one before it. */
export const GROUND_LETTERING: Record<GroundNameKind, Lettering> = {
	city: { height: 3.4, to: Infinity },
	town: { height: 2.8, to: 300_000 },
	water: { height: 2.4, to: 150_000 },
	river: { height: 2.4, to: 300_000 },
	suburb: { height: 2.5, to: 100_000 },
	number: { height: 1.9, to: 300_000 },
	village: { height: 2.3, to: 60_000 },
	hamlet: { height: 2.1, to: 30_000 },
	road: { height: 1.9, to: 20_000 },
};
const KINDS = Object.keys(GROUND_LETTERING) as GroundNameKind[];

/** The same words again are so far away: those of one point that two tiles have, and those along a line; millimetres. */
const AGAIN_MM = { point: 8, line: 110 };
/** Between the places of a line that are tried, millimetres. */
const STEP_MM = 4;

type Options = {
	language: Language;
	/** Districts and townships. */
	own_names: readonly InEvery<string>[];
	/** What nothing may be written on; units. */
	taken: readonly LabelBox[];
};

/** In metres of a plane. */
type Placed = {
	kind: GroundNameKind;
	text: InEvery<string | null>;
	rank: number;
	bounds: Bounds;
	is_point: boolean;
	paths: Position[][];
};

type Named = { kind: GroundNameKind; text: string; is_point: boolean; lines: Position[][] };

export function nameGround(
	things: readonly SheetThing[],
	frame: SheetFrame,
	{ language, own_names, taken }: Options,
): GroundName[] {
	const room = new NameRoom({ width: toUnits(frame.width), height: toUnits(frame.height) }, taken);
	const around = boundInMetres(frame);
	const near = placeNames(things, frame.plane)
		.flat()
		.filter(
			({ kind, bounds, text }) =>
				frame.scale <= GROUND_LETTERING[kind].to &&
				meetBounds(bounds, around) &&
				!(SETTLED.has(kind as GroundClass) && isOwnName(text, own_names)),
		);
	const found: GroundName[] = [];
	for (const kind of KINDS) {
		const own = near.filter((one) => one.kind === kind);
		for (const named of gather(own, frame, language)) {
			for (const { at, angle } of listSpots(named)) {
				const [x, y] = at;
				const { text, is_point } = named;
				const again = toUnits(AGAIN_MM[is_point ? 'point' : 'line']);
				const is_said = found.some(
					(one) =>
						one.kind === kind && one.text === text && Math.hypot(one.x - x, one.y - y) < again,
				);
				if (is_said || !room.take(coverWords({ x, y, ...measureName(named) }, angle))) continue;
				found.push({
					...{ kind, text, x: Math.round(x), y: Math.round(y) },
					angle: Math.round(angle * 10) / 10,
				});
			}
		}
	}
	return found;
}

/** Points by their rank; all lines of a name together, the longest first. Units. */
function gather(placed: readonly Placed[], frame: SheetFrame, language: Language): Named[] {
	const convert = (path: readonly Position[]): Position[] =>
		path.map((metres) => {
			const [x, y] = metresToPaper(metres, frame);
			return [x * PER_MM, y * PER_MM];
		});
	const box: Bounds = [0, 0, toUnits(frame.width), toUnits(frame.height)];
	const points: Named[] = [];
	const lines = new Map<string, Named>();
	for (const { kind, text: words, is_point, paths } of placed.toSorted((a, b) => a.rank - b.rank)) {
		const text = words[language];
		if (!text) continue;
		const drawn = paths.map(convert);
		if (is_point) points.push({ kind, text, is_point, lines: drawn });
		else {
			const own = lines.get(text) ?? { kind, text, is_point, lines: [] };
			lines.set(text, own);
			own.lines.push(...drawn.flatMap((line) => clipLine(line, box)));
		}
	}
	const long = [...lines.values()].map((named) => ({
		named,
		length: named.lines.reduce((sum, line) => sum + measureLength(line), 0),
	}));
	return [...points, ...long.toSorted((a, b) => b.length - a.length).map(({ named }) => named)];
}

function listSpots(named: Named): AlongSpot[] {
	const { kind, is_point, lines } = named;
	if (is_point) return lines.flatMap(([at]) => (at ? [{ at, angle: 0 }] : []));
	const step = toUnits(STEP_MM);
	const { width } = measureName(named);
	return lines
		.toSorted((a, b) => measureLength(b) - measureLength(a))
		.flatMap((line) =>
			kind === 'number' ? listAlong(line, step) : listStraight(line, width, step),
		);
}

/** Of the words as they are drawn; units. */
export function measureName({ kind, text }: Pick<GroundName, 'kind' | 'text'>): {
	width: number;
	height: number;
} {
	const height = toUnits(GROUND_LETTERING[kind].height);
	return { width: (measureWords(text) + (kind === 'number' ? 0.7 : 0.2)) * height, height };
}

const placeNames = keepByPlane(
	(
		{ subject, class: word, geometry, name, numbers = [], rank = 0 }: SheetThing,
		plane,
	): Placed[] | null => {
		if (subject !== 'name' || geometry.type === 'GeometryCollection') return null;
		const is_point = geometry.type === 'Point' || geometry.type === 'MultiPoint';
		const paths = listPaths(geometry).map((path) =>
			path.map((position) => toPlane([position[0], position[1]], plane)),
		);
		const rest = { rank, bounds: boundMetres(paths), is_point, paths };
		return [
			...(name ? [{ ...rest, kind: word as GroundClass<'name'>, text: name }] : []),
			...numbers.map((number) => ({
				...rest,
				kind: 'number' as const,
				text: inEvery(() => number),
			})),
		];
	},
);

function measureLength(line: readonly Position[]): number {
	return line.slice(1).reduce((sum, [x, y], index) => {
		const [from_x, from_y] = line[index]!;
		return sum + Math.hypot(x - from_x, y - from_y);
	}, 0);
}
