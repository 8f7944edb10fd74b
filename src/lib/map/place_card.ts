/** Free space between a card and the edge of the map, CSS pixels. */
const EDGE_PX = 8;

export type CardSpot = {
	/** Upper left corner in the map, CSS pixels. */
	left: number;
	top: number;
	/** Side of the place the card is on; null where the map's edge has pushed it off its place. */
	side: 'right' | 'left' | null;
};

/**
 * Beside a point of the map, on the side that has room, and never beyond the map's edges: when the place has moved out of the picture
 * the card stays in it. Where the card is larger than the map, its upper left corner shows.
 */
export function placeCard(
	point: { x: number; y: number },
	card: { width: number; height: number },
	pane: { width: number; height: number },
	offset: number,
): CardSpot {
	const free = { left: EDGE_PX, right: pane.width - card.width - EDGE_PX };
	const right = point.x + offset;
	const left = point.x - offset - card.width;
	const side = right <= free.right ? 'right' : left >= free.left ? 'left' : null;
	const wanted = side === 'left' ? left : right;
	const middle = point.y - card.height / 2;
	const spot = {
		left: clamp(wanted, free.left, free.right),
		top: clamp(middle, EDGE_PX, pane.height - card.height - EDGE_PX),
	};
	const is_beside =
		side !== null && spot.left === wanted && point.y >= EDGE_PX && point.y <= pane.height - EDGE_PX;
	return { ...spot, side: is_beside ? side : null };
}

function clamp(value: number, low: number, high: number): number {
	return Math.max(low, Math.min(value, high));
}
