/** What the ground shows, whatever schema its tiles are in. Boundaries and names of countries and provinces are no subject: the atlas draws its own lines. */

/** What each subject is told apart into, the greatest first. */
export const GROUND_CLASSES = {
	water: ['water'],
	river: ['river', 'canal', 'stream'],
	wood: ['wood'],
	built: ['built'],
	building: ['building'],
	road: ['motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'minor', 'service', 'path'],
	rail: ['rail', 'transit'],
	/** Of places, as points; of waters and roads, as points or along their lines. */
	name: ['city', 'town', 'suburb', 'village', 'hamlet', 'water', 'river', 'road'],
} as const satisfies Record<string, readonly string[]>;

export type GroundSubject = keyof typeof GROUND_CLASSES;
export type GroundClass<S extends GroundSubject = GroundSubject> =
	(typeof GROUND_CLASSES)[S][number];

export const GROUND_SUBJECTS = Object.keys(GROUND_CLASSES) as GroundSubject[];

export type GroundGeometry = 'area' | 'line' | 'point';
export type GroundValue = string | number | boolean;

/** What a property of a feature has to be, or must not be; a feature without the property fails `is` and passes `not`. */
export type Condition =
	| { field: string; is: readonly GroundValue[] }
	| { field: string; not: readonly GroundValue[] };

/** Where a schema keeps one class of a subject. A class may have several parts. */
export type GroundPart = {
	[S in GroundSubject]: {
		subject: S;
		class: GroundClass<S>;
		/** Name of the layer in the tiles. */
		layer: string;
		geometry: GroundGeometry;
		/** All of them hold. */
		where: readonly Condition[];
	};
}[GroundSubject];
