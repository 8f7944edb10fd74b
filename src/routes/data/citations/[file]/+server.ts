import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildCitationView } from '$lib/data/sources/citation_view.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	catalog.articles.flatMap(({ id }) => [{ file: `${id}.ris` }, { file: `${id}.json` }]);

/** An article's reference as RIS or CSL-JSON. */
export const GET: RequestHandler = ({ params: { file } }) => {
	const [id = '', kind] = file.split('.');
	const article = catalog.article_by_id.get(id);
	if (article && kind === 'ris') {
		return new Response(buildCitationView(article).ris, {
			headers: { 'content-type': 'application/x-research-info-systems; charset=utf-8' },
		});
	}
	if (article && kind === 'json') {
		return new Response(buildCitationView(article).csl_json, {
			headers: { 'content-type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
		});
	}
	return error(404);
};
