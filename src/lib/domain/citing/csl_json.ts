import { SOURCE_TAG } from '../language/languages.ts';
import type { SourceKind } from '../schema/vocabulary.ts';
import { TITLE_IS_OURS, type Reference } from './citing.ts';

/** Types of CSL 1.0.2. */
const TYPES = {
	newspaper: 'article-newspaper',
	'official-document': 'document',
	visit: 'document',
} as const satisfies Record<SourceKind, string>;

/** CSL-JSON, a list of one item. Names are `literal`: no style may turn a Chinese name around. */
export function buildCslJson(reference: Reference) {
	const { id, kind, title, is_title_ours, names, publication, page, date, online } = reference;
	return [
		{
			id,
			type: TYPES[kind],
			title,
			author: names.map((name) => ({ literal: name })),
			'container-title': publication,
			...(page === null ? {} : { page }),
			issued: formatDay(date),
			language: SOURCE_TAG,
			...(online ? { URL: online.url, accessed: formatDay(online.seen_on) } : {}),
			...(is_title_ours ? { note: TITLE_IS_OURS } : {}),
		},
	];
}

function formatDay(date: string): { 'date-parts': number[][] } {
	return { 'date-parts': [date.split('-').map(Number)] };
}
