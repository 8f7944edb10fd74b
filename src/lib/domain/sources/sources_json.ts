import { buildCslJson } from '../citing/csl_json.ts';
import { buildReference } from '../citing/citing.ts';
import { formatRis } from '../citing/ris.ts';
import type { Catalog } from '../reading/catalog.ts';
import { listBrought } from './brought.ts';

/** `/data/sources.json`: every source with how it is known, its text's hash and what it brought, the oldest first. */
export function buildSourcesJson(catalog: Catalog) {
	return catalog.sources.map((source) => {
		const { articles, new_sites, known_sites, figure_count, status_count } = listBrought(
			catalog,
			source.id,
		);
		const { id, kind, publication, date, date_basis, sha256, characters } = source;
		return {
			...{ id, kind, publication, date, date_basis, sha256, characters },
			page: source.page ?? null,
			added_on: source.added_on ?? null,
			url: source.url ?? null,
			archived_url: source.archived_url ?? null,
			archived_on: source.archived_on ?? null,
			articles: articles.map((article) => article.id),
			sites_first_reported: new_sites.map((site) => site.id),
			sites_reported_again: known_sites.map((site) => site.id),
			...{ figure_count, status_count },
		};
	});
}

/** `/data/citations.json`: the references of all articles as one list of CSL-JSON. */
export function buildCitationsJson({ articles }: Catalog) {
	return articles.flatMap((article) => buildCslJson(buildReference(article)));
}

/** `/data/citations.ris`: the same as RIS. */
export function formatCitationsRis({ articles }: Catalog): string {
	return articles.map((article) => formatRis(buildReference(article))).join('');
}
