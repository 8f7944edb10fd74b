export type Place = { offset: number; length: number };

/** Bytes: `gap` that is fetched along between two parts, `largest` that a request fetches. */
export type RequestSizes = { gap?: number; largest?: number };

/** Bytes between two parts that are fetched along rather than asked past. */
const GAP = 32 * 1024;
/** A request fetches no more: what fails is asked for again whole. */
const LARGEST = 8 * 1024 * 1024;

/** Few requests for many parts, by ascending offset; no part is split over two. */
export function planRanges(
	places: readonly Place[],
	{ gap = GAP, largest = LARGEST }: RequestSizes = {},
): Place[] {
	const ranges: Place[] = [];
	for (const { offset, length } of places.toSorted((a, b) => a.offset - b.offset)) {
		const last = ranges.at(-1);
		const end = offset + length;
		if (
			last &&
			offset <= last.offset + last.length + gap &&
			(end <= last.offset + last.length || end - last.offset <= largest)
		)
			last.length = Math.max(last.length, end - last.offset);
		else ranges.push({ offset, length });
	}
	return ranges;
}
