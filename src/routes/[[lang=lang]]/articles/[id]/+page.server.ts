import { error } from '@sveltejs/kit';
import { buildArticleStory } from '$lib/data/article_story.ts';
import { buildArticleView } from '$lib/data/article_view.ts';
import { catalog } from '$lib/data/catalog.server.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	listEntries(catalog.articles.map(({ id }) => ({ id })));

export const load: PageServerLoad = ({ params }) => {
	if (!catalog.article_by_id.has(params.id)) error(404);
	const language = parseLanguage(params);
	return {
		article: buildArticleView(catalog, params.id, language),
		story: buildArticleStory(catalog, params.id, language),
	};
};
