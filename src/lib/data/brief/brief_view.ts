/** A printed brief of a district or of any selection, in both languages: the same code at build time and in the browser. */

import { buildAreaTotals, type ThemeTotals } from '../../domain/area/area_totals.ts';
import type { Relation } from '../../domain/area/relate_site.ts';
import { buildBriefQuotes, type BriefQuote } from '../../domain/brief/brief_quotes.ts';
import { buildBriefRows, type BriefRow } from '../../domain/brief/brief_rows.ts';
import type { City } from '../../domain/city/city.ts';
import { findLastReported } from '../../domain/history/last_reported.ts';
import type { MainGround } from '../../domain/ground/main_ground.ts';
import type { DistrictFeature } from '../../domain/schema/district.ts';
import type { SiteExport } from '../../domain/exports/sites_geojson.ts';
import type { Bounds } from '../../domain/schema/geojson.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { filterModel } from '../../domain/map_model/filter_model.ts';
import type { MapModel } from '../../domain/map_model/marks.ts';
import { boundsOf } from '../../geometry/bounds.ts';
import type { Polygonal } from '../../geometry/position.ts';
import { buildBriefMap, type BriefMap } from '../../style/brief/brief_map.ts';
import { chooseBounds } from '../choose_bounds.ts';

export type BriefView = {
	rows: BriefRow[];
	quotes: BriefQuote[];
	totals: ThemeTotals[];
	/** null where no site has a place on a map and no area was chosen. */
	map: BriefMap | null;
	/** ISO date of the data. */
	date: string;
	/** ISO day of the newest report of any of its sites; empty without sites. */
	last_reported: string;
};

export type BriefSource = {
	/** Names on the map are in this language. */
	language: Language;
	sites: readonly SiteExport[];
	/** How each lies to the area; null where none was chosen: then all count as inside. */
	relations: ReadonlyMap<string, Relation> | null;
	/** Every place of the atlas. */
	model: MapModel;
	districts: readonly DistrictFeature[];
	/** The operator's own, at build time. */
	ground?: MainGround | undefined;
	/** The selected area, drawn; null where none was chosen. */
	area: Polygonal | null;
	/** Shows this district whole. */
	adcode?: number;
	date: string;
	city: Pick<City, 'belt' | 'official_name' | 'themes'>;
};

export function buildBrief(source: BriefSource): BriefView {
	const { sites, relations, districts, ground, area, language, city } = source;
	const model = filterModel(source.model, new Set(sites.map(({ id }) => id)));
	const numbered = buildBriefRows(sites, model, relations, city);
	const bounds = frameBrief(source, model);
	const rest = { model, districts, ground, area, language, belt: city.belt };
	const map = bounds && buildBriefMap({ rows: numbered, bounds, ...rest });
	const drawn = new Set(map?.site_ids);
	return {
		rows: numbered.map((row) => ({ ...row, is_on_map: drawn.has(row.id) })),
		quotes: buildBriefQuotes(numbered, sites),
		totals: buildAreaTotals(sites, (id) => (relations ? relations.get(id) : 'inside')),
		map,
		date: source.date,
		last_reported: findLastReported(sites),
	};
}

function frameBrief(
	{ sites, districts, area, adcode }: BriefSource,
	model: MapModel,
): Bounds | null {
	const district = districts.find(({ properties }) => properties.adcode === adcode);
	if (district) return boundsOf([district.geometry]);
	if (area) {
		const points = model.marks.map(({ badge }) => ({ type: 'Point' as const, coordinates: badge }));
		return boundsOf([area, ...points]);
	}
	if (model.marks.length + model.lines.length === 0) return null;
	const homes = new Map(
		sites.map(({ id, properties: { district: home, crosses } }) => [
			id,
			home === null ? crosses : [home],
		]),
	);
	return chooseBounds(model, districts, (id) => homes.get(id) ?? []);
}
