/** What the atlas uses of `edtf`, which brings no types of its own. */
declare module 'edtf' {
	/** `min`, `max`: milliseconds of UTC, infinite where the interval is open, null where its end is unknown. */
	type ExtendedDate = { type: string; min: number | null; max: number | null };
	/** Throws for a text that is no EDTF. */
	export default function edtf(text: string): ExtendedDate;
}
