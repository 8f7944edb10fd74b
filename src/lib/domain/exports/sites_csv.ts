import Papa from 'papaparse';
import type { Position } from '../../geometry/position.ts';
import { findRepresentative } from '../../geometry/representative.ts';
import { getSystem, type SystemId } from '../../geometry/systems/systems.ts';
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
		const place = buildPlace(site, system);
		return { ...own, ...place, ...rest, point_kind: nameStanding(site), ...more(site.id) };
	});
	return `\uFEFF${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

function buildPlace(site: SiteExport, system: SystemId): SiteRow {
	const geometry = transformGeometry(site.geometry, system);
	const point = buildPoint(site);
	const [x, y] = point
		? (transformGeometry(point, system) as typeof point).coordinates
		: [null, null];
	return {
		...(getSystem(system).kind === 'projected' ? { easting: x, northing: y } : { lng: x, lat: y }),
		...(system === 'wgs84' ? {} : { crs: nameCrs(system) }),
		geometry_wkt: formatWkt(geometry),
	};
}

/** The point of a row: the site's own, or one that stands for its shape; a sketched line has none. */
function buildPoint({
	geometry,
	properties,
}: SiteExport): { type: 'Point'; coordinates: Position } | null {
	if (!geometry || properties.placement.class === 'schematic') return null;
	return { type: 'Point', coordinates: findRepresentative(geometry) };
}

/** What the row's point is; null where it has none. */
function nameStanding(site: SiteExport): string | null {
	if (!buildPoint(site)) return null;
	return site.geometry?.type === 'Point' ? 'point' : 'representative point';
}

/** Well-known text, longitude or easting first; null without a geometry. */
function formatWkt(geometry: SiteExport['geometry']): string | null {
	const list = (positions: readonly (readonly number[])[]): string =>
		positions.map((position) => position.join(' ')).join(', ');
	const nest = (lines: readonly (readonly (readonly number[])[])[]): string =>
		`(${lines.map((line) => `(${list(line)})`).join(', ')})`;
	switch (geometry?.type) {
		case 'Point':
			return `POINT (${geometry.coordinates.join(' ')})`;
		case 'MultiPoint':
			return `MULTIPOINT (${geometry.coordinates.map((position) => `(${position.join(' ')})`).join(', ')})`;
		case 'LineString':
			return `LINESTRING (${list(geometry.coordinates)})`;
		case 'Polygon':
			return `POLYGON ${nest(geometry.coordinates)}`;
		case 'MultiLineString':
			return `MULTILINESTRING ${nest(geometry.coordinates)}`;
		case 'MultiPolygon':
			return `MULTIPOLYGON (${geometry.coordinates.map(nest).join(', ')})`;
		default:
			return null;
	}
}
