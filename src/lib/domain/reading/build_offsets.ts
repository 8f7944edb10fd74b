import type { Article } from '../schema/article.ts';
import type { Entry } from '../schema/geo_data.ts';
import type { Offsets } from '../schema/offsets.ts';
import type { Finding } from '../schema/problem.ts';
import type { Source } from '../schema/source.ts';
import { hashText } from './hash_text.ts';
import { countCharacters, stripWhiteSpace } from './page_text.ts';
import { proveExcerpts } from './prove_excerpts.ts';

/** What tells one source's text from another's, whatever white space a copy of it has. */
export type TextMark = Required<Pick<Source, 'sha256' | 'characters'>>;

/** Of a text as it was found. */
export function markText(text: string): TextMark {
	const page = stripWhiteSpace(text);
	return { sha256: hashText(page), characters: countCharacters(page) };
}

/** Offsets of every excerpt of the source in its text, which comes as it was found. */
export function buildOffsets(
	articles: readonly Entry<Article>[],
	source: string,
	text: string,
): { offsets: Offsets; findings: Finding[] } {
	const in_page_order = articles
		.filter(({ value }) => value.source === source)
		.sort((a, b) => a.value.order - b.value.order);
	const { selectors, findings } = proveExcerpts(in_page_order, stripWhiteSpace(text));
	return { offsets: { source, excerpts: selectors }, findings };
}

/** The text of `offsets/<source>.json`. */
export function formatOffsets(offsets: Offsets): string {
	return `${JSON.stringify(offsets, null, '\t')}\n`;
}

/** Where the offsets of a source stand below `geo/`. */
export function nameOffsetsFile(source: string): string {
	return `offsets/${source}.json`;
}
