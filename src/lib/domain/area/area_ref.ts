/** An area as a reader names it. */

import type { Position } from '../schema/geojson.ts';

export type AreaRef =
	/** Within metres of `[lng, lat]`. */
	| { kind: 'circle'; center: Position; radius_m: number }
	/** A polygon drawn by hand: its corners once round, not closed, three or more. */
	| { kind: 'polygon'; corners: readonly Position[] }
	| { kind: 'district'; adcode: number }
	/** Within metres of a township's seat. */
	| { kind: 'township'; code: string; radius_m: number };

/** Shortest and longest radius that may be asked for, metres. */
export const RADIUS_M: [number, number] = [10, 200_000];

/** Most corners a polygon in a link has. */
export const MOST_CORNERS = 60;
