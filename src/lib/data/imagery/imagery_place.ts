import type { ImageryPlace } from '../../domain/imagery/outline_places.ts';
import { locateMark } from '../../domain/map_model/whereabouts.ts';
import { listParts } from '../../domain/map_model/list_parts.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import { indexCatalog } from '../catalog_index.ts';

/** What is drawn over imagery for a site; null for one that no map shows. */
export function buildImageryPlace(catalog: Catalog, site_id: string): ImageryPlace | null {
	const { model, mark_by_site } = indexCatalog(catalog);
	const precision_m = catalog.site_by_id.get(site_id)?.properties.placement.precision_m ?? 0;
	const mark = mark_by_site.get(site_id);
	if (mark) {
		return {
			whereabouts: locateMark(mark, precision_m),
			is_point: mark.class !== 'area',
		};
	}
	const line = model.lines.find((one) => one.site_id === site_id);
	if (!line) return null;
	const geometry = { type: 'MultiLineString' as const, coordinates: listParts(line) };
	return { whereabouts: { kind: 'around', geometry, precision_m }, is_point: false };
}
