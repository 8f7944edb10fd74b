/** A district's page in one language. */

import type { Catalog, CatalogSite } from '../domain/reading/catalog.ts';
import type { Claim } from '../domain/schema/claim.ts';
import type { Language } from '../domain/schema/localized.ts';
import { findLastReported } from '../domain/history/last_reported.ts';
import { listOlderClaims } from '../domain/figures/current_claims.ts';
import { listCountedClaims } from '../domain/figures/counted_claims.ts';
import { buildTotals, formatTotal } from '../domain/figures/totals.ts';
import { CLAIM_KINDS } from '../domain/schema/vocabulary.ts';
import { formatClaimValue } from '../domain/figures/format_value.ts';
import { measureArea } from '../geometry/area.ts';
import { formatKm2, formatPublishedKm2 } from '../domain/measure/format_measure.ts';
import { namePeriod, nameClaimPublication } from './figures/claim_view.ts';
import { listSitesSeries, listSubjectSeries, type SeriesView } from './figures/series_view.ts';
import { listSubjectCorrections, type CorrectionView } from './history/correction_view.ts';
import { buildSiteLink, type SiteLinkView } from './site_view.ts';

/** One sum, and the figures it is made of. */
export type TotalView = {
	kind: string;
	label: string;
	period: string | null;
	is_forecast: boolean;
	conclusion: string;
	/** `reported`: ISO date of its source, where an older figure of the same series is not counted. */
	parts: { value: string; site: SiteLinkView; reported: string | null }[];
};

export type DistrictClaimView = {
	id: string;
	label: string;
	value: string;
	period: string | null;
	exact: string;
	article_id: string;
	excerpt_id: string;
	/** ISO date and name of its source. */
	reported: string;
	publication: string;
};

export type DistrictView = {
	adcode: number;
	name: string;
	/** Of the polygon drawn, measured; with its unit. */
	drawn_area: string;
	/** As published; null where nobody published one. */
	published_area: string | null;
	source: string;
	license: string;
	/** ISO day of the last report of any site here; empty where there is none. */
	last_reported: string;
	corrections: CorrectionView[];
	sites: SiteLinkView[];
	crossing: SiteLinkView[];
	totals: TotalView[];
	claims: DistrictClaimView[];
	/** Its own figures and those of its sites that were reported more than once. */
	series: SeriesView[];
	others: { adcode: number; name: string }[];
};

/** Throws a RangeError for an adcode that is none of the city's districts. */
export function buildDistrictView(
	catalog: Catalog,
	adcode: number,
	language: Language,
): DistrictView {
	const district = catalog.district_by_adcode.get(adcode);
	if (district?.properties.role !== 'district') {
		throw new RangeError(`No district ${adcode} in the catalog`);
	}
	const { properties } = district;
	const sites = catalog.sites.filter((site) => site.properties.district === adcode);
	const crossing = catalog.sites.filter(
		(site) => site.properties.district !== adcode && site.properties.crosses?.includes(adcode),
	);
	return {
		adcode,
		name: properties.name[language],
		drawn_area: formatKm2(measureArea(district.geometry))[language],
		published_area:
			properties.published_area_km2 === null
				? null
				: formatPublishedKm2(properties.published_area_km2)[language],
		source: properties.source,
		license: properties.license,
		last_reported: findLastReported([...sites, ...crossing]),
		corrections: listSubjectCorrections('district', String(adcode), catalog, language),
		sites: sites.map((site) => buildSiteLink(site, language)),
		crossing: crossing.map((site) => buildSiteLink(site, language)),
		totals: buildTotalViews(sites, language),
		claims: catalog.articles.flatMap((article) =>
			article.claims
				.filter((claim) => claim.about === adcode)
				.map((claim) => ({
					id: claim.id,
					label: claim.label[language],
					value: formatClaimValue(claim, language),
					period: namePeriod(claim, language),
					exact: claim.exact,
					article_id: article.id,
					excerpt_id: claim.excerpt,
					reported: claim.reported,
					publication: nameClaimPublication(article.id, catalog, language),
				})),
		),
		series: [
			...listSubjectSeries(adcode, catalog, language),
			...listSitesSeries(sites, catalog, language),
		],
		others: catalog.districts
			.filter((other) => other.properties.role === 'district' && other !== district)
			.map((other) => ({ adcode: other.properties.adcode, name: other.properties.name[language] })),
	};
}

/** A claim, wherever its words stand. */
type AnyClaim = Omit<Claim, 'excerpt'>;

function buildTotalViews(sites: CatalogSite[], language: Language): TotalView[] {
	const owners: Map<AnyClaim, CatalogSite> = listCountedClaims(sites);
	const reported = nameReplacing(sites);
	return buildTotals([...owners.keys()]).map((total) => ({
		kind: CLAIM_KINDS[total.kind][language],
		label: total.label[language],
		period: total.period?.[language] ?? null,
		is_forecast: total.is_forecast,
		conclusion: formatTotal(total, language).conclusion,
		parts: [...total.exact, ...total.hedged].flatMap((claim) => {
			const site = owners.get(claim);
			return site
				? [
						{
							value: formatClaimValue(claim, language),
							site: buildSiteLink(site, language),
							reported: reported.get(claim) ?? null,
						},
					]
				: [];
		}),
	}));
}

/** The date of each claim that stands in the place of an older one of its series. */
function nameReplacing(sites: readonly CatalogSite[]): Map<AnyClaim, string> {
	return new Map(
		sites.flatMap(({ properties: { claims } }) => {
			const older = new Set(listOlderClaims(claims).map(({ role, series }) => `${role} ${series}`));
			return claims
				.filter(({ role, series }) => older.has(`${role} ${series}`))
				.map((claim) => [claim, claim.reported] as const);
		}),
	);
}
