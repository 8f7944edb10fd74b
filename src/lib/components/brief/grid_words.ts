import type { GridSystem } from '$lib/domain/brief/brief_rows.ts';
import { getSystem, getZone } from '$lib/geometry/systems/systems.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Locale } from '$lib/i18n/paraglide/runtime.js';

/** What the grid of a brief is; in the page's language where none is given. */
export function describeGrid(grid: GridSystem, options: { locale?: Locale } = {}): string {
	if (grid === 'wgs84') return m.brief_grid_wgs84({}, options);
	const { zone, meridian, has_prefix } = getZone(grid);
	const epsg = getSystem(grid).epsg ?? '';
	return has_prefix
		? m.brief_grid_gk_zone({ zone, epsg }, options)
		: m.brief_grid_gk_meridian({ meridian, epsg }, options);
}
