/** What of the ground every drawing shows: enough to say where one is. */

import type { Position } from '../schema/geojson.ts';
import type { GroundClass, GroundSubject } from './subjects.ts';

/** How it is drawn; the first lies lowest. */
export const GROUND_LOOKS = ['lake', 'river', 'road', 'rail', 'motorway'] as const;
export type GroundLook = (typeof GROUND_LOOKS)[number];

type MainClass = {
	subject: GroundSubject;
	class: GroundClass;
	look: GroundLook;
	/** How much a length of it, of an area its side, counts where there is no room for all. */
	weight: number;
};

export const MAIN_CLASSES: readonly MainClass[] = [
	{ subject: 'water', class: 'water', look: 'lake', weight: 25 },
	{ subject: 'river', class: 'river', look: 'river', weight: 1.5 },
	{ subject: 'road', class: 'motorway', look: 'motorway', weight: 4 },
	{ subject: 'road', class: 'trunk', look: 'road', weight: 2 },
	{ subject: 'road', class: 'primary', look: 'road', weight: 1 },
	{ subject: 'rail', class: 'rail', look: 'rail', weight: 3 },
];

export const MAIN_SUBJECTS = [...new Set(MAIN_CLASSES.map(({ subject }) => subject))];

/** `lines` in the Mercator plane, 0 to 1, y down: one line, or the rings of an area. */
export type MainThing = MainClass & { lines: readonly (readonly Position[])[] };

export type MainGround = {
	things: readonly MainThing[];
	/** Bytes that a text adds to a page as it is sent. */
	measure: (text: string) => number;
	/** Told once for each drawing that had no room for all. */
	say: (line: string) => void;
};
