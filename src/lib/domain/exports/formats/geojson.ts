import { getSystem } from '../../../geometry/systems/systems.ts';
import { LICENSES } from '../terms.ts';
import { nameCrs, transformGeometry } from '../transform_geometry.ts';
import type { ExportFormatSpec } from './export_format.ts';

/**
 * RFC 7946 in WGS-84. In another system with an EPSG code a `crs` member names it, as GDAL and QGIS read it (GeoJSON 2008, 3.1); a
 * shifted datum gets none, and says so in `coordinates_in`.
 */
export const GEOJSON: ExportFormatSpec = {
	label: 'GeoJSON',
	ending: 'geojson',
	file_type: 'GEOJSON',
	media_type: 'application/geo+json',
	is_registered: true,
	standard: 'https://www.rfc-editor.org/rfc/rfc7946',
	takes: () => true,
	limit: null,
	needs: null,
	holds: () => true,
	write: (sites, { system, date, more }) => {
		const { epsg } = getSystem(system);
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
	},
};
