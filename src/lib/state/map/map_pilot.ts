import type { Bounds, Position } from '$lib/domain/schema/geojson.ts';

/** What keys may do to a live map. */
export type MapPilot = {
	/** Moves by CSS pixels, x to the right and y down. */
	pan: (offset: [number, number]) => void;
	zoom: (by: 1 | -1) => void;
	/** The whole city. */
	home: () => void;
	/** Brings `[lng, lat]` into the picture when it is not. */
	show: (position: Position) => void;
	/** To a place and a zoom where what stands there together parts. */
	part: (position: Position, zoom: number) => void;
	/** The whole of `[west, south, east, north]`. */
	fit: (bounds: Bounds) => void;
	/** The same, or the whole city, for a place to count from: such a move never gets into the link. */
	visit: (bounds: Bounds | null) => void;
	/** `[lng, lat]` in the middle. */
	center: () => Position;
	/** `[lng, lat]` under CSS pixels from the map's upper left corner. */
	locate: (point: [number, number]) => Position;
};
