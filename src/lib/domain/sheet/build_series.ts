/** The sheets of a series, and what there is to say of it: refusals, and what gets no sheet. */

import type { DistrictFeature } from '../schema/district.ts';
import type { SheetLayout } from './papers.ts';
import { fitScale, ROUND_SCALES, type SheetFrame } from './sheet_frame.ts';
import {
	boundSheets,
	centerSheets,
	coverWithSheets,
	type SeriesResult,
	type SeriesSheet,
	type SheetFormat,
} from './sheet_series.ts';
import type { SheetSeries, SheetSpec } from './sheet_spec.ts';
import { listPolygons, type Polygonal, type Position } from '../../geometry/position.ts';

export type BuiltSeries = {
	/** The index first; none where there are too many or no place is known. */
	sheets: SheetSpec[];
	/** null where all is well. */
	refused: Extract<SeriesResult, { kind: 'too-many' }> | 'no-area' | 'no-place' | null;
	/** Townships that no sheet can be put around, by name. */
	left_out: string[];
	/** Townships that reach beyond their sheet, by name, and the round scale at which all fit; null where none is. */
	beyond: string[];
	fits: number | null;
};

/** `seat`: `[lng, lat]`; `radius_m`: how far it may reach from there. */
export type SheetTownship = {
	code: string;
	name: string;
	district: number;
	seat: Position | null;
	radius_m: number | null;
};

type Ground = {
	area: Polygonal | null;
	districts: readonly DistrictFeature[];
	townships: readonly SheetTownship[];
	/** Codes of townships in which sites are reported. */
	used: ReadonlySet<string>;
	overlap: number;
	format: SheetFormat;
	layout: SheetLayout;
};

/** Room around the frames on the index sheet. */
const INDEX_ROOM = 1.08;
const INDEX_SCALES = [...ROUND_SCALES, 1_000_000, 2_000_000, 5_000_000];

export function buildSeries(series: SheetSeries, ground: Ground): BuiltSeries {
	return series.kind === 'grid' ? buildGrid(series, ground) : buildTownships(series, ground);
}

const EMPTY: BuiltSeries = { sheets: [], refused: null, left_out: [], beyond: [], fits: null };

function buildGrid(
	{ over }: Extract<SheetSeries, { kind: 'grid' }>,
	{ area, districts, overlap, format, layout }: Ground,
): BuiltSeries {
	const covered = over === 'area' ? area : joinDistricts(districts, over);
	if (!covered) return { ...EMPTY, refused: 'no-area' };
	const result = coverWithSheets(covered, format, overlap);
	if (result.kind === 'too-many') return { ...EMPTY, refused: result };
	return { ...EMPTY, sheets: nameSheets(result.sheets, layout, () => null) };
}

function buildTownships(
	{ over, is_all }: Extract<SheetSeries, { kind: 'townships' }>,
	{ townships, used, format, layout }: Ground,
): BuiltSeries {
	const wanted = townships.filter(
		({ code, district }) => (over === 'city' || district === over) && (is_all || used.has(code)),
	);
	const placed = wanted.flatMap((one) => (one.seat ? [{ ...one, seat: one.seat }] : []));
	const left_out = wanted.filter(({ seat }) => !seat).map(({ name }) => name);
	if (placed.length === 0) return { ...EMPTY, refused: 'no-place', left_out };
	const result = centerSheets(
		placed.map(({ seat }) => seat),
		format,
	);
	if (result.kind === 'too-many') return { ...EMPTY, refused: result, left_out };
	const reach = ({ width, height, scale }: SheetFormat): number =>
		(Math.min(width, height) / 2 / 1000) * scale;
	const beyond = placed.filter(({ radius_m }) => (radius_m ?? 0) > reach(format));
	const farthest = Math.max(...placed.map(({ radius_m }) => radius_m ?? 0));
	return {
		...EMPTY,
		left_out,
		sheets: nameSheets(result.sheets, layout, (number) => {
			const { name, radius_m } = placed[number - 1]!;
			return { name, radius_m };
		}),
		beyond: beyond.map(({ name }) => name),
		fits: ROUND_SCALES.find((scale) => reach({ ...format, scale }) >= farthest) ?? null,
	};
}

function nameSheets(
	sheets: readonly SeriesSheet[],
	layout: SheetLayout,
	nameOf: (number: number) => SheetSpec['place'],
): SheetSpec[] {
	const parts = sheets.map(({ number, frame }): SheetSpec => ({
		...{ id: `sheet-${number}`, kind: 'part', frame, number },
		place: nameOf(number),
	}));
	const index: SheetSpec = {
		...{ id: 'index', kind: 'index', number: null, place: null },
		frame: frameIndex(sheets, layout),
	};
	return [index, ...parts];
}

/** All frames on one sheet of the same paper. */
function frameIndex(sheets: readonly SeriesSheet[], { map }: SheetLayout): SheetFrame {
	const [west, south, east, north] = boundSheets(sheets);
	const size = { width_m: (east - west) * INDEX_ROOM, height_m: (north - south) * INDEX_ROOM };
	const { plane } = sheets[0]!.frame;
	return {
		...{ plane, width: map.width, height: map.height },
		middle: [(west + east) / 2, (south + north) / 2],
		scale: fitScale(size, map, INDEX_SCALES) ?? INDEX_SCALES.at(-1)!,
	};
}

function joinDistricts(
	districts: readonly DistrictFeature[],
	over: 'city' | number,
): Polygonal | null {
	const own = districts.filter(
		({ properties: { adcode, role } }) =>
			role === 'district' && (over === 'city' || adcode === over),
	);
	const coordinates = own.flatMap(({ geometry }) => listPolygons(geometry));
	return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
}
