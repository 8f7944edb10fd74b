/** The data page in one language: counts, how well every site is placed, and what is known to be wrong. */

import type { Catalog } from '../domain/reading/catalog.ts';
import { namePublication } from '../domain/reading/source_words.ts';
import type { EditorNote } from '../domain/schema/article.ts';
import type { Language } from '../domain/schema/localized.ts';
import { PLACEMENT_CLASSES, listWords, type PlacementClass } from '../domain/schema/vocabulary.ts';

export type PlacementRow = {
	id: string;
	name: string;
	class: PlacementClass;
};

export type ProblemRow = {
	about: string;
	text: string;
	certainty: EditorNote['certainty'];
	article_id: string;
	excerpt_id: string;
};

export type QualityView = {
	counts: { articles: number; excerpts: number; sites: number; claims: number };
	classes: { class: PlacementClass; label: string; count: number }[];
	placements: PlacementRow[];
	problems: ProblemRow[];
	townships_without_seat: string[];
	sources: { name: string; sha256: string; characters: number }[];
};

export function buildQualityView(catalog: Catalog, language: Language): QualityView {
	const claims = [
		...catalog.sites.map((site) => site.properties.claims),
		...catalog.articles.map((a) => a.claims),
	];
	return {
		counts: {
			articles: catalog.articles.length,
			excerpts: catalog.excerpt_by_ref.size,
			sites: catalog.sites.length,
			claims: claims.flat().length,
		},
		classes: listWords(PLACEMENT_CLASSES).map((word) => ({
			class: word,
			label: PLACEMENT_CLASSES[word][language],
			count: catalog.sites.filter((site) => site.properties.placement.class === word).length,
		})),
		placements: catalog.sites.map(({ id, properties: { name, placement } }) => ({
			id,
			name: name[language],
			class: placement.class,
		})),
		problems: catalog.articles.flatMap((article) =>
			article.excerpts.flatMap((excerpt) =>
				(excerpt.notes ?? []).map((note) => ({
					about: note.about,
					text: note[language],
					certainty: note.certainty,
					article_id: article.id,
					excerpt_id: excerpt.id,
				})),
			),
		),
		townships_without_seat: catalog.townships
			.filter((township) => township.geometry === null)
			.map((township) => township.properties.name[language]),
		sources: catalog.sources.toReversed().map((source) => ({
			name: namePublication(source)[language],
			sha256: source.sha256,
			characters: source.characters,
		})),
	};
}
