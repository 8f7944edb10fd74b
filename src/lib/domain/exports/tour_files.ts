/** A tour to take along. */

import { LANGUAGE_CODES, SOURCE_LANGUAGE } from '../language/languages.ts';
import { quoteWords } from '../language/join_words.ts';
import type { Catalog } from '../reading/catalog.ts';
import { namePublication } from '../reading/source_words.ts';
import type { Tour } from '../schema/tour.ts';
import { isReachable, joinStops, type JoinedStop } from '../map_model/tour_stops.ts';
import { formatXml } from './format_xml.ts';
import { buildKmlGeometry, type DistrictPolygons } from './kml_geometry.ts';
import { formatMisprints } from './note_words.ts';
import { formatSourceCredit } from '../citing/source_credit.ts';
import { joinKmlLines } from './kml_lines.ts';
import { KML_STYLES } from './sites_kml.ts';
import { findDataDate, LICENSES } from './terms.ts';

/** Whether any stop has a place of its own: a GPX file of none would be empty. */
export function hasWaypoints(tour: Tour, catalog: Catalog): boolean {
	return joinStops(tour, catalog).some(isReachable);
}

/** KML 2.2: every stop in order; a stop that is only known by its area is that area's outline, never a pin. */
export function formatTourKml(tour: Tour, catalog: Catalog, districts: DistrictPolygons): string {
	const stops = joinStops(tour, catalog);
	return formatXml({
		kml: {
			'@xmlns': 'http://www.opengis.net/kml/2.2',
			Document: {
				name: `${tour.title.zh} / ${tour.title.en}`,
				open: 1,
				description: joinKmlLines([
					tour.lead.zh,
					tour.lead.en,
					LICENSES.sites.zh,
					LICENSES.sites.en,
				]),
				Style: [...new Set(stops.map((stop) => stop.class))].map((name) => ({
					'@id': name,
					...KML_STYLES[name],
				})),
				Placemark: stops.map((joined, index) => ({
					'@id': joined.stop.id,
					name: `${index + 1}. ${joined.name.zh} / ${joined.name.en}`,
					description: joinKmlLines(describe(joined, catalog)),
					styleUrl: `#${joined.class}`,
					...buildKmlGeometry(
						{
							geometry: { type: 'Point', coordinates: joined.position },
							properties: {
								placement: {
									class: joined.class,
									precision_m: joined.precision_m,
									extent: joined.extent ?? undefined,
								},
							},
						},
						districts,
					),
				})),
			},
		},
	});
}

/** GPX 1.1, WGS-84: only stops with a place of their own are waypoints, numbered as in the tour. */
export function formatTourGpx(tour: Tour, catalog: Catalog): string {
	const stops = joinStops(tour, catalog);
	const date = findDataDate(catalog);
	return formatXml({
		gpx: {
			'@version': '1.1',
			'@creator': catalog.city.title.en,
			'@xmlns': 'http://www.topografix.com/GPX/1/1',
			metadata: {
				name: `${tour.title.zh} / ${tour.title.en}`,
				desc: `${tour.lead.zh}\n${tour.lead.en}`,
				copyright: {
					'@author': catalog.city.title.en,
					year: date.slice(0, 4),
					license: 'https://creativecommons.org/licenses/by/4.0/',
				},
				time: `${date}T00:00:00Z`,
			},
			wpt: stops.flatMap((joined, index) => {
				if (!isReachable(joined)) return [];
				const [lng, lat] = joined.position;
				return {
					'@lat': lat,
					'@lon': lng,
					name: `${index + 1}. ${joined.name.zh} / ${joined.name.en}`,
					cmt: `${joined.placement.zh} / ${joined.placement.en}`,
					desc: describe(joined, catalog).join('\n'),
					type: joined.class,
				};
			}),
		},
	});
}

function describe({ stop, placement, excerpt }: JoinedStop, catalog: Catalog): string[] {
	const article = catalog.article_by_id.get(excerpt.article_id)!;
	return [
		stop.text.zh,
		stop.text.en,
		`${placement.zh} / ${placement.en}`,
		quoteWords(excerpt.exact, SOURCE_LANGUAGE),
		excerpt.translation,
		...LANGUAGE_CODES.flatMap((code) => formatMisprints(excerpt.notes ?? [], code)),
		formatSourceCredit({
			title: article.title,
			byline: article.byline,
			publication: namePublication(article.source),
			date: article.source.date,
		}),
	];
}
