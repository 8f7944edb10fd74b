/** A tour's page in one language. */

import type { City } from '../domain/city/city.ts';
import { findTheme, labelThemes, type ThemeLabel } from '../domain/city/themes.ts';
import { findBeside } from '../domain/language/languages.ts';
import type { Catalog } from '../domain/reading/catalog.ts';
import { hasWaypoints } from '../domain/exports/tour_files.ts';
import type { AccessKind } from '../domain/schema/access.ts';
import type { Position } from '../domain/schema/geojson.ts';
import type { Language } from '../domain/schema/localized.ts';
import type { MapModel } from '../domain/map_model/marks.ts';
import { formatTab } from '../domain/map_model/tab_words.ts';
import { formatRange } from '../domain/near/format_distance.ts';
import {
	isReachable,
	joinStops,
	measureLeg,
	type JoinedStop,
} from '../domain/map_model/tour_stops.ts';
import { locateMark, type DrawnWhereabouts } from '../domain/map_model/whereabouts.ts';
import { countDone } from '../domain/map_model/work_share.ts';
import type { Tour } from '../domain/schema/tour.ts';
import { buildStoryMap, type StoryMap, type StorySpot } from '../style/story_map.ts';
import { indexCatalog } from './catalog_index.ts';
import { buildExcerptView, type ExcerptView } from './excerpt_view.ts';

/** With the excerpt that says so. */
export type AccessView = { kind: AccessKind; text: string; article_id: string; excerpt_id: string };

export type TourStopView = {
	id: string;
	number: number;
	name: string;
	/** Page of the site; null for a place of the gazetteer. */
	site_id: string | null;
	text: string;
	placement: string;
	class: JoinedStop['class'];
	/** What puts the status of the site in doubt. */
	status_note: string | null;
	excerpt: ExcerptView;
	/** `[lng, lat]`, only where an app may lead there. */
	position: Position | null;
	/** Where it may be, to say how far it is from a walker; only a place of its own has a direction. */
	whereabouts: DrawnWhereabouts;
	has_own_place: boolean;
	/** What sources say of getting there and about. */
	access: AccessView[];
	/** What to look for in an app where no position may be handed over. */
	search_name: string;
	shows_extents: boolean;
	shows_lines: boolean;
	/** To the next stop; the distance is a straight line. */
	travel: { text: string | null; distance: string } | null;
};

export type TourView = {
	id: string;
	title: string;
	other_title: string;
	lead: string;
	season: string;
	themes: ThemeLabel[];
	stops: TourStopView[];
	map: StoryMap;
	has_gpx: boolean;
	/** ISO date of the newspaper. */
	date: string;
};

export type TourLinkView = {
	id: string;
	title: string;
	lead: string;
	themes: ThemeLabel[];
	stops: string[];
};

export function buildTourLinks(catalog: Catalog, language: Language): TourLinkView[] {
	return catalog.tours.map((tour) => ({
		id: tour.id,
		title: tour.title[language],
		lead: tour.lead[language],
		themes: labelThemes(tour.themes, catalog.city.themes, language),
		stops: joinStops(tour, catalog).map(({ name }) => name[language]),
	}));
}

/** Throws a RangeError for an id that is no tour's. */
export function buildTourView(catalog: Catalog, id: string, language: Language): TourView {
	const tour = catalog.tour_by_id.get(id);
	if (!tour) throw new RangeError(`No tour "${id}" in the catalog`);
	const stops = joinStops(tour, catalog);
	const { model } = indexCatalog(catalog);
	return {
		id,
		title: tour.title[language],
		other_title: tour.title[findBeside(language)],
		lead: tour.lead[language],
		season: tour.season[language],
		themes: labelThemes(tour.themes, catalog.city.themes, language),
		stops: stops.map((joined, index) =>
			buildStop(joined, index, stops[index + 1], catalog, language),
		),
		map: buildStoryMap(catalog, model, buildSpots(stops, catalog, language), {
			language,
			line_ids: new Set(listLines(tour, stops, model, catalog.city)),
		}),
		has_gpx: hasWaypoints(tour, catalog),
		date: stops
			.map(({ excerpt }) => catalog.article_by_id.get(excerpt.article_id)!.source.date)
			.reduce((latest, date) => (date > latest ? date : latest)),
	};
}

/** Lines of the tour's own themes: a water tour shows rivers and no railways. */
function listLines(
	tour: Tour,
	stops: readonly JoinedStop[],
	model: MapModel,
	{ themes }: Pick<City, 'themes'>,
): string[] {
	if (!stops.some(({ stop }) => stop.overlays.includes('lines'))) return [];
	const looks = tour.themes.map((id) => findTheme(themes, id).look);
	return model.lines.filter(({ theme }) => looks.includes(theme)).map(({ id }) => id);
}

function buildStop(
	joined: JoinedStop,
	index: number,
	next: JoinedStop | undefined,
	catalog: Catalog,
	language: Language,
): TourStopView {
	const { stop, site, name, placement, excerpt, position } = joined;
	return {
		id: stop.id,
		number: index + 1,
		name: name[language],
		site_id: site?.id ?? null,
		text: stop.text[language],
		placement: placement[language],
		class: joined.class,
		status_note: site?.status_note?.[language] ?? null,
		excerpt: buildExcerptView(excerpt, index, [], catalog, language),
		position: isReachable(joined) ? position : null,
		whereabouts: locateStop(joined, catalog),
		has_own_place: isReachable(joined),
		access: buildAccess(joined, language),
		search_name: name.zh.replace(/（.*）/g, ''),
		shows_extents: stop.overlays.includes('extents'),
		shows_lines: stop.overlays.includes('lines'),
		travel: next
			? {
					text: stop.travel?.[language] ?? null,
					distance: formatRange(measureLeg(joined, next))[language],
				}
			: null,
	};
}

/** A site is where the explorer counts from too; a place of the gazetteer is around its point. */
function locateStop(
	{ site, position, precision_m }: JoinedStop,
	catalog: Catalog,
): DrawnWhereabouts {
	const mark = site && indexCatalog(catalog).mark_by_site.get(site.id);
	if (mark) return locateMark(mark, precision_m);
	return { kind: 'around', geometry: { type: 'Point', coordinates: position }, precision_m };
}

/** Of the stop itself, then of its place. */
function buildAccess({ stop, place }: JoinedStop, language: Language): AccessView[] {
	return [...(stop.access ?? []), ...(place?.properties.access ?? [])].map(
		({ kind, text, excerpt }) => {
			const [article_id = '', excerpt_id = ''] = excerpt.split('#');
			return { kind, text: text[language], article_id, excerpt_id };
		},
	);
}

/** A sign for every stop, where the atlas itself has it. */
function buildSpots(
	stops: readonly JoinedStop[],
	catalog: Catalog,
	language: Language,
): StorySpot[] {
	const { model, mark_by_site } = indexCatalog(catalog);
	const done = new Set(model.done_site_ids);
	return stops.map((joined, index) => {
		const { stop, site, position, precision_m, extent, theme } = joined;
		const adcode = extent?.kind === 'district' ? extent.adcode : null;
		const district = adcode === null ? undefined : catalog.district_by_adcode.get(adcode);
		const mark = site && mark_by_site.get(site.id);
		return {
			key: stop.id,
			text: String(index + 1),
			badge: mark?.badge ?? position,
			position: mark?.position ?? position,
			outline: mark?.outline,
			radius_m: adcode === null && !mark?.outline ? precision_m : null,
			district: adcode,
			// A place of the gazetteer is no work: nothing there is under way.
			share: countDone(site ? [site.id] : [], done),
			tab: district ? formatTab('#', district.properties.name)[language] : null,
			theme,
			camera: stop.camera,
		};
	});
}
