import type { CatalogSource } from '../../domain/reading/catalog.ts';
import { namePublication } from '../../domain/reading/source_words.ts';
import type { Language } from '../../domain/schema/localized.ts';

/** As other pages name it. */
export type SourceLinkView = {
	id: string;
	/** With its page. */
	publication: string;
	/** ISO day. */
	date: string;
};

export function buildSourceLink(source: CatalogSource, language: Language): SourceLinkView {
	return { id: source.id, publication: namePublication(source)[language], date: source.date };
}
