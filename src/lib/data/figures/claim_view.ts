/** Figures ready to be shown in one language. */

import { formatEdtf } from '../../domain/dates/format_edtf.ts';
import type { DatedClaim } from '../../domain/figures/claim_time.ts';
import { formatClaimValue } from '../../domain/figures/format_value.ts';
import { nameClaim } from '../../domain/figures/name_claim.ts';
import type { Catalog, CatalogExcerpt } from '../../domain/reading/catalog.ts';
import { namePublication } from '../../domain/reading/source_words.ts';
import { nameDistrict } from '../../domain/map_model/site_names.ts';
import type { Language } from '../../domain/schema/localized.ts';
import type { Source } from '../../domain/schema/source.ts';

export type ClaimView = {
	/** Part of its link: `#claim-<id>`. */
	id: string;
	label: string;
	value: string;
	/** The time the figure is of, in words; null where the source names none. */
	period: string | null;
	/** The page's words. */
	exact: string;
	is_key: boolean;
	/** ISO date and name of its source. */
	reported: string;
	publication: string;
	/** Position in the list of excerpts shown beside it. */
	excerpt: number;
};

/** A claim with the ref of its excerpt; `is_key`: shown first. */
export type ReferredClaim = { claim: DatedClaim; ref: string; is_key?: boolean };

/** `excerpts` in the order shown; a claim of another excerpt is left out. */
export function buildClaimViews(
	claims: readonly ReferredClaim[],
	excerpts: readonly CatalogExcerpt[],
	catalog: Catalog,
	language: Language,
): ClaimView[] {
	return claims.flatMap(({ claim, ref, is_key = false }) => {
		const excerpt = excerpts.findIndex((one) => one.ref === ref);
		if (excerpt < 0) return [];
		return {
			id: claim.id,
			label: nameClaim(claim, language),
			value: formatClaimValue(claim, language),
			period: namePeriod(claim, language),
			exact: claim.exact,
			is_key,
			reported: claim.reported,
			publication: nameClaimPublication(ref, catalog, language),
			excerpt,
		};
	});
}

/** The time in our words where there are some, else its date. */
export function namePeriod(claim: DatedClaim, language: Language): string | null {
	if (claim.period) return claim.period[language];
	return claim.as_of === undefined ? null : formatEdtf(claim.as_of, language) || null;
}

/** By whom articles were printed. */
export type Publications = {
	article_by_id: ReadonlyMap<string, { source: Pick<Source, 'publication' | 'page'> }>;
};

/** The source of an excerpt, as under a quotation. */
export function nameClaimPublication(
	ref: string,
	catalog: Publications,
	language: Language,
): string {
	const article = catalog.article_by_id.get(ref.split('#')[0]!);
	return article ? namePublication(article.source)[language] : '';
}

/** The city or a district by name. */
export function nameClaimSubject(
	about: number | 'city',
	catalog: Catalog,
	language: Language,
): string {
	if (about === 'city') return catalog.city.official_name[language];
	return nameDistrict(about, catalog)?.[language] ?? String(about);
}
