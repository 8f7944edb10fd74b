/** What a reader adds to sheets: own layers, what was measured, drawings. GeoJSON with a look, for whoever brings some. */

import type { Geometry } from 'geojson';

/** All lengths are millimetres on paper. Colours are `#rrggbb`; null is none. */
export type ExtraLook = {
	stroke: string | null;
	fill: string | null;
	/** 0 to 1, of all of it. */
	opacity: number;
	width: number;
	/** Dash and gap. */
	dash?: readonly [number, number];
	/** Heads at the end of a line, or at both. */
	arrows?: 'end' | 'both';
	/** Diameter of a point's dot. */
	dot: number;
};

export type ExtraFeature = {
	/** `[lng, lat]`, WGS-84. */
	geometry: Geometry;
	look: ExtraLook;
	/** What stands at its point, or at the middle of its line or area. */
	text?: string;
	/** Height of its letters. */
	text_height?: number;
	/** Of its letters, degrees clockwise. */
	angle?: number;
	/** How far above its place the letters stand. */
	rise?: number;
	/** A point's sign in place of a dot: an SVG path around it in CSS pixels, y down. */
	sign?: string;
	/** Address of a picture that lies in its polygon, whose corners begin at the picture's upper left and go clockwise. */
	picture?: string;
};

/** Features with one name in the legend, whose sign there is `look`. */
export type SheetExtra = {
	id: string;
	name: string;
	look: ExtraLook;
	features: readonly ExtraFeature[];
};
