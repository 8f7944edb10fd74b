/** When a figure is of: a date in its own clause, or one that opens its sentence. */

import type { DraftDate } from '../draft.ts';
import type { SentenceText } from '../article_text.ts';
import type { Figure } from '../../figures/figure.ts';
import type { ClaimRole } from '../../schema/vocabulary.ts';
import type { Around } from './clause.ts';

export type DateReading = {
	as_of: string | null;
	as_of_words: string | null;
	is_doubtful: boolean;
};

/** When something was said or is to be, not what the figure is of. */
const OF_OTHER = /^(?:公布|发布|提出|以来?启动|启动|开工|成立|建成|签约|投产|并网)/;
const OPENS = /^(?:截至|截止|到|自|从|今年|去年)/;

export function readDate(
	sentence: SentenceText,
	figure: Figure,
	{ before, lead }: Around,
	dates: readonly DraftDate[],
	role: ClaimRole,
): DateReading {
	const here = dates
		.filter(({ span }) => sentence.span.start <= span.start && span.end <= sentence.span.end)
		.map((date) => ({
			date,
			start: date.span.start - sentence.span.start,
			end: date.span.end - sentence.span.start,
		}))
		.filter(({ end }) => end <= figure.start)
		.filter(({ end }) => !OF_OTHER.test(sentence.text.slice(end)));
	const clause_start = lead.length - before.length;
	const near = here.findLast(({ start }) => start >= clause_start);
	const opening = here.find(({ start }) => start <= 2 || OPENS.test(sentence.text.slice(0, start)));
	const chosen = near ?? (role === 'earlier' ? undefined : opening);
	if (!chosen || chosen.date.edtf === null) {
		return { as_of: null, as_of_words: null, is_doubtful: false };
	}
	return {
		as_of: chosen.date.edtf,
		as_of_words: chosen.date.surface,
		is_doubtful: !chosen.date.certain,
	};
}
