import { HEAD_PART, type Sentence } from '$lib/domain/aloud/reader.ts';
import { findSpoken, splitSentences } from '$lib/domain/aloud/split_sentences.ts';

/** A sentence with where it stands in the page. */
export type PageSentence = Sentence & { block: HTMLElement; range: Range };

/** Which elements are read: what carries the attribute, as far as it is in sight. */
const BLOCKS = '[data-aloud]';

/** The sentences of the head and of the parts, in the order in which they stand; what is folded away or said elsewhere is not read. */
export function listPageSentences(
	head: HTMLElement | null,
	parts: readonly HTMLElement[],
): PageSentence[] {
	return [...(head ? readPart(head, HEAD_PART) : []), ...parts.flatMap(readPart)];
}

function readPart(element: HTMLElement, part: number): PageSentence[] {
	return [...element.querySelectorAll<HTMLElement>(BLOCKS)]
		.filter(isInSight)
		.flatMap((block) => readBlock(block, part));
}

/** What a shut fold holds keeps its boxes in some browsers. */
function isInSight(block: HTMLElement): boolean {
	return block.getClientRects().length > 0 && !block.closest('details:not([open])');
}

function readBlock(block: HTMLElement, part: number): PageSentence[] {
	const lang = findLang(block);
	const nodes = listTexts(block, lang);
	const text = nodes.map(({ data }) => data).join('');
	const tag = findSpoken(lang);
	return splitSentences(text, lang).map(({ start, end }) => ({
		...{ block, part, tag },
		text: text.slice(start, end).replace(/\s+/g, ' '),
		range: buildRange(nodes, start, end),
	}));
}

/** Names in another language have no voice of their own within a sentence; signs for the eye alone are not said. */
function listTexts(block: HTMLElement, lang: string): Text[] {
	const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
		parentElement &&
		!parentElement.closest('[aria-hidden="true"]') &&
		findLang(parentElement) === lang
			? NodeFilter.FILTER_ACCEPT
			: NodeFilter.FILTER_REJECT,
	);
	const nodes: Text[] = [];
	while (walker.nextNode()) nodes.push(walker.currentNode as Text);
	return nodes;
}

function findLang(element: HTMLElement): string {
	return element.closest<HTMLElement>('[lang]')?.lang ?? '';
}

function buildRange(nodes: readonly Text[], start: number, end: number): Range {
	const range = document.createRange();
	let before = 0;
	for (const node of nodes) {
		const after = before + node.length;
		if (start >= before && start < after) range.setStart(node, start - before);
		if (end > before && end <= after) range.setEnd(node, end - before);
		before = after;
	}
	return range;
}
