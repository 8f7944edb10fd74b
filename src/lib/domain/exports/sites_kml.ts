import { inEvery } from '../language/languages.ts';
import type { Localized } from '../schema/localized.ts';
import { PLACEMENT_CLASSES, listWords, type PlacementClass } from '../schema/vocabulary.ts';
import { buildKmlDescription } from './kml_description.ts';
import { buildKmlGeometry, type DistrictPolygons } from './kml_geometry.ts';
import { joinKmlLines } from './kml_lines.ts';
import { formatClaimSeries, formatReportedClaims } from './site_row.ts';
import type { SiteExport } from './sites_geojson.ts';
import { formatXml } from './format_xml.ts';
import { LICENSES } from './terms.ts';

/** KML colours are aabbggrr. */
export const KML_STYLES: Record<PlacementClass, object> = {
	exact: { IconStyle: { scale: 1.1 } },
	near: { IconStyle: { color: 'ffb0b0b0', scale: 0.8 } },
	area: { LineStyle: { color: 'ff505050', width: 1 }, PolyStyle: { color: '20505050' } },
	schematic: { LineStyle: { color: 'ff505050', width: 3 } },
	unplaced: { IconStyle: { scale: 0 } },
};

/**
 * `/data/sites.kml`: KML 2.2, a folder for each placement class. Only `exact` and `near` sites are points; an
 * `area` is the outline within which the site lies; what has no place has no geometry.
 */
export function formatSitesKml(
	sites: readonly SiteExport[],
	districts: DistrictPolygons,
	{ date, atlas }: { date: string; atlas: Localized },
): string {
	const classes = listWords(PLACEMENT_CLASSES);
	const document = {
		name: `${atlas.zh} / ${atlas.en}`,
		open: 1,
		description: joinKmlLines([date, LICENSES.sites.zh, LICENSES.sites.en]),
		Style: classes.map((name) => ({ '@id': name, ...KML_STYLES[name] })),
		Folder: classes
			.map((name) => buildFolder(name, sites, districts))
			.filter(({ Placemark }) => Placemark.length > 0),
	};
	return formatXml({ kml: { '@xmlns': 'http://www.opengis.net/kml/2.2', Document: document } });
}

function buildFolder(
	placement_class: PlacementClass,
	sites: readonly SiteExport[],
	districts: DistrictPolygons,
) {
	const { zh, en } = PLACEMENT_CLASSES[placement_class];
	return {
		name: `${zh} / ${en}`,
		Placemark: sites
			.filter(({ properties }) => properties.placement.class === placement_class)
			.map((site) => buildPlacemark(site, districts)),
	};
}

function buildPlacemark(site: SiteExport, districts: DistrictPolygons) {
	const { name, placement, status, status_date, status_note, citations, claims } = site.properties;
	const figures = inEvery((language) => formatReportedClaims(site.properties, language));
	const data = {
		id: site.id,
		status,
		status_date,
		...(status_note ? { status_note: `${status_note.zh} / ${status_note.en}` } : {}),
		placement: placement.class,
		precision_m: placement.precision_m ?? '',
		article: citations[0]!.article,
		claims: claims.map(formatClaimSeries).join('; '),
		figures_zh: figures.zh,
		figures_en: figures.en,
	};
	return {
		'@id': site.id,
		name: `${name.zh} / ${name.en}`,
		description: buildKmlDescription(site),
		styleUrl: `#${placement.class}`,
		ExtendedData: {
			Data: Object.entries(data).map(([key, value]) => ({ '@name': key, value })),
		},
		...buildKmlGeometry(site, districts),
	};
}
