/** An excerpt cut where claims' words begin and end, so that a page can mark them. */

/** `claims` are positions in the list of claims; empty where nothing is claimed. */
export type Segment = { text: string; claims: number[] };

/**
 * Cuts `excerpt` around every claim's words; claims may overlap. Words that stand several times are taken where they
 * stand first. Words that do not stand in the excerpt mark nothing.
 */
export function markWords(excerpt: string, words: readonly string[]): Segment[] {
	const ranges = words.map((text, claim) => ({
		claim,
		start: excerpt.indexOf(text),
		length: text.length,
	}));
	const found = ranges.filter(({ start, length }) => start >= 0 && length > 0);
	const cuts = new Set([0, excerpt.length]);
	for (const { start, length } of found) {
		cuts.add(start);
		cuts.add(start + length);
	}
	const edges = [...cuts].toSorted((a, b) => a - b);
	return edges.slice(0, -1).map((start, index) => ({
		text: excerpt.slice(start, edges[index + 1]),
		claims: found
			.filter((range) => range.start <= start && start < range.start + range.length)
			.map(({ claim }) => claim),
	}));
}
