/** A selection of sites as a file, in the format and the coordinate system somebody else's program wants. */

import { SYSTEM_IDS, SYSTEMS, type SystemId } from '../../geometry/systems.ts';
import type { DistrictPolygons } from './kml_geometry.ts';
import type { SiteRow } from './site_row.ts';
import { formatSitesCsv } from './sites_csv.ts';
import type { SiteExport } from './sites_geojson.ts';
import { formatSitesGpx, isWaypoint } from './sites_gpx.ts';
import { formatSitesKml } from './sites_kml.ts';
import { LICENSES } from './terms.ts';
import { nameCrs, transformGeometry } from './transform_geometry.ts';

export const EXPORT_FORMATS = ['geojson', 'csv', 'kml', 'gpx', 'flatgeobuf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export type ExportRequest = {
	format: ExportFormat;
	/** One that `listExportSystems` names for the format. */
	system: SystemId;
	districts: DistrictPolygons;
	/** ISO date of the data. */
	date: string;
	/** How each site lies to the selected area; leave out where nothing was selected. */
	relations?: ReadonlyMap<string, string> | undefined;
};

export type ExportFile = { name: string; type: string; content: string | Uint8Array };

/** Systems a format can carry honestly: KML and GPX are WGS-84 by their standards, FlatGeobuf needs an EPSG code. */
export function listExportSystems(format: ExportFormat): SystemId[] {
	if (format === 'kml' || format === 'gpx') return ['wgs84'];
	if (format === 'flatgeobuf') return SYSTEM_IDS.filter((id) => SYSTEMS[id].epsg !== null);
	return [...SYSTEM_IDS];
}

/** How many of the sites the format can hold. */
export function countExported(sites: readonly SiteExport[], format: ExportFormat): number {
	if (format === 'gpx') return sites.filter(isWaypoint).length;
	return format === 'flatgeobuf'
		? sites.filter(({ geometry }) => geometry !== null).length
		: sites.length;
}

/** Throws a `RangeError` for a system the format cannot carry. */
export async function exportSites(
	sites: readonly SiteExport[],
	{ format, system, districts, date, relations }: ExportRequest,
): Promise<ExportFile> {
	if (!listExportSystems(format).includes(system)) {
		throw new RangeError(`${format} cannot carry ${system}`);
	}
	const more = (id: string): SiteRow => (relations ? { relation: relations.get(id) ?? null } : {});
	const tag = system === 'wgs84' ? '' : `-${nameCrs(system).toLowerCase().replace(/\W/g, '')}`;
	const name = `pingxiang-sites-${date}${tag}`;
	switch (format) {
		case 'geojson': {
			const content = formatGeojson(sites, system, date, more);
			return { name: `${name}.geojson`, type: 'application/geo+json', content };
		}
		case 'csv': {
			const content = formatSitesCsv(sites, system, (id) => ({ date, ...more(id) }));
			return { name: `${name}.csv`, type: 'text/csv;charset=utf-8', content };
		}
		case 'kml': {
			const content = formatSitesKml(sites, districts, date);
			return { name: `${name}.kml`, type: 'application/vnd.google-earth.kml+xml', content };
		}
		case 'gpx': {
			const content = formatSitesGpx(sites, date, '萍乡项目地图 / Pingxiang Project Atlas');
			return { name: `${name}.gpx`, type: 'application/gpx+xml', content };
		}
		case 'flatgeobuf': {
			const { formatSitesFlatgeobuf } = await import('./sites_flatgeobuf.ts');
			const content = formatSitesFlatgeobuf(sites, system, date, more);
			return { name: `${name}.fgb`, type: 'application/flatgeobuf', content };
		}
	}
}

/**
 * RFC 7946 in WGS-84. In another system with an EPSG code a `crs` member names it, as GDAL and QGIS read it (GeoJSON 2008, 3.1); a
 * shifted datum gets none, and says so in `coordinates_in`.
 */
function formatGeojson(
	sites: readonly SiteExport[],
	system: SystemId,
	date: string,
	more: (id: string) => SiteRow,
): string {
	const { epsg } = SYSTEMS[system];
	const crs =
		system === 'wgs84' || epsg === null
			? {}
			: { crs: { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${epsg}` } } };
	const shifted = epsg === null ? { coordinates_in: nameCrs(system) } : {};
	return JSON.stringify({
		type: 'FeatureCollection',
		name: 'sites',
		...crs,
		...shifted,
		license: LICENSES.sites,
		date,
		features: sites.map((site) => ({
			...site,
			geometry: transformGeometry(site.geometry, system),
			properties: { ...site.properties, ...shifted, ...more(site.id) },
		})),
	});
}
