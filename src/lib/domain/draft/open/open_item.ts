/** Builds one question with an id that is the same in every run. */

import { hashText } from '../../reading/hash_text.ts';
import type { OpenCandidate, OpenClass, OpenItem } from '../draft.ts';
import type { DraftPage, Span } from '../draft_page.ts';
import { printSpan } from '../read/print_span.ts';

export type Question = {
	class: OpenClass;
	/** What of it is asked: `about`, `kind`. Part of the id, so that two questions about the same words differ. */
	asks: string;
	span: Span;
	article: string | null;
	zh: string;
	en: string;
	blocks?: boolean;
	tried?: string[];
	candidates?: OpenCandidate[];
};

export function buildItem(page: DraftPage, question: Question): OpenItem {
	const { asks, span, article, zh, en } = question;
	const words = printSpan(page, span);
	const mark = hashText(`${question.class}|${asks}|${span.start}-${span.end}|${words}`).slice(
		0,
		10,
	);
	return {
		id: `${question.class}-${mark}`,
		class: question.class,
		asks,
		blocks: question.blocks ?? false,
		words,
		span,
		article,
		question: { zh, en },
		tried: question.tried ?? [],
		candidates: question.candidates ?? [],
		default: null,
		decision: null,
	};
}
