/** Which units an article names, and where: what decides between units of one name. */

import type { DraftArticle } from '../draft.ts';
import type { Span } from '../draft_page.ts';
import type { Mention } from './mention.ts';
import type { NameIndex, Target } from './name_index.ts';

export type Decided = {
	mention: Mention;
	/** null where nothing may be chosen. */
	target: Target | null;
	candidates: Target[];
	certain: boolean;
	ambiguity: 'none' | 'same-name' | 'misprint' | 'ocr' | 'variant' | 'nested' | 'not-in-gazetteer';
	why: string;
	/** By its form alone: in no list, like nothing in one, and under no unit. */
	is_stray?: true;
};

/** `text`: the shadow; `is_recognised`: the page seems to come from a picture. */
export type Setting = { text: string; index: NameIndex; is_recognised: boolean };

export class ArticleContext {
	readonly decided: Decided[] = [];
	readonly #sentences: readonly Span[];
	/** The county that the title or the first sentence names alone, or the whole article does. */
	readonly county: string | null;
	readonly is_round_up: boolean;

	constructor(article: DraftArticle, mentions: readonly Mention[], index: NameIndex) {
		this.#sentences = [...(article.title_span ? [article.title_span] : []), ...article.sentences];
		const counties = (spans: readonly Span[]): Set<string> =>
			new Set(
				mentions
					.filter(
						({ span, form }) =>
							form !== 'suffix' &&
							spans.some(({ start, end }) => span.start >= start && span.end <= end),
					)
					.flatMap(({ found }) => {
						const own = found.filter(({ target }) => target.code?.length === 6);
						const near = own.filter(({ target }) => index.isInCity(target.code!));
						return (near.length > 0 ? near : own).map(({ target }) => target.code!).slice(0, 1);
					}),
			);
		const head = counties([
			...(article.title_span ? [article.title_span] : []),
			...article.sentences.slice(0, 1),
		]);
		const all = counties(article.paragraphs);
		const own = new Set([...all].filter((code) => index.isInCity(code)));
		this.county =
			head.size === 1 ? [...head][0]! : own.size === 1 && all.size === 1 ? [...own][0]! : null;
		this.is_round_up = all.size > 1;
	}

	/** What touches it on the left: 桐木镇 before 雅溪村. */
	findPhraseParent({ span }: Mention): Decided | null {
		const before = this.decided.findLast(({ mention }) => mention.span.end === span.start);
		return before && before.mention.span.start < span.start ? before : null;
	}

	/** The one before it in a list: 沐河村、茶坊村. `text`: the shadow. */
	findListNeighbour({ span }: Mention, text: string): Decided | null {
		return (
			this.decided.findLast(({ mention: { span: other } }) => {
				const between = text.slice(other.end, span.start);
				return other.end < span.start && between.length <= 1 && /^[、和与及跟同]$/.test(between);
			}) ?? null
		);
	}

	/** Units of the same sentence, the nearest before it first, then those after it that were decided. */
	listInSentence({ span }: Mention): Decided[] {
		const sentence = this.#sentences.find(
			({ start, end }) => span.start >= start && span.end <= end,
		);
		if (sentence === undefined) return [];
		return this.decided
			.filter(
				({ mention: { span: other }, target }) =>
					target?.code &&
					other.start >= sentence.start &&
					other.end <= sentence.end &&
					other.start !== span.start,
			)
			.toReversed();
	}

	/** Codes of townships the article has named with certainty. */
	listTownships(): string[] {
		return [
			...new Set(
				this.decided.flatMap(({ target, certain }) =>
					certain && target?.code?.length === 9 ? target.code : [],
				),
			),
		];
	}
}
