import type { Localized } from '../schema/localized.ts';
import { PLACEMENT_CLASSES } from '../schema/vocabulary.ts';
import { buildKmlDescription } from './kml_description.ts';
import type { SiteExport } from './sites_geojson.ts';
import { formatXml } from './format_xml.ts';
import { LICENSES } from './terms.ts';

/** A device walks people to a waypoint: only sites with points of their own become some; lines and polygons have no entrance. */
export function isWaypoint({ properties, geometry }: SiteExport): boolean {
	const { class: name } = properties.placement;
	return (
		(geometry?.type === 'Point' || geometry?.type === 'MultiPoint') &&
		(name === 'exact' || name === 'near')
	);
}

/** GPX 1.1, WGS-84 as the format demands. Sites that only have an area or a schematic line are left out. `date`: ISO; `atlas`: its title. */
export function formatSitesGpx(
	sites: readonly SiteExport[],
	date: string,
	atlas: Localized,
): string {
	return formatXml({
		gpx: {
			'@version': '1.1',
			'@creator': atlas.en,
			'@xmlns': 'http://www.topografix.com/GPX/1/1',
			metadata: {
				name: `${atlas.zh} / ${atlas.en}`,
				desc: `${LICENSES.sites.zh}\n${LICENSES.sites.en}`,
				copyright: {
					'@author': atlas.en,
					year: date.slice(0, 4),
					license: 'https://creativecommons.org/licenses/by/4.0/',
				},
				time: `${date}T00:00:00Z`,
			},
			wpt: sites.filter(isWaypoint).flatMap(buildWaypoints),
		},
	});
}

function buildWaypoints(site: SiteExport): object[] {
	const { name, placement, citations } = site.properties;
	const { geometry } = site;
	if (geometry?.type !== 'Point' && geometry?.type !== 'MultiPoint') {
		throw new TypeError(`${site.id}: a waypoint needs a point`);
	}
	const points = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;
	const { zh, en } = PLACEMENT_CLASSES[placement.class];
	return points.map(([lng, lat]) => ({
		'@lat': lat,
		'@lon': lng,
		name: `${name.zh} / ${name.en}`,
		cmt: `${zh} / ${en}, ±${placement.precision_m} m`,
		desc: buildKmlDescription(site),
		src: `${placement.source}; ${citations.map((one) => `${one.article}#${one.excerpt}`).join('; ')}`,
		type: placement.class,
	}));
}
