/** What a reader may switch, shade and reorder on the workbench's map. */

/** From the lowest up, as the map has them by default. */
export const OVERLAYS = [
	'tints',
	'townships',
	'graticule',
	'kilometres',
	'uncertainty',
	'names',
] as const;
export type OverlayId = (typeof OVERLAYS)[number];

/** `opacity` in percent, 10 to 100. */
export type OverlayState = { id: OverlayId; is_on: boolean; opacity: number };

const ON: ReadonlySet<OverlayId> = new Set(['tints', 'uncertainty', 'names']);

export const DEFAULT_OVERLAYS: readonly OverlayState[] = OVERLAYS.map((id) => ({
	id,
	is_on: ON.has(id),
	opacity: 100,
}));

/** Moves an overlay one step towards the top (1) or the bottom (-1); at the end it stays. */
export function moveOverlay(
	overlays: readonly OverlayState[],
	id: OverlayId,
	step: 1 | -1,
): OverlayState[] {
	const moved = [...overlays];
	const from = moved.findIndex((overlay) => overlay.id === id);
	const to = from + step;
	const other = moved[to];
	const own = moved[from];
	if (own && other) [moved[from], moved[to]] = [other, own];
	return moved;
}

export function changeOverlay(
	overlays: readonly OverlayState[],
	id: OverlayId,
	change: Partial<Omit<OverlayState, 'id'>>,
): OverlayState[] {
	return overlays.map((overlay) => (overlay.id === id ? { ...overlay, ...change } : overlay));
}
