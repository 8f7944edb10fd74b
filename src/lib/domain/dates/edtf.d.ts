/** Its classes by their names. */
declare module 'edtf/types' {
	const types: Record<string, object>;
	export = types;
}

/** The part of edtf that is used; the package has no types of its own. */
declare module 'edtf' {
	/** Which parts of a date are meant so: 0 when none. */
	type Mask = { value: number };
	export type Point = {
		type: 'Date' | 'Season' | 'Year' | 'Decade' | 'Century';
		/** Of the first and last instant, milliseconds since 1970, UTC. */
		min: number;
		max: number;
		/** 21 to 41, of a `Season` only. */
		season?: number;
		/** 0 with a time of day, else how many of year, month and day are named; of a `Date` only. */
		precision?: number;
		approximate?: Mask;
		uncertain?: Mask;
		unspecified?: Mask;
	};
	/** `Infinity` for an end that is open (`..`), null for one that is unknown. */
	export type Interval = {
		type: 'Interval';
		lower: Point | number | null;
		upper: Point | number | null;
	};
	/** Throws where the text is no date of ISO 8601-2. */
	export default function edtf(text: string): Point | Interval | { type: 'List' | 'Set' };
}
