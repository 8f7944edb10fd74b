/** A round length and how long it is in CSS pixels. */
export type PixelScale = { metres: number; px: number };

const STEPS_M = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/** The longest round length that takes at most `most_px`. */
export function buildPixelScale(metres_per_px: number, most_px: number): PixelScale {
	const metres = STEPS_M.findLast((step) => step / metres_per_px <= most_px) ?? STEPS_M[0]!;
	return { metres, px: Math.round(metres / metres_per_px) };
}
