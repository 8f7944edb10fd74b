import { SOURCE_TAG } from '../language/languages.ts';
import type { SourceKind } from '../schema/vocabulary.ts';
import type { Reference } from './citing.ts';

export type Head = { name: string; content: string };

const ITEM_TYPES = {
	newspaper: 'newspaperArticle',
	'official-document': 'document',
	visit: 'document',
} as const satisfies Record<SourceKind, string>;

/**
 * `meta` elements by which reference managers know the newspaper's piece: Highwire's tags, which Zotero, Mendeley and search
 * engines read, and Zotero's own word for the kind, without which a newspaper would be taken for a journal.
 */
export function listCitationHeads(reference: Reference): Head[] {
	const { kind, title, names, publication, page, date, online } = reference;
	return [
		{ name: 'z:itemType', content: ITEM_TYPES[kind] },
		{ name: 'citation_title', content: title },
		...names.map((content) => ({ name: 'citation_author', content })),
		{ name: 'citation_journal_title', content: publication },
		{ name: 'citation_publication_date', content: date.replaceAll('-', '/') },
		...(page === null ? [] : [{ name: 'citation_firstpage', content: page }]),
		{ name: 'citation_language', content: SOURCE_TAG },
		...(online ? [{ name: 'citation_public_url', content: online.url }] : []),
	];
}
