/** What the atlas had wrong, in one language. */

import type { Catalog, CatalogSite } from '../../domain/reading/catalog.ts';
import type { Correction } from '../../domain/schema/correction.ts';
import type { Language } from '../../domain/schema/localized.ts';

export type CorrectionView = {
	id: string;
	/** ISO day since which it is right. */
	on: string;
	field: string;
	before: string;
	after: string;
	why: string;
	/** The figure that was corrected, where it was one. */
	claim_id: string | null;
	/** What it is about, where that has a page. */
	subject: SubjectView | null;
};

type SubjectView = { kind: 'site' | 'article' | 'district'; id: string; name: string };

/** The newest first. */
export function buildCorrectionViews(catalog: Catalog, language: Language): CorrectionView[] {
	return catalog.corrections
		.map((correction) => buildCorrection(correction, catalog, language))
		.toReversed();
}

/** Those about a site itself, one of its claims or an excerpt that it cites; the newest first. */
export function listSiteCorrections(
	site: CatalogSite,
	catalog: Catalog,
	language: Language,
): CorrectionView[] {
	return catalog.corrections
		.filter(({ subject }) => isAbout(subject, site))
		.map((correction) => buildCorrection(correction, catalog, language))
		.toReversed();
}

function isAbout({ kind, id }: Correction['subject'], site: CatalogSite): boolean {
	const { citations, placement } = site.properties;
	switch (kind) {
		case 'site':
			return site.id === id;
		case 'claim':
			return ownsClaim(site, id);
		case 'excerpt':
			return citations.includes(id);
		case 'place':
			return placement.place === id;
		default:
			return false;
	}
}

function ownsClaim({ properties }: CatalogSite, id: string): boolean {
	return properties.claims.some((claim) => claim.id === id);
}

function buildCorrection(
	{ id, on, subject, field, before, after, why }: Correction,
	catalog: Catalog,
	language: Language,
): CorrectionView {
	return {
		...{ id, on, field: field[language], before: before[language] },
		...{ after: after[language], why: why[language] },
		claim_id: subject.kind === 'claim' ? subject.id : null,
		subject: findSubject(subject, catalog, language),
	};
}

function findSubject(
	{ kind, id }: Correction['subject'],
	catalog: Catalog,
	language: Language,
): SubjectView | null {
	const site =
		kind === 'claim'
			? catalog.sites.find((one) => ownsClaim(one, id))
			: kind === 'site'
				? catalog.site_by_id.get(id)
				: undefined;
	if (site) return { kind: 'site', id: site.id, name: site.properties.name[language] };
	const district = kind === 'district' ? catalog.district_by_adcode.get(Number(id)) : undefined;
	if (district) return { kind: 'district', id, name: district.properties.name[language] };
	const article =
		kind === 'article' || kind === 'excerpt'
			? catalog.article_by_id.get(id.split('#')[0]!)
			: undefined;
	return article ? { kind: 'article', id: article.id, name: article.title[language] } : null;
}
