import { stripWhiteSpace } from '../../reading/page_text.ts';
import type { Draft, OpenClass, OpenItem } from '../draft.ts';
import type { DraftPage } from '../draft_page.ts';
import { findSpan } from '../score/find_words.ts';
import { buildItem } from './open_item.ts';

/** What something else than these rules thinks of some words of the page. */
export type Proposal = { class: OpenClass; words: string; value: string; label: string };

/** A proposal joins the question about its words as one more candidate, or makes a question of its own; it decides nothing. */
export function addProposals(
	page: DraftPage,
	draft: Draft,
	proposals: readonly Proposal[],
): { draft: Draft; refused: string[] } {
	const open = [...draft.open];
	const refused: string[] = [];
	for (const proposal of proposals) {
		const words = stripWhiteSpace(proposal.words);
		const span = findSpan(page, words, null);
		if (!span) {
			refused.push(`"${proposal.words.slice(0, 40)}" is not on the page`);
			continue;
		}
		const candidate = {
			value: proposal.value,
			label: proposal.label,
			source: 'a proposal from outside',
			chain: [],
		};
		const at = open.findIndex(
			(item) =>
				item.class === proposal.class && item.span.start < span.end && span.start < item.span.end,
		);
		if (at >= 0) {
			const item = open[at]!;
			open[at] = { ...item, candidates: [...item.candidates, candidate] } satisfies OpenItem;
			continue;
		}
		open.push(
			buildItem(page, {
				class: proposal.class,
				asks: 'proposal',
				span,
				article:
					draft.articles.find((one) => one.span.start <= span.start && span.end <= one.span.end)
						?.id ?? null,
				zh: '有人提出这一项，要不要采用？',
				en: 'This was proposed. Is it to be taken?',
				candidates: [candidate],
			}),
		);
	}
	return { draft: { ...draft, open }, refused };
}
