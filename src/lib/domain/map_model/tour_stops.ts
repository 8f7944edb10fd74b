/** A tour's stops joined with what they stop at. */

import type { City } from '../city/city.ts';
import { findTheme } from '../city/themes.ts';
import { measureDistance } from '../../geometry/distance.ts';
import { findRepresentative } from '../../geometry/representative.ts';
import type { Catalog, CatalogExcerpt, CatalogSite } from '../reading/catalog.ts';
import type { Position } from '../schema/geojson.ts';
import type { Localized } from '../schema/localized.ts';
import { formatLength } from '../near/format_distance.ts';
import type { PlaceFeature } from '../schema/place.ts';
import type { Placement } from '../schema/placement.ts';
import { formatPlacement } from './placement_words.ts';
import { nameArea } from './site_names.ts';
import type { Tour, TourStop } from '../schema/tour.ts';
import type { Theme } from '../schema/vocabulary.ts';

export type JoinedStop = {
	stop: TourStop;
	site: CatalogSite | null;
	place: PlaceFeature | null;
	name: Localized;
	theme: Theme;
	/** How well the position is known, in a sentence. */
	placement: Localized;
	class: 'exact' | 'near' | 'area';
	/** What an `area` stands for. */
	extent: Placement['extent'] | null;
	/** `[lng, lat]`; of an area only the middle. */
	position: Position;
	/** Metres around it. */
	precision_m: number;
	excerpt: CatalogExcerpt;
};

/** Throws when a stop leads nowhere, which the checks rule out. */
export function joinStops(tour: Tour, catalog: Catalog): JoinedStop[] {
	return tour.stops.map((stop) => {
		const excerpt = catalog.excerpt_by_ref.get(stop.excerpt);
		const site = catalog.site_by_id.get(stop.site ?? '') ?? null;
		const place = catalog.place_by_id.get(stop.place ?? '') ?? null;
		if (!excerpt || !(site ?? place))
			throw new Error(`Stop ${stop.id} of ${tour.id} leads nowhere`);
		return site
			? joinSite(stop, site, excerpt, catalog)
			: joinPlace(stop, place!, excerpt, tour, catalog.city);
	});
}

function joinSite(
	stop: TourStop,
	site: CatalogSite,
	excerpt: CatalogExcerpt,
	catalog: Catalog,
): JoinedStop {
	const { properties, geometry } = site;
	const { placement } = properties;
	const { class: word } = placement;
	if (!geometry || (word !== 'exact' && word !== 'near' && word !== 'area')) {
		throw new Error(`Site ${site.id} has no position that a tour may show`);
	}
	const district =
		placement.extent?.kind === 'district'
			? catalog.district_by_adcode.get(placement.extent.adcode)
			: undefined;
	return {
		...{ stop, site, place: null, excerpt },
		name: properties.name,
		theme: site.look,
		placement: formatPlacement(
			placement,
			{ area: nameArea(site, catalog), city: catalog.city.official_name },
			geometry,
		),
		class: word,
		extent: placement.extent ?? null,
		position: district?.properties.label_at ?? findRepresentative(geometry),
		precision_m: placement.precision_m ?? 0,
	};
}

/** A gazetteer entry that stands for itself or a neighbour is `near`; anything else is an area. */
function joinPlace(
	stop: TourStop,
	place: PlaceFeature,
	excerpt: CatalogExcerpt,
	tour: Tour,
	{ themes }: Pick<City, 'themes'>,
): JoinedStop {
	const { geometry, properties } = place;
	const { precision_m, stands_for, name } = properties;
	if (!geometry || precision_m === null) throw new Error(`Place ${place.id} has no position`);
	const reach = formatLength(precision_m);
	const is_near = stands_for === 'itself' || stands_for === 'neighbour';
	return {
		...{ stop, site: null, place, excerpt, name, precision_m, extent: null },
		theme: findTheme(themes, tour.themes[0]!).look,
		placement: is_near
			? { zh: `就在附近，约${reach.zh}以内`, en: `Close by, within about ${reach.en}` }
			: {
					zh: `位置没有查到，只知道大致范围，约${reach.zh}以内`,
					en: `Not found; only its surroundings are known, within about ${reach.en}`,
				},
		class: is_near ? 'near' : 'area',
		position: geometry.coordinates,
	};
}

/** Metres from one stop to the next, as far as their placements tell; a straight line, no road. */
export function measureLeg(from: JoinedStop, to: JoinedStop): { min_m: number; max_m: number } {
	const distance_m = measureDistance(from.position, to.position);
	const reach_m = from.precision_m + to.precision_m;
	return { min_m: Math.max(0, distance_m - reach_m), max_m: distance_m + reach_m };
}

/** Only a place of its own may be handed to an app that leads people there. */
export function isReachable({ class: word }: JoinedStop): boolean {
	return word !== 'area';
}
