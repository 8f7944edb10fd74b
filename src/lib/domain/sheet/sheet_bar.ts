/** The scale bar of a sheet: a round length on the ground, exact on paper. */

export type SheetBar = {
	/** The whole bar. */
	length_m: number;
	/** On paper, millimetres. */
	length_mm: number;
	/** Fields of alternating colour. */
	parts: number;
};

/** A first digit with the number of fields it is cut into. */
const DIGITS = [
	{ digit: 5, parts: 5 },
	{ digit: 4, parts: 4 },
	{ digit: 2, parts: 4 },
	{ digit: 1, parts: 5 },
] as const;
/** Powers of ten of metres. */
const HIGHEST = 5;

/** The longest that is no longer than `room` millimetres. */
export function buildSheetBar(scale: number, room: number): SheetBar {
	for (let power = HIGHEST; power >= 0; power--) {
		for (const { digit, parts } of DIGITS) {
			const length_m = digit * 10 ** power;
			const length_mm = (length_m * 1000) / scale;
			if (length_mm <= room) return { length_m, length_mm, parts };
		}
	}
	throw new RangeError(`No scale bar of ${room} mm at 1:${scale}`);
}
