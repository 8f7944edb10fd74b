import type { ArticleText, SentenceText } from '../article_text.ts';
import type { Knowledge } from '../knowledge.ts';

/** A zone is run by itself, though its villages are coded in a county. */
const ZONE = /(?:经开区|开发区|高新区|新区)$/;

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
	const label = findLabel(sentences, sentence);
	const labelled =
		label === null ? [] : name(places.filter(({ surface }) => label.includes(surface)));
	if (labelled.length === 1) return { code: labelled[0]!, certain: true };
	const of_title = name(places.filter(({ surface }) => title.includes(surface)));
	const own = name(sentence.places.map(({ place }) => place));
	const first = name((sentences[0]?.places ?? []).map(({ place }) => place));
	const all = name(places);
	const has_zone = places.some(({ level, surface }) => level === 'zone' && ZONE.test(surface));
	const above = name(
		sentences
			.filter(
				({ paragraph, span }) =>
					paragraph === sentence.paragraph && span.start < sentence.span.start,
			)
			.flatMap((one) => one.places.map(({ place }) => place)),
	);
	for (const found of [own, of_title, first, all]) {
		if (found.length === 1) {
			if (found !== own && above.length === 1 && above[0] !== found[0])
				return { code: above[0]!, certain: false };
			const is_sure = (all.length === 1 && !has_zone) || found === of_title;
			return { code: found[0]!, certain: is_sure };
		}
		if (found.length > 1) return { code: null, certain: false };
	}
	return { code: null, certain: false };
}

/** 【某县】 before a paragraph of a round-up says where all of it is. */
function findLabel(sentences: readonly SentenceText[], { paragraph }: SentenceText): string | null {
	const first = sentences.find((one) => one.paragraph === paragraph);
	return (
		/^[【［[]([^】］\]]{2,10})[】］\]]|^[▲■●◆]?([\u4e00-\u9fff]{2,5}[县区市])：/.exec(
			first?.text ?? '',
		)?.[0] ?? null
	);
}
