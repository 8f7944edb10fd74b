import type { ArticleText, SentenceText } from '../article_text.ts';
import type { Knowledge } from '../knowledge.ts';

/** The county of the sentence, the title, the first sentence or the article: where one of them names just one. */
export function findCounty(
	{ places, title, sentences }: ArticleText,
	sentence: SentenceText,
	{ districts }: Knowledge,
): { code: string | null; certain: boolean } {
	const name = (list: readonly { code: string | null }[]): string[] => [
		...new Set(
			list.flatMap(({ code }) => {
				const county = districts.find((one) => code?.startsWith(one.code));
				return county ? [county.code] : [];
			}),
		),
	];
	const of_title = name(places.filter(({ surface }) => title.includes(surface)));
	const own = name(sentence.places.map(({ place }) => place));
	const first = name((sentences[0]?.places ?? []).map(({ place }) => place));
	const all = name(places);
	for (const found of [own, of_title, first, all]) {
		if (found.length === 1)
			return { code: found[0]!, certain: all.length === 1 || found === of_title };
		if (found.length > 1) return { code: null, certain: false };
	}
	return { code: null, certain: false };
}
