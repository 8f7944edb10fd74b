/** What every form of a reference is made from: the newspaper's own piece, in the words it was printed with. */

import type { CatalogArticle } from '../reading/catalog.ts';
import type { SourceKind } from '../schema/vocabulary.ts';

export type Reference = {
	/** Of the article in this atlas. */
	id: string;
	kind: SourceKind;
	/** As printed; of a caption ours. */
	title: string;
	is_title_ours: boolean;
	names: readonly string[];
	publication: string;
	page: string | null;
	/** ISO day. */
	date: string;
	/** Where it can be read, with the ISO day an archive found it there; null where no day is known: nobody is told to have seen it. */
	online: { url: string; seen_on: string } | null;
};

export function buildReference(article: CatalogArticle): Reference {
	const { source } = article;
	const { url, archived_on } = source;
	return {
		id: article.id,
		kind: source.kind,
		title: article.title.zh,
		is_title_ours: article.kind === 'caption',
		names: article.byline,
		publication: source.publication.zh,
		page: source.page ?? null,
		date: source.date,
		online: url !== undefined && archived_on !== undefined ? { url, seen_on: archived_on } : null,
	};
}

/** What a reader of the reference has to know of a title that nobody printed. */
export const TITLE_IS_OURS = '图片说明，标题为项目地图所拟';
