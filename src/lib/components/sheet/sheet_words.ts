import { joinClauses, joinSentences } from '$lib/domain/language/join_words.ts';
import { formatDms } from '$lib/domain/coordinates/format_coordinates.ts';
import { LANGUAGES } from '$lib/domain/language/languages.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import { LICENSES } from '$lib/domain/exports/terms.ts';
import { fromPlane, measureGridNorth } from '$lib/geometry/systems/plane.ts';
import { measureDistortion } from '$lib/domain/sheet/sheet_frame.ts';
import type { SheetGrid } from '$lib/domain/sheet/sheet_grid.ts';
import type { SheetRow, SheetSource } from '$lib/domain/sheet/sheet_rows.ts';
import type { SheetSpec } from '$lib/domain/sheet/sheet_spec.ts';
import type { SheetGridId } from '$lib/domain/sheet/sheet_systems.ts';
import { formatDate } from '$lib/components/ui/format_date.ts';
import { formatLength } from '$lib/domain/near/format_distance.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { cityWords } from '$lib/state/city.ts';
import { describeSheetGrid } from './grid_words.ts';
import type { SheetField } from '$lib/view/sheet_view.ts';

/** What all sheets of a print say alike. */
export type SheetWords = {
	grid: SheetGridId;
	fields: Readonly<Record<SheetField, string>>;
	declination: number | null;
	sources: readonly SheetSource[];
	/** ISO day of the print; null until the browser says. */
	day: string | null;
	/** Sheets of the series, the index aside. */
	count: number;
	/** Whole, of this page; empty where the site's own is not known yet. */
	address: string;
	/** The line that the ground's licence asks for; null without one. */
	ground: string | null;
	/** Sites that no sheet can show. */
	elsewhere: number;
	review_number: string;
};

/** A row, and whether its number stands on this sheet. */
export type HereRow = SheetRow & { is_here: boolean };

export type SheetSaid = {
	/** Of the sheet among the others. */
	name: string;
	title: string;
	subtitle: string;
	fields: { label: string; text: string; is_blank: boolean }[];
	note: string;
	ratio: string;
	/** Scale, grid and north, in sentences. */
	notes: string[];
	/** From true to grid north, degrees. */
	convergence: number;
	terms: string[];
};

/** More than this is said; millimetres. */
const TOLD_MM = 0.1;
/** Signed with a pen where nothing is typed. */
const SIGNED: readonly SheetField[] = ['drawn', 'checked', 'approved'];
const LABELS: Record<SheetField, () => string> = {
	title: m.sheet_field_title,
	office: m.sheet_field_office,
	no: m.sheet_field_no,
	day: m.sheet_field_day,
	drawn: m.sheet_field_drawn,
	checked: m.sheet_field_checked,
	approved: m.sheet_field_approved,
	note: m.sheet_field_note,
};

export function labelField(field: SheetField): string {
	return LABELS[field]();
}

export function formatRatio(scale: number, language: Language = getLocale()): string {
	return `1:${scale.toLocaleString(LANGUAGES[language].formats)}`;
}

export function describeSheet(
	spec: SheetSpec,
	words: SheetWords,
	unit: SheetGrid['unit'],
): SheetSaid {
	const { frame, kind, number, place } = spec;
	const { factor, off_mm } = measureDistortion(frame);
	const { fields } = words;
	const center = fromPlane(frame.middle, frame.plane);
	const convergence = measureGridNorth(center, frame.plane);
	const part = nameSheet(spec, words.count);
	const title = fields.title || m.sheet_title_default(cityWords());
	const listed = (['office', 'no', 'day', ...SIGNED] as const).filter(
		(field) => fields[field] !== '' || SIGNED.includes(field),
	);
	return {
		name: kind === 'one' ? title : `${title} · ${part}`,
		title,
		subtitle: kind === 'one' ? '' : part,
		fields: listed.map((field) => ({
			label: labelField(field),
			text: fields[field],
			is_blank: fields[field] === '',
		})),
		note: fields.note,
		ratio: formatRatio(frame.scale),
		convergence,
		notes: [
			m.sheet_full_size(),
			describeSheetGrid(words.grid, frame.plane, unit),
			...(Math.abs(off_mm) > TOLD_MM ? [m.sheet_factor({ factor: factor.toFixed(5) })] : []),
			joinSentences([describeNorth(convergence), describeMagnetic(words.declination)], getLocale()),
			...(place && number !== null ? [describeAround(place)] : []),
		],
		terms: listTerms(words),
	};
}

/** "Sheet 3 of 12 · Tongmu Town", "Index sheet". */
export function nameSheet({ kind, number, place }: SheetSpec, count: number): string {
	if (kind === 'index') return m.sheet_index();
	if (kind === 'one') return m.sheet_one();
	const name = m.sheet_number({ number: number ?? 0, count });
	return place ? `${name} · ${place.name}` : name;
}

function describeAround({ radius_m }: NonNullable<SheetSpec['place']>): string {
	return radius_m === null
		? m.sheet_no_outline()
		: m.sheet_no_outline_reach({ radius: formatLength(radius_m)[getLocale()] });
}

function describeNorth(convergence: number): string {
	const angle = formatDms(Math.abs(convergence), 'NS', 0).slice(0, -1);
	const side = convergence < 0 ? m.brief_west() : m.brief_east();
	return m.sheet_convergence({ angle, side });
}

function describeMagnetic(declination: number | null): string {
	if (declination === null) return m.sheet_no_declination();
	const angle = `${Math.abs(declination)}°`;
	return m.sheet_declination({ angle, side: declination < 0 ? m.brief_west() : m.brief_east() });
}

function listTerms({ sources, day, ground, review_number }: SheetWords): string[] {
	const language = getLocale();
	const told = sources.map(({ publication, date }) =>
		joinClauses([publication[language], formatDate(date, language)], language),
	);
	return [
		...(told.length > 0 ? [m.sheet_sources({ sources: told.join(' · ') })] : []),
		LICENSES.sites[language],
		m.sheet_lines(cityWords()),
		...(ground ? [ground] : []),
		...(review_number ? [m.brief_review({ number: review_number })] : []),
		...(day ? [m.brief_printed({ date: formatDate(day, language) })] : []),
	];
}

/** The placement in words, where a sign does not say it all. */
export function describePlace(row: HereRow, language: Language): string {
	return row.placement[language];
}

export function describeRow(row: HereRow, language: Language): string {
	return `${row.name[language]} ${describePlace(row, language)}`;
}
