/** How articles, dates and places of a draft stand to what a careful editor drafts. */

import { stripWhiteSpace } from '../../reading/page_text.ts';
import type { DraftArticle, DraftDate, DraftPlace } from '../draft.ts';
import type { DraftPage } from '../draft_page.ts';
import { printSpan } from '../read/print_span.ts';
import { matchArticle } from './find_words.ts';
import type { Gold, GoldArticle, GoldPlace } from './gold.ts';
import { beginMeasure, count, type Measure } from './measure.ts';

/** Signs of the layout before a text, which an excerpt leaves out. */
const ORNAMENTS = /^[□■●◆◎▲△▼▽★☆※]+/u;

type Drafted = {
	articles: readonly DraftArticle[];
	dates: readonly DraftDate[];
	places: readonly DraftPlace[];
};

export function scoreText(page: DraftPage, drafted: Drafted, gold: Gold): Measure[] {
	const pairs = new Map(
		(gold.articles ?? []).map((one) => [one.id, matchArticle(page, one, drafted.articles)]),
	);
	return [
		...(gold.articles ? scoreArticles(page, drafted.articles, gold.articles, pairs) : []),
		...(gold.dates ? [scoreDates(drafted.dates, gold, pairs)] : []),
		...(gold.places ? scorePlaces(drafted.places, gold.places, pairs) : []),
	];
}

type Pairs = ReadonlyMap<string, DraftArticle | null>;

function scoreArticles(
	page: DraftPage,
	articles: readonly DraftArticle[],
	gold: readonly GoldArticle[],
	pairs: Pairs,
): Measure[] {
	const split = beginMeasure('articles split');
	const titles = beginMeasure('titles');
	const names = beginMeasure('bylines');
	const matched = new Set<DraftArticle>();
	for (const one of gold) {
		const article = pairs.get(one.id) ?? null;
		if (article === null || matched.has(article)) {
			split.missed += 1;
			continue;
		}
		matched.add(article);
		const [first, last] = [article.sentences[0], article.sentences.at(-1)].map((span) =>
			span ? printSpan(page, span) : '',
		);
		const is_right =
			first!.startsWith(stripWhiteSpace(one.first).replace(ORNAMENTS, '')) &&
			last!.endsWith(stripWhiteSpace(one.last));
		count(
			split,
			is_right,
			!is_right && !article.certain,
			`${one.id} is ${first!.slice(0, 12)}…${last!.slice(-12)}`,
		);
		if (one.title !== undefined) {
			const is_same = isSame(one.title, article.title) && isSame(one.kicker, article.kicker);
			count(
				titles,
				is_same,
				!is_same && !article.certain,
				`${one.id}: ${article.kicker ?? '-'} / ${article.title ?? '-'}`,
			);
		}
		if (one.byline !== undefined)
			count(
				names,
				one.byline.join() === article.byline.join(),
				article.byline.length === 0,
				`${one.id}: ${article.byline.join()}`,
			);
	}
	split.extra = articles.length - matched.size;
	return [split, titles, names];
}

function isSame(gold: string | null | undefined, drafted: string | null): boolean {
	return stripWhiteSpace(gold ?? '') === stripWhiteSpace(drafted ?? '');
}

/** Dates besides those of gold are not counted against a draft: gold names those that something rests on. */
function scoreDates(dates: readonly DraftDate[], gold: Gold, pairs: Pairs): Measure {
	const measure = beginMeasure('dates');
	const used = new Set<DraftDate>();
	for (const { article, surface, from, to, optional } of gold.dates ?? []) {
		const wanted = stripWhiteSpace(surface);
		const id = pairs.get(article)?.id;
		const near = dates.filter(
			(date) =>
				date.article === id &&
				!used.has(date) &&
				(date.surface.includes(wanted) || wanted.includes(date.surface)),
		);
		const found = near.find((date) => date.surface === wanted) ?? near[0];
		if (found === undefined) {
			if (!optional) measure.missed += 1;
			continue;
		}
		used.add(found);
		if (optional) continue;
		count(
			measure,
			found.from === (from ?? null) && found.to === (to ?? null),
			!found.certain,
			`${surface} is ${found.from}..${found.to}`,
		);
	}
	return measure;
}

function scorePlaces(
	places: readonly DraftPlace[],
	gold: readonly GoldPlace[],
	pairs: Pairs,
): Measure[] {
	const found = beginMeasure('places found');
	const resolved = beginMeasure('places resolved');
	const left = new Set(places);
	for (const one of gold) {
		const id = pairs.get(one.article)?.id;
		const place = [...left].find(
			({ article, surface }) => article === id && surface === stripWhiteSpace(one.surface),
		);
		if (place === undefined) {
			if (!one.optional) found.missed += 1;
			continue;
		}
		left.delete(place);
		if (one.optional) continue;
		found.right += 1;
		count(
			resolved,
			isResolved(place, one),
			!place.certain,
			`${one.surface} is ${place.code ?? place.place ?? 'nothing'}`,
		);
	}
	found.extra = left.size;
	return [found, resolved];
}

/** The code, or the atlas's own place; where gold chooses neither, neither may be chosen. */
function isResolved({ code, place }: DraftPlace, gold: GoldPlace): boolean {
	if (gold.code) return code === gold.code;
	return code === null && (gold.place ? place === gold.place || place === null : place === null);
}
