/** A tile of the Web Mercator scheme. */
export type TilePlace = { z: number; x: number; y: number };

/** What a tile of an own layer holds apart, as each is drawn otherwise. */
export const TILE_LAYERS = { areas: 'areas', lines: 'lines', points: 'points' } as const;

/** Nearer than this, the last tiles are enlarged. Nothing is simplified in them. */
export const LAST_ZOOM = 18;

/** Units of a tile's side: 4 cm at the last zoom. */
export const EXTENT = 4096;

/** What a tile has of its neighbours, in units. */
export const BUFFER = 64;
