import type { Entry } from '../schema/geo_data.ts';
import type { Article } from '../schema/article.ts';
import type { Offsets } from '../schema/offsets.ts';
import { countCharacters, stripWhiteSpace } from './page_text.ts';
import type { Finding } from '../schema/problem.ts';
import { proveExcerpts } from './prove_excerpts.ts';

/** Offsets of every excerpt in the page, which comes as it was found. `hash` gives the SHA-256 of UTF-8 text in hex. */
export function buildOffsets(
	articles: readonly Entry<Article>[],
	page_text: string,
	hash: (text: string) => string,
): { offsets: Offsets; findings: Finding[] } {
	const page = stripWhiteSpace(page_text);
	const in_page_order = [...articles].sort((a, b) => a.value.order - b.value.order);
	const { selectors, findings } = proveExcerpts(in_page_order, page);
	const offsets = {
		source_sha256: hash(page),
		source_characters: countCharacters(page),
		excerpts: selectors,
	};
	return { offsets, findings };
}

/** The text of `offsets.json`. */
export function formatOffsets(offsets: Offsets): string {
	return `${JSON.stringify(offsets, null, '\t')}\n`;
}
