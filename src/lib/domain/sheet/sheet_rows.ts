/** The sites of one or more sheets: those with a place on them are numbered, the others are told in words alone. */

import type { City } from '../city/city.ts';
import type { MapModel } from '../map_model/marks.ts';
import { formatPlacement } from '../map_model/placement_words.ts';
import type { SiteExport } from '../exports/sites_geojson.ts';
import type { Localized } from '../schema/localized.ts';
import type { PlacementClass, Theme } from '../schema/vocabulary.ts';

export type SheetRow = {
	/** Counts from 1; null for what has no place of its own. */
	number: number | null;
	id: string;
	name: Localized;
	look: Theme;
	class: PlacementClass;
	placement: Localized;
	/** The newspapers and ISO days that report it. */
	sources: readonly SheetSource[];
	/** Of a series: numbers of the sheets it stands on, or may lie on. */
	sheets: readonly number[];
};

export type SheetSource = { publication: Localized; date: string };

/** What may be numbered: a place of the site's own, or a line through known places. */
const PLACED: readonly PlacementClass[] = ['exact', 'near', 'schematic'];

/** Sites and the numbers of their sheets; 0 for a sheet without one. */
export type OnSheets = ReadonlyMap<string, readonly number[]>;

/** From north to south, lines after places; what has no place of its own comes last. `drawn`: sites that stand on a sheet; `possible`: that may lie on one. */
export function buildSheetRows(
	sites: readonly SiteExport[],
	model: Pick<MapModel, 'marks' | 'lines'>,
	{ drawn, possible }: { drawn: OnSheets; possible: OnSheets },
	city: Pick<City, 'official_name'>,
): SheetRow[] {
	const looks = new Map<string, { look: Theme; rank: number }>();
	const marks = model.marks.toSorted((a, b) => b.badge[1] - a.badge[1] || a.badge[0] - b.badge[0]);
	for (const { site_ids, theme } of marks) {
		for (const id of site_ids) looks.set(id, { look: theme, rank: looks.size });
	}
	for (const { site_id, theme } of model.lines)
		looks.set(site_id, { look: theme, rank: looks.size });
	const listed = sites
		.filter(({ id }) => looks.has(id) && (drawn.has(id) || possible.has(id)))
		.map((site) => ({
			site,
			...looks.get(site.id)!,
			is_placed: drawn.has(site.id) && PLACED.includes(site.properties.placement.class),
		}))
		.toSorted((a, b) => Number(b.is_placed) - Number(a.is_placed) || a.rank - b.rank);
	return listed.map(({ site: { id, geometry, properties }, look, is_placed }, index) => ({
		number: is_placed ? index + 1 : null,
		id,
		name: properties.name,
		look,
		class: properties.placement.class,
		placement: formatPlacement(
			properties.placement,
			{ area: nameArea(properties), city: city.official_name },
			geometry,
		),
		sources: listSources(properties),
		sheets: (drawn.get(id) ?? possible.get(id) ?? []).filter((number) => number > 0),
	}));
}

function nameArea(properties: SiteExport['properties']): Localized | null {
	const { extent } = properties.placement;
	switch (extent?.kind) {
		case 'township':
			return properties.township_name;
		case 'district':
			return properties.district_name;
		case 'zone':
		case 'outside':
			return extent.name;
		default:
			return null;
	}
}

function listSources({ citations }: SiteExport['properties']): SheetSource[] {
	return joinSources(citations.map(({ publication, date }) => ({ publication, date })));
}

/** Each once, the newest first. */
export function joinSources(sources: readonly SheetSource[]): SheetSource[] {
	const by_key = new Map(
		sources.map((source) => [`${source.date} ${source.publication.zh}`, source]),
	);
	return [...by_key.values()].toSorted((a, b) => b.date.localeCompare(a.date));
}
