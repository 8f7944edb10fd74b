/** Metres up and metres down. */
export type Climbs = { ascent_m: number; descent_m: number };

/**
 * Sums the ways from each turning point to the next. A turning point is where the heights go back by more than `threshold_m` metres: what wavers within it is noise of
 * the model, and is neither a rise nor a fall. The same line the other way round has the two sums exchanged.
 */
export function sumClimbs(heights: readonly number[], threshold_m: number): Climbs {
	const sums: Climbs = { ascent_m: 0, descent_m: 0 };
	const add = (from: number, to: number): void => {
		if (to > from) sums.ascent_m += to - from;
		else sums.descent_m += from - to;
	};
	const [first] = heights;
	if (first === undefined) return sums;
	let low = first;
	let high = first;
	/** 1 while rising, -1 while falling, 0 before either is sure. */
	let way = 0;
	/** The turning point that the present way began at. */
	let turn = first;
	for (const height of heights) {
		if (way === 0) {
			low = Math.min(low, height);
			high = Math.max(high, height);
			if (height - low > threshold_m) [way, turn, high] = [1, low, height];
			else if (high - height > threshold_m) [way, turn, low] = [-1, high, height];
		} else if (way === 1) {
			high = Math.max(high, height);
			if (high - height > threshold_m) {
				add(turn, high);
				[way, turn, low] = [-1, high, height];
			}
		} else {
			low = Math.min(low, height);
			if (height - low > threshold_m) {
				add(turn, low);
				[way, turn, high] = [1, low, height];
			}
		}
	}
	if (way !== 0) add(turn, way === 1 ? high : low);
	return sums;
}
