import Papa from 'papaparse';
import { getSystem, type SystemId } from '../../geometry/systems.ts';
import { buildSiteRow, type SiteRow } from './site_row.ts';
import type { SiteExport } from './sites_geojson.ts';
import { nameCrs, transformGeometry } from './transform_geometry.ts';

/**
 * `/data/sites.csv`: RFC 4180 with CRLF, UTF-8 with BOM so that spreadsheets show Chinese. One row a site. Coordinates are `lng` and
 * `lat`, or `easting` and `northing` in metres, in `system`; another system than WGS-84 is named in the column `crs`. `more` adds columns at the end.
 * Texts that a spreadsheet would take for a formula get an apostrophe before them.
 */
export function formatSitesCsv(
	sites: readonly SiteExport[],
	system: SystemId = 'wgs84',
	more: (id: string) => SiteRow = () => ({}),
): string {
	const rows = sites.map((site) => {
		const { own, rest } = buildSiteRow(site);
		return { ...own, ...buildPlace(site, system), ...rest, ...more(site.id) };
	});
	return `\uFEFF${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

function buildPlace(site: SiteExport, system: SystemId): SiteRow {
	const geometry = transformGeometry(site.geometry, system);
	const [x, y] = geometry?.type === 'Point' ? geometry.coordinates : [null, null];
	return {
		...(getSystem(system).kind === 'projected' ? { easting: x, northing: y } : { lng: x, lat: y }),
		...(system === 'wgs84' ? {} : { crs: nameCrs(system) }),
		geometry_wkt: formatWkt(geometry),
	};
}

/** Well-known text, longitude or easting first; null without a geometry. */
function formatWkt(geometry: SiteExport['geometry']): string | null {
	const list = (positions: readonly (readonly number[])[]): string =>
		positions.map((position) => position.join(' ')).join(', ');
	switch (geometry?.type) {
		case 'Point':
			return `POINT (${geometry.coordinates.join(' ')})`;
		case 'LineString':
			return `LINESTRING (${list(geometry.coordinates)})`;
		case 'Polygon':
			return `POLYGON (${geometry.coordinates.map((ring) => `(${list(ring)})`).join(', ')})`;
		default:
			return null;
	}
}
