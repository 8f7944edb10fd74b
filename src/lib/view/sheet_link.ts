/** What a link carries of a printed sheet, beside the explorer's and the workbench's parts. */

import { PAPER_IDS, type SheetPaper } from '../domain/sheet/papers.ts';
import { SCALES } from '../domain/sheet/sheet_frame.ts';
import type { SheetSeries } from '../domain/sheet/sheet_spec.ts';
import type { SheetGridId } from '../domain/sheet/sheet_systems.ts';
import { isGaussKrueger } from '../geometry/systems/systems.ts';
import {
	anyEntry,
	type AnyEntry,
	type Entry,
	type KnownIds,
	type LinkTable,
} from './link_table.ts';
import { SURVEY_DIGITS } from './plan_values.ts';
import {
	DEFAULT_SHEET,
	LONGEST_FIELD,
	MOST_DECLINATION,
	MOST_OVERLAP,
	SHEET_FIELDS,
	type SheetField,
	type SheetPart,
	type SheetView,
} from './sheet_view.ts';
import { formatPosition, parsePosition } from './view_values.ts';
import { BRIEF_LINK, type AtlasView } from './view_codec.ts';

const LANDSCAPE = '-landscape';
const WITH_ALL = 'all';

function field<K extends keyof SheetView>(
	name: K,
	rest: Omit<Entry<SheetPart, SheetView[K]>, 'get' | 'set' | 'key'>,
): AnyEntry<SheetPart> {
	return anyEntry<SheetPart, SheetView[K]>({
		...rest,
		key: name,
		get: ({ sheet }) => sheet[name],
		set: ({ sheet }, value) => ({ sheet: { ...sheet, [name]: value } }),
	});
}

/** A text too long for a link stays where it was written. */
function textField(name: SheetField): AnyEntry<SheetPart> {
	return anyEntry<SheetPart, string>({
		key: name,
		get: ({ sheet }) => sheet.fields[name],
		set: ({ sheet }, value) => ({
			sheet: { ...sheet, fields: { ...sheet.fields, [name]: value } },
		}),
		format: (text) => (text.length > LONGEST_FIELD ? null : text.trim() || null),
		parse: (text) => (text.length > LONGEST_FIELD ? undefined : text),
	});
}

export const SHEET_ENTRIES: readonly AnyEntry<SheetPart>[] = [
	field('paper', { format: formatPaper, parse: parsePaper }),
	field('scale', {
		format: (scale) => (scale === null ? null : String(scale)),
		parse: (text) => parseWhole(text, SCALES.least, SCALES.most),
	}),
	field('center', {
		format: (center) => center && formatPosition(center, SURVEY_DIGITS),
		parse: parsePosition,
	}),
	field('grid', { format: (grid) => grid, parse: parseGrid }),
	field('series', { format: formatSeries, parse: parseSeries }),
	field('overlap', {
		format: (overlap) => (overlap === DEFAULT_SHEET.overlap ? null : String(overlap)),
		parse: (text) => parseWhole(text, 0, MOST_OVERLAP),
	}),
	field('declination', {
		format: (degrees) => (degrees === null ? null : String(degrees)),
		parse: (text) => {
			const degrees = text.trim() === '' ? NaN : Number(text);
			return Math.abs(degrees) <= MOST_DECLINATION ? degrees : undefined;
		},
	}),
	...SHEET_FIELDS.map(textField),
];

export type SheetPageView = AtlasView & SheetPart;

/** A sheet takes over what the map showed and hands it back. */
export const SHEET_LINK: LinkTable<SheetPageView> = {
	entries: [...BRIEF_LINK.entries, ...SHEET_ENTRIES],
	defaults: { ...BRIEF_LINK.defaults, sheet: DEFAULT_SHEET },
};

/** `a3-landscape`. */
function formatPaper({ id, is_landscape }: SheetPaper): string | null {
	const text = `${id}${is_landscape ? LANDSCAPE : ''}`;
	return text === DEFAULT_SHEET.paper.id ? null : text;
}

function parsePaper(text: string): SheetPaper | undefined {
	const is_landscape = text.endsWith(LANDSCAPE);
	const id = PAPER_IDS.find(
		(word) => word === (is_landscape ? text.slice(0, -LANDSCAPE.length) : text),
	);
	return id && { id, is_landscape };
}

function parseWhole(text: string, least: number, most: number): number | undefined {
	const value = /^\d+$/.test(text) ? Number(text) : NaN;
	return value >= least && value <= most ? value : undefined;
}

function parseGrid(text: string): SheetGridId | undefined {
	const zone = Number(/^utm(\d{1,2})$/.exec(text)?.[1]);
	if (zone >= 1 && zone <= 60) return `utm${zone}`;
	return text === 'wgs84' || isGaussKrueger(text) ? text : undefined;
}

/** `grid:area`, `grid:city`, `grid:` and an adcode, `townships:` and an adcode, or `townships:city,all`. */
function formatSeries(series: SheetSeries | null): string | null {
	if (!series) return null;
	const end = series.kind === 'townships' && series.is_all ? `,${WITH_ALL}` : '';
	return `${series.kind}:${series.over}${end}`;
}

function parseSeries(text: string, { facets }: KnownIds): SheetSeries | undefined {
	const [, kind, over = '', end] = /^(grid|townships):([a-z]+|\d+)(,all)?$/.exec(text) ?? [];
	const place = over === 'city' ? over : facets.district.has(over) ? Number(over) : null;
	if (kind === 'townships' && place !== null) return { kind, over: place, is_all: Boolean(end) };
	if (kind !== 'grid' || end) return undefined;
	if (over === 'area') return { kind, over };
	return place === null ? undefined : { kind, over: place };
}
