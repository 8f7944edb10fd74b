import type { Span } from '$lib/domain/draft/draft_page.ts';
import { stripWhiteSpace } from '../../lib/domain/reading/page_text.ts';

export type Segment = { text: string; start: number; end: number; kinds: string[] };
export type PageLine = Segment[];

export type MarkedSpan = { kind: string; span: Span };

/** The page line by line, cut wherever a mark begins or ends; spans count characters without white space. */
export function cutPage(page: string, marks: readonly MarkedSpan[]): PageLine[] {
	const cuts = new Set(marks.flatMap(({ span }) => [span.start, span.end]));
	let at = 0;
	return page.split(/\r\n|[\n\r]/).map((line) => {
		const segments: Segment[] = [];
		let open: Segment | null = null;
		for (const character of line) {
			const counts = stripWhiteSpace(character) !== '';
			if (open === null || (counts && cuts.has(at))) {
				open = { text: '', start: at, end: at, kinds: [] };
				segments.push(open);
			}
			open.text += character;
			if (counts) at += 1;
			open.end = at;
		}
		return segments.map((segment) => ({
			...segment,
			kinds: marks
				.filter(({ span }) => span.start <= segment.start && segment.end <= span.end)
				.map(({ kind }) => kind),
		}));
	});
}
