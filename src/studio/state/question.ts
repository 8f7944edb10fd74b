import type { Field } from '$lib/domain/draft/accept/fields.ts';
import type { OpenCandidate } from '$lib/domain/draft/draft.ts';
import type { Span } from '$lib/domain/draft/draft_page.ts';
import type { OpenCard } from '$lib/domain/draft/open/cards.ts';
import type { Localized } from '$lib/domain/schema/localized.ts';

export type Question = {
	/** Id of an item or a card, or `field:` and its path. */
	key: string;
	kind: 'item' | 'field';
	class: string;
	/** Of an item what of it is asked, of a field its path. */
	asks: string;
	blocks: boolean;
	words: string;
	span: Span | null;
	article: string | null;
	/** null for a field, which the app has its own words for. */
	question: Localized | null;
	form: Field['form'];
	tried: string[];
	candidates: OpenCandidate[];
	/** What was decided for the same words before; still to be confirmed. */
	earlier: string | null;
	value: unknown;
	/** Ids of the items that it asks; none for a field. */
	items: string[];
	card: QuestionCard | null;
};

/** Several items that are answered together. */
export type QuestionCard = {
	/** Of the card; it can be asked one by one. */
	id: string;
	form: OpenCard['form'];
	/** Figures that the one answer is for, with what else is asked of each. */
	figures: CardFigure[];
	/** Values of one site; whether it is one at all is the answer itself. */
	parts: CardPart[];
};

export type CardFigure = { id: string; words: string; span: Span; parts: CardPart[] };

/** One item beside the answer, with the value that it would get. */
export type CardPart = Pick<Question, 'kind' | 'asks' | 'form' | 'candidates' | 'question'> & {
	id: string;
	value: string | null;
};
