import { error } from '@sveltejs/kit';
import { buildArticleView } from '$lib/data/article_view.ts';
import { catalog } from '$lib/data/catalog.server.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { buildSmallMap } from '$lib/data/small_map.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	listEntries(catalog.articles.map(({ id }) => ({ id })));

export const load: PageServerLoad = ({ params }) => {
	if (!catalog.article_by_id.has(params.id)) error(404);
	const language = parseLanguage(params);
	const article = buildArticleView(catalog, params.id, language);
	return {
		article,
		map: buildSmallMap(catalog, { language, site_ids: article.sites.map(({ id }) => id) }),
	};
};
