import type { SheetGrid } from '$lib/domain/sheet/sheet_grid.ts';
import type { SheetGridId } from '$lib/domain/sheet/sheet_systems.ts';
import { getSource } from '$lib/geometry/systems/source_systems.ts';
import type { PlaneId } from '$lib/geometry/systems/plane.ts';
import { m } from '$lib/i18n/paraglide/messages.js';

/** The system by name, for a list. */
export function nameSheetGrid(grid: SheetGridId, plane: PlaneId): string {
	if (grid === 'wgs84') return m.sheet_grid_degrees();
	const { layout, epsg } = getSource(plane);
	if (layout.kind === 'utm') return m.sheet_grid_utm({ zone: layout.zone, epsg: epsg ?? '' });
	if (layout.kind !== 'gauss-krueger') return String(epsg ?? plane);
	const { meridian, zone } = layout;
	return zone === null
		? m.plan_readout_gk_meridian({ meridian, epsg: epsg ?? '' })
		: m.plan_readout_gk_zone({ zone, epsg: epsg ?? '' });
}

/** What the numbers at the frame are, in a sentence; with degrees also what the sheet is drawn in. */
export function describeSheetGrid(
	grid: SheetGridId,
	plane: PlaneId,
	unit: SheetGrid['unit'],
): string {
	if (unit !== 'degrees') {
		const units = { m: m.sheet_unit_m, km: m.sheet_unit_km };
		return m.sheet_grid_is({ system: nameSheetGrid(grid, plane), unit: units[unit]() });
	}
	const { layout } = getSource(plane);
	const meridian = layout.kind === 'gauss-krueger' ? layout.meridian : '';
	return m.sheet_grid_is_degrees({ meridian });
}
