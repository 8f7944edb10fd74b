import type { Catalog } from '../reading/catalog.ts';

/** How much there is to read. */
export function countReports({ articles, sources }: Pick<Catalog, 'articles' | 'sources'>) {
	const reports = articles.filter(({ kind }) => kind === 'report').length;
	return { reports, captions: articles.length - reports, sources: sources.length };
}
