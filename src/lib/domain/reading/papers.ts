import type { Language } from '../schema/localized.ts';
import type { Source } from '../schema/source.ts';
import { compareSources } from './page_order.ts';
import { namePublication } from './source_words.ts';

/** A source as it stands under what is quoted from it, and how its date is known; in one language. */
export type PaperView = { id: string; publication: string; date: string; basis: string };

/** The newest sources, and how many there are beside them: every page carries the list. */
export type PapersView = { newest: PaperView[]; more: number };

/** Sources named one by one. */
const MOST = 3;

/** These sources, each once, the newest first. */
export function listPapers(sources: Iterable<Source>, language: Language): PapersView {
	const by_id = new Map([...sources].map((source) => [source.id, source]));
	const newest = [...by_id.values()]
		.sort((a, b) => compareSources(b, a))
		.slice(0, MOST)
		.map((source) => ({
			id: source.id,
			publication: namePublication(source)[language],
			date: source.date,
			basis: source.date_basis[language],
		}));
	return { newest, more: by_id.size - newest.length };
}
