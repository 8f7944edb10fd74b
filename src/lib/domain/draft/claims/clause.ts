/** The words around a figure, cut where a thought ends. */

const CLAUSE_END = /[，。；！？：,;!?]/;
const PART_END = /[，。；！？：、,;!?]/;

export type Around = {
	/** From the last clause mark up to the figure. */
	before: string;
	/** From the figure to the next clause mark. */
	after: string;
	/** The clause before this one; empty where the sentence begins. */
	previous: string;
	/** All of the sentence up to the figure. */
	lead: string;
};

/** `start` to `end` are the figure with its unit, in the sentence. */
export function readAround(sentence: string, start: number, end: number): Around {
	const lead = sentence.slice(0, start);
	const at = findLast(lead, CLAUSE_END) + 1;
	const rest = sentence.slice(end);
	const until = rest.search(CLAUSE_END);
	const earlier = lead.slice(0, Math.max(0, at - 1));
	return {
		before: lead.slice(at),
		after: until < 0 ? rest : rest.slice(0, until),
		previous: earlier.slice(findLast(earlier, CLAUSE_END) + 1),
		lead,
	};
}

/** Where the last comma of any kind stands in the text; -1 without one. */
export function findPartStart(text: string): number {
	return findLast(text, PART_END);
}

function findLast(text: string, pattern: RegExp): number {
	for (let index = text.length - 1; index >= 0; index -= 1) {
		if (pattern.test(text[index]!)) return index;
	}
	return -1;
}
