import { listFoundSites, type FoundTexts } from './search_text.ts';

/** What a text finds without the articles that were not printed yet; sites that only their quotations would find are left out. */
export function keepReported(
	found: FoundTexts,
	isReported: (article_id: string) => boolean,
): FoundTexts {
	const articles = found.articles.filter(({ id }) => isReported(id));
	const excerpts = found.excerpts.filter(({ id }) => isReported(id.split('#')[0]!));
	return { ...found, articles, excerpts, site_ids: listFoundSites(found.sites, excerpts) };
}
