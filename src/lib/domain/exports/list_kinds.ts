import type { ExportFormat } from './export_sites.ts';
import type { SiteExport } from './sites_geojson.ts';

export type ExportKind = 'point' | 'line' | 'area';

const KINDS = {
	Point: 'point',
	MultiPoint: 'point',
	LineString: 'line',
	MultiLineString: 'line',
	Polygon: 'area',
	MultiPolygon: 'area',
} as const;

/** Kinds of geometry in an exported file, each once. KML draws what is known by its area as that area. */
export function listKinds(sites: readonly SiteExport[], format: ExportFormat): ExportKind[] {
	const kinds = sites.flatMap(({ geometry, properties }): ExportKind[] => {
		if (geometry === null) return [];
		const kind = KINDS[geometry.type];
		const is_outline = format === 'kml' && properties.placement.class === 'area';
		return [is_outline ? 'area' : kind];
	});
	return [...new Set(kinds)];
}
