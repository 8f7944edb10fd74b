import type { Map } from 'maplibre-gl';
import type { Position } from '$lib/domain/schema/geojson.ts';

/** Size a card may take, and the gap it keeps, CSS pixels. */
const CARD = { width: 372, height: 470, gap: 28 };
const EDGE_PX = 24;

/** Share of the map's height above a phone's sheet, less the size of a mark. */
const SHEET_FREE = 0.38;

/**
 * Moves the map, no more than needed, until a card fits to the right of the position (`[lng, lat]`). On a narrow map
 * the position goes to the middle of what a sheet leaves free.
 */
export function makeRoom(
	map: Map,
	position: Position,
	has_card: boolean,
	reduced_motion: boolean,
): void {
	const point = map.project(position);
	const { clientWidth: width, clientHeight: height } = map.getContainer();
	const target = has_card
		? {
				x: clamp(
					point.x,
					EDGE_PX + 40,
					Math.max(EDGE_PX + 40, width - CARD.width - CARD.gap - EDGE_PX),
				),
				y: clamp(
					point.y,
					Math.min(height / 2, CARD.height / 2 + EDGE_PX),
					Math.max(height / 2, height - CARD.height / 2 - EDGE_PX),
				),
			}
		: {
				x: clamp(point.x, EDGE_PX * 2, width - EDGE_PX * 2),
				y: clamp(point.y, EDGE_PX * 2, Math.max(EDGE_PX * 3, height * SHEET_FREE)),
			};
	const shift: [number, number] = [point.x - target.x, point.y - target.y];
	if (Math.hypot(...shift) < 1) return;
	map.panBy(shift, { duration: reduced_motion ? 0 : 350 });
}

function clamp(value: number, low: number, high: number): number {
	return Math.min(Math.max(value, low), high);
}
