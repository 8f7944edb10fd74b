import { buildFinding, type Check } from '../schema/geo_data.ts';

const MAX_SENTENCES = 3;

/** An excerpt has one to three sentences: the atlas quotes, it does not republish. */
export const checkExcerptSentences: Check = (geo) =>
	geo.articles.flatMap((entry) =>
		entry.value.excerpts.flatMap(({ exact }, index) => {
			const count = countSentences(exact);
			if (count <= MAX_SENTENCES) return [];
			const message = `expected 1 to ${MAX_SENTENCES} sentences, found ${count}`;
			return [buildFinding(entry, ['excerpts', index, 'exact'], message)];
		}),
	);

/** Sentences end in 。 ！ or ？; what follows the last one counts as one, unless it only closes a quotation. */
export function countSentences(text: string): number {
	return text.split(/[。！？]+/).filter((part) => /[^”’』」》）]/.test(part)).length;
}
