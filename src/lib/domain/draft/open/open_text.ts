/** Questions about the text itself: what it is, how it is cut, when and where. */

import type { DraftArticle, DraftDate, DraftPlace, DraftSource, OpenItem } from '../draft.ts';
import type { DraftMark, DraftPage, Span } from '../draft_page.ts';
import { buildItem } from './open_item.ts';

const NOWHERE: Span = { start: 0, end: 0 };

export function openSource(page: DraftPage, source: DraftSource): OpenItem[] {
	const ask = (asks: string, zh: string, en: string): OpenItem =>
		buildItem(page, {
			class: asks === 'source-date' ? 'date' : 'text',
			asks,
			span: NOWHERE,
			article: null,
			zh,
			en,
			blocks: true,
			tried: ['masthead and running heads'],
		});
	return [
		...(source.date === null
			? [
					ask(
						'source-date',
						'这一版是哪一天的？可用 --date 给出。',
						'Of which day is this page? It can be given with --date.',
					),
				]
			: []),
		...(source.publication === null
			? [ask('publication', '这一版出自哪家报纸？', 'Which newspaper is this page of?')]
			: []),
		...(source.page_number === null
			? [ask('page-number', '这是第几版？', 'Which page of the newspaper is this?')]
			: []),
	];
}

/** Characters that may not be what was meant. Those of figures are asked with the figure. */
export function openMarks(page: DraftPage, figures: readonly Span[]): OpenItem[] {
	return joinMarks(page.marks)
		.filter(({ why }) => why === 'letter-digit' || why === 'look-alike' || why === 'unreadable')
		.filter(({ span }) => !figures.some(({ start, end }) => start <= span.start && span.end <= end))
		.map(({ span, why, reads }) =>
			buildItem(page, {
				class: 'text',
				asks: why,
				span,
				article: null,
				zh:
					why === 'unreadable'
						? '这个字没有读出来，原文是什么？'
						: `这里可能是“${reads}”，原文是什么？`,
				en:
					why === 'unreadable'
						? 'This character was not read. What is printed?'
						: `This may be “${reads}”. What is printed?`,
				blocks: why === 'unreadable',
				tried: [why],
				candidates:
					reads === ''
						? []
						: [{ value: reads, label: reads, source: 'look-alike characters', chain: [] }],
			}),
		);
}

function joinMarks(marks: readonly DraftMark[]): DraftMark[] {
	const joined: DraftMark[] = [];
	for (const mark of marks) {
		const last = joined.at(-1);
		if (last && last.why === mark.why && last.span.end === mark.span.start) {
			joined[joined.length - 1] = {
				why: last.why,
				reads: last.reads + mark.reads,
				span: { start: last.span.start, end: mark.span.end },
			};
		} else joined.push(mark);
	}
	return joined;
}

export function openArticles(page: DraftPage, articles: readonly DraftArticle[]): OpenItem[] {
	return articles.flatMap((article) => [
		...(article.certain
			? []
			: [
					ask(
						page,
						article,
						'article',
						'这篇文章的起止和标题对不对？',
						'Does this article begin and end here, and is its title right?',
						[article.why],
					),
				]),
		...(article.title === null && article.kind === 'report'
			? [
					ask(
						page,
						article,
						'title',
						'这篇文章的标题是什么？',
						'What is the title of this article?',
						['no line of it looks like a title'],
					),
				]
			: []),
		...(article.byline.length === 0
			? [
					ask(
						page,
						article,
						'byline',
						'这篇是谁写的或拍的？没有署名可选“无”。',
						'Who wrote or photographed it? Nobody, where none is named.',
						['brackets at the end, 记者 in front, 摄'],
						false,
					),
				]
			: []),
		...article.leftovers.map((span) =>
			buildItem(page, {
				class: 'split',
				asks: 'leftover',
				span,
				article: article.id,
				zh: '这一行不算正文，对不对？',
				en: 'This line was taken for no part of the text. Is that right?',
				tried: ['cut out of the article'],
			}),
		),
	]);
}

function ask(
	page: DraftPage,
	article: DraftArticle,
	asks: string,
	zh: string,
	en: string,
	tried: string[],
	blocks = true,
): OpenItem {
	return buildItem(page, {
		class: 'split',
		asks,
		span: article.title_span ?? article.sentences[0] ?? article.span,
		article: article.id,
		zh,
		en,
		blocks,
		tried,
	});
}

export function openDates(page: DraftPage, dates: readonly DraftDate[]): OpenItem[] {
	return dates
		.filter(({ certain }) => !certain)
		.map(({ article, span, edtf, surface, why }) =>
			buildItem(page, {
				class: 'date',
				asks: 'when',
				span,
				article,
				zh: `“${surface}”是哪一天到哪一天？`,
				en: `Which days does “${surface}” mean?`,
				tried: [why],
				candidates:
					edtf === null
						? []
						: [{ value: edtf, label: edtf, source: 'the day of the report', chain: [] }],
			}),
		);
}

export function openPlaces(page: DraftPage, places: readonly DraftPlace[]): OpenItem[] {
	return places
		.filter((place) => !place.certain || (place.code === null && place.place === null))
		.map(({ article, span, surface, why, candidates }) =>
			buildItem(page, {
				class: 'place',
				asks: 'which',
				span,
				article,
				zh: `“${surface}”是哪里？`,
				en: `Which place is “${surface}”?`,
				tried: [why],
				candidates: candidates.map(({ code, place, name, chain, source }) => ({
					value: place ?? code ?? name,
					label: name,
					source,
					chain,
				})),
			}),
		);
}

/** Every sentence that is quoted needs an English one; nobody but a person writes it. */
export function openLanguage(page: DraftPage, articles: readonly DraftArticle[]): OpenItem[] {
	return articles.flatMap(({ id, quotes }) =>
		quotes.map((span) =>
			buildItem(page, {
				class: 'language',
				asks: 'translation',
				span,
				article: id,
				zh: '请译成英文。',
				en: 'Please translate into English.',
				blocks: true,
				tried: ['no translation is made by machine'],
			}),
		),
	);
}
