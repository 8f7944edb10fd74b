import type { Position } from '../domain/geojson.ts';

/** Where a map looks: `center` is `[lng, lat]`, `zoom` counts like MapLibre's (512 px world at 0). */
export type Camera = { center: Position; zoom: number };

/** What a link carries beyond its path. Everything a reader would share, nothing else. */
export type View = {
	/** Id of the open site. */
	site: string | null;
	/** Id of the mark whose list of sites is open. */
	mark: string | null;
	/** null: the whole city. */
	camera: Camera | null;
};

export const DEFAULT_VIEW: View = { site: null, mark: null, camera: null };
