import { buildCslJson } from '../../domain/citing/csl_json.ts';
import { buildReference } from '../../domain/citing/citing.ts';
import { listCitationHeads, type Head } from '../../domain/citing/citation_heads.ts';
import { formatGbt7714 } from '../../domain/citing/gbt7714.ts';
import { formatRis } from '../../domain/citing/ris.ts';
import type { CatalogArticle } from '../../domain/reading/catalog.ts';

/** How to cite the newspaper's piece that an article of the atlas is about. */
export type CitationView = {
	/** One line. */
	gbt7714: string;
	/** Texts of the files of these names below `/data/citations/`. */
	ris: string;
	csl_json: string;
	/** For the page's head. */
	heads: Head[];
};

export function buildCitationView(article: CatalogArticle): CitationView {
	const reference = buildReference(article);
	return {
		gbt7714: formatGbt7714(reference),
		ris: formatRis(reference),
		csl_json: `${JSON.stringify(buildCslJson(reference), null, 2)}\n`,
		heads: listCitationHeads(reference),
	};
}
