/** Names of the city's own units and of places the atlas knows, wherever an article has them. */

import type { DraftArticle, DraftPlace, PlaceLevel } from '../draft.ts';
import type { DraftPage, Span } from '../draft_page.ts';
import type { Knowledge } from '../knowledge.ts';

type Name = { name: string; code: string | null; place: string | null; level: PlaceLevel };

export function findOfficial(
	page: DraftPage,
	articles: readonly DraftArticle[],
	{ districts, townships, places }: Knowledge,
): DraftPlace[] {
	const names: Name[] = [
		...districts.map(({ code, name }): Name => ({ name, code, place: null, level: 'county' })),
		...townships.map(({ code, name }): Name => ({ name, code, place: null, level: 'township' })),
		...places.flatMap(({ id, names: own, code }) =>
			own.map((name): Name => ({ name, code, place: id, level: 'other' })),
		),
	];
	return articles.flatMap((article) =>
		names.flatMap((one): DraftPlace[] => {
			const spans = listSpans(page, article.span, one.name);
			const [span] = spans;
			if (!span) return [];
			return [
				{
					article: article.id,
					surface: one.name,
					span,
					spans,
					level: one.level,
					code: one.code,
					place: one.place,
					ambiguity: 'none',
					candidates: [],
					certain: true,
					why: 'the whole name',
					name_en: '',
				},
			];
		}),
	);
}

function listSpans({ shadow }: DraftPage, within: Span, name: string): Span[] {
	const spans: Span[] = [];
	for (let at = shadow.indexOf(name, within.start); at >= 0; at = shadow.indexOf(name, at + 1)) {
		if (at + name.length > within.end) break;
		spans.push({ start: at, end: at + name.length });
	}
	return spans;
}
