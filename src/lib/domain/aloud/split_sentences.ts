import { LANGUAGES, parseTag, type InEvery } from '../language/languages.ts';
import { listSentences } from '../language/chinese_sentences.ts';

/** Positions in a text, in UTF-16 units; `end` is the first that no longer belongs to it. */
export type SentenceSpan = { start: number; end: number };

/** A full stop after these ends nothing: "No. 3", "Mt. Wugong", "J. Wang". */
const SHORT_FORM =
	/(?:^|[\s(“‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|No|Nos|vs|cf|approx|e\.g|i\.e|[A-Z])\.$/;

/** What ends a sentence in Latin letters, with the marks that close behind it; what follows begins another. */
const LATIN_END = /[.!?…]+[”’"')\]]*(?=\s+(?:[“‘"']?[\p{Lu}\p{N}\p{Script=Han}]|[([]))/gu;

const SPLITTERS: InEvery<(text: string) => SentenceSpan[]> = {
	zh: (text) => listSentences({ shadow: text }, { start: 0, end: text.length }),
	en: splitLatin,
};

/** The sentences of a text by the rules of its language, without the space around them. `tag`: as in a `lang` attribute. */
export function splitSentences(text: string, tag: string): SentenceSpan[] {
	return SPLITTERS[parseTag(tag)](text)
		.map((span) => trim(text, span))
		.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** The voice's language for a text: what Intl calls it, as an `en` alone says no country. */
export function findSpoken(tag: string): string {
	return LANGUAGES[parseTag(tag)].formats;
}

function splitLatin(text: string): SentenceSpan[] {
	const spans: SentenceSpan[] = [];
	let start = 0;
	for (const match of text.matchAll(LATIN_END)) {
		const end = match.index + match[0].length;
		if (SHORT_FORM.test(text.slice(start, end))) continue;
		spans.push({ start, end });
		start = end;
	}
	return [...spans, { start, end: text.length }];
}

function trim(text: string, { start, end }: SentenceSpan): SentenceSpan {
	const part = text.slice(start, end);
	return {
		start: start + part.length - part.trimStart().length,
		end: end - (part.length - part.trimEnd().length),
	};
}
