import type { Localized } from '../schema/localized.ts';
import { PLACEMENT_CLASSES } from '../schema/vocabulary.ts';
import { buildKmlDescription } from './kml_description.ts';
import type { SiteExport } from './sites_geojson.ts';
import { formatXml } from './format_xml.ts';
import { LICENSES } from './terms.ts';

/** A device walks people to a waypoint: only sites with a point of their own become one. */
export function isWaypoint({ properties, geometry }: SiteExport): boolean {
	const { class: name } = properties.placement;
	return geometry?.type === 'Point' && (name === 'exact' || name === 'near');
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
			wpt: sites.filter(isWaypoint).map(buildWaypoint),
		},
	});
}

function buildWaypoint(site: SiteExport) {
	const { name, placement, citations } = site.properties;
	const { geometry } = site;
	if (geometry?.type !== 'Point') throw new TypeError(`${site.id}: a waypoint needs a point`);
	const { zh, en } = PLACEMENT_CLASSES[placement.class];
	return {
		'@lat': geometry.coordinates[1],
		'@lon': geometry.coordinates[0],
		name: `${name.zh} / ${name.en}`,
		cmt: `${zh} / ${en}, ±${placement.precision_m} m`,
		desc: buildKmlDescription(site),
		src: `${placement.source}; ${citations.map((one) => `${one.article}#${one.excerpt}`).join('; ')}`,
		type: placement.class,
	};
}
