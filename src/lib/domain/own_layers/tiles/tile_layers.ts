/** A tile of the Web Mercator scheme. */
export type TilePlace = { z: number; x: number; y: number };

/** What a tile of an own layer holds apart, as each is drawn otherwise. */
export const TILE_LAYERS = { areas: 'areas', lines: 'lines', points: 'points' } as const;

/** Nearer than this, the last tiles are enlarged. */
export const LAST_ZOOM = 18;
