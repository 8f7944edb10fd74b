import type { Map, PaddingOptions } from 'maplibre-gl';
import type { Bounds, Position } from '$lib/domain/schema/geojson.ts';

/** Size a card may take, and the gap it keeps, CSS pixels. */
const CARD = { width: 372, height: 470, gap: 28 };
const EDGE_PX = 24;

/** Share of the map's height above a phone's sheet, less the size of a mark. */
const SHEET_FREE = 0.38;

/** What is opened: its place, `[lng, lat]`, and the bounds of its shape, `[west, south, east, north]`, where it has one. */
export type Opened = { position: Position; bounds: Bounds | null };

/**
 * Moves the map, no more than needed, until a card fits to the right of the position. On a narrow map the position goes to the middle of what a
 * sheet leaves free. A shape that the picture cuts is shown whole beside the card, or above the sheet; the map never comes nearer for it.
 */
export function makeRoom(
	map: Map,
	{ position, bounds }: Opened,
	has_card: boolean,
	reduced_motion: boolean,
): void {
	if (bounds && !isWhole(map, bounds)) {
		map.fitBounds(bounds, {
			padding: leaveRoom(map, has_card),
			maxZoom: map.getZoom(),
			duration: reduced_motion ? 0 : 350,
		});
		return;
	}
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

function isWhole(map: Map, [west, south, east, north]: Bounds): boolean {
	const { clientWidth: width, clientHeight: height } = map.getContainer();
	const [top_left, bottom_right] = [map.project([west, north]), map.project([east, south])];
	return top_left.x >= 0 && top_left.y >= 0 && bottom_right.x <= width && bottom_right.y <= height;
}

/** Free of the card, where there is still more than half the width for the shape; else of the sheet. */
function leaveRoom(map: Map, has_card: boolean): PaddingOptions {
	const { clientWidth: width, clientHeight: height } = map.getContainer();
	const edge = Math.min(EDGE_PX, width / 8, height / 8);
	const even = { top: edge, right: edge, bottom: edge, left: edge };
	if (!has_card) return { ...even, bottom: height * (1 - SHEET_FREE) - edge };
	const card = CARD.width + CARD.gap + edge;
	return card < width / 2 ? { ...even, right: card } : even;
}

function clamp(value: number, low: number, high: number): number {
	return Math.min(Math.max(value, low), high);
}
