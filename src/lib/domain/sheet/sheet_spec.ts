/** The sheets that are printed together. */

import type { SheetFrame } from './sheet_frame.ts';

export type SheetSpec = {
	/** `one`, `index`, or `sheet-` and its number. */
	id: string;
	kind: 'one' | 'index' | 'part';
	frame: SheetFrame;
	/** Of a series, from 1. */
	number: number | null;
	/** The township it is around. */
	place: SheetPlace | null;
};

export type SheetPlace = {
	name: string;
	/** How far it reaches from its seat; null where nobody has said. */
	radius_m: number | null;
};

/** What the index sheet draws of another one. */
export type IndexedFrame = {
	/** null for a sheet by itself. */
	number: number | null;
	frame: SheetFrame;
};

export type SheetSeries =
	/** A grid of sheets over the selected area, the whole city or a district's adcode. */
	| { kind: 'grid'; over: 'area' | 'city' | number }
	/** A sheet around the seat of each township of the city or a district's adcode; of all, or of those that sites are reported in. */
	| { kind: 'townships'; over: 'city' | number; is_all: boolean };
