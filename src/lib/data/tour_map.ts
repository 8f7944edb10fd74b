/** The small map of a tour: a sign for every place, with the numbers of the stops there. */

import type { Catalog } from '../domain/reading/catalog.ts';
import type { Language } from '../domain/schema/localized.ts';
import type { Mark } from '../domain/map_model/marks.ts';
import { joinStops, type JoinedStop } from '../domain/map_model/tour_stops.ts';
import type { Tour } from '../domain/schema/tour.ts';
import { buildDrawing } from '../style/drawing.ts';
import { indexCatalog } from './catalog_index.ts';
import { chooseBounds } from './choose_bounds.ts';
import type { SmallMapView } from './small_map.ts';

/** Marks carry the ids of stops, not of sites, and the first of them is their own id. */
export function buildTourMap(catalog: Catalog, tour: Tour, language: Language): SmallMapView {
	const stops = joinStops(tour, catalog);
	const { model, mark_by_site } = indexCatalog(catalog);
	const marks = new Map<Mark | JoinedStop, Mark>();
	for (const joined of stops) {
		const { stop, site } = joined;
		const mark = site && mark_by_site.get(site.id);
		const here = marks.get(mark ?? joined);
		if (here) here.site_ids.push(stop.id);
		else
			marks.set(mark ?? joined, {
				...(mark ?? markPlace(joined)),
				id: stop.id,
				site_ids: [stop.id],
			});
	}
	const done = new Set(model.done_site_ids);
	// A place of the gazetteer is no work: nothing there is under way.
	const done_stop_ids = stops
		.filter(({ site }) => !site || done.has(site.id))
		.map(({ stop }) => stop.id);
	const drawn = { ...model, marks: [...marks.values()], lines: [], done_site_ids: done_stop_ids };
	const homes = new Map(
		stops.map(({ stop, site }) => [stop.id, site?.properties.district ?? null]),
	);
	const drawing = buildDrawing(catalog, drawn, {
		language,
		shape: 'small',
		bounds: chooseBounds(drawn, catalog.districts, (id) => {
			const home = homes.get(id) ?? null;
			return home === null ? [] : [home];
		}),
	});
	const numberOf = (id: string): number => stops.findIndex(({ stop }) => stop.id === id) + 1;
	return {
		drawing: {
			...drawing,
			marks: drawing.marks.map((mark) => ({
				...mark,
				sign: mark.site_ids.map(numberOf).join(', '),
			})),
		},
		names: Object.fromEntries(stops.map(({ stop, name }) => [stop.id, name[language]])),
	};
}

function markPlace({ stop, class: word, position, precision_m, theme }: JoinedStop): Mark {
	return {
		...{ id: stop.id, class: word, position, badge: position, theme },
		...{ is_zone: false, radius_m: precision_m || null, district: null, label: null },
		site_ids: [stop.id],
	};
}
