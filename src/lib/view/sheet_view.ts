import type { Position } from '../domain/schema/geojson.ts';
import type { SheetPaper } from '../domain/sheet/papers.ts';
import type { SheetSeries } from '../domain/sheet/sheet_spec.ts';
import type { SheetGridId } from '../domain/sheet/sheet_systems.ts';

/** What a reader may write into the title block, in the order it has. */
export const SHEET_FIELDS = [
	'title',
	'office',
	'no',
	'day',
	'drawn',
	'checked',
	'approved',
	'note',
] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

/** Longest text of a field that a link carries, characters. */
export const LONGEST_FIELD = 60;

/** What a link carries of a sheet. */
export type SheetView = {
	paper: SheetPaper;
	/** The N of 1:N; null: what fits. */
	scale: number | null;
	/** `[lng, lat]` of the map's middle; null: the middle of what is shown. */
	center: Position | null;
	/** null: the city's own belt. */
	grid: SheetGridId | null;
	/** null: one sheet. */
	series: SheetSeries | null;
	/** Millimetres of paper that neighbours of a grid share. */
	overlap: number;
	/** Degrees from true to magnetic north, east positive; null: not known. */
	declination: number | null;
	fields: Readonly<Record<SheetField, string>>;
};

/** The sheet's part of a view. */
export type SheetPart = { sheet: SheetView };

export const MOST_OVERLAP = 30;
export const MOST_DECLINATION = 30;

export const DEFAULT_SHEET: SheetView = {
	paper: { id: 'a4', is_landscape: false },
	scale: null,
	center: null,
	grid: null,
	series: null,
	overlap: 10,
	declination: null,
	fields: {
		...{ title: '', office: '', no: '', day: '', drawn: '', checked: '', approved: '', note: '' },
	},
};
