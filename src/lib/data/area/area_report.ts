/** What was reported of a district and its townships, in one language. The same at build time and, by an earlier day, in the browser. */

import { formatClaimValue } from '../../domain/figures/format_value.ts';
import { nameClaim } from '../../domain/figures/name_claim.ts';
import { findLastReported } from '../../domain/history/last_reported.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { nameClaimPublication, namePeriod, type Publications } from '../figures/claim_view.ts';
import { buildSeriesViews, listSitesSeries, type SeriesView } from '../figures/series_view.ts';
import { buildSiteLink, type SiteLinkView } from '../site_link.ts';
import type { AreaData, AreaSite } from './area_data.ts';
import { buildAreaSteps, type AreaStepView } from './area_steps.ts';
import { buildTotalViews, type TotalView } from './area_totals.ts';

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

/** How much became otherwise since the first report, an ISO day. */
export type AreaChanges = { since: string; statuses: number; figures: number; corrections: number };

export type TownshipReport = {
	code: string;
	name: string;
	/** ISO day of the last report of any site here. */
	last_reported: string;
	sites: SiteLinkView[];
	/** Of a crowded district: how many sites there are; a page of its own has all of them, its steps and its totals. */
	listed?: number;
	steps: AreaStepView[];
	changes: AreaChanges | null;
	totals: TotalView[];
};

/** Of a crowded district: how many there are of what its page shows in part. */
export type AreaCounts = {
	sites: number;
	crossing: number;
	older_steps: number;
	older_claims: number;
};

export type AreaReport = {
	/** ISO day of the last report of any site here; empty where there is none. */
	last_reported: string;
	sites: SiteLinkView[];
	crossing: SiteLinkView[];
	totals: TotalView[];
	claims: DistrictClaimView[];
	/** Its own figures and those of its sites that were reported more than once. */
	series: SeriesView[];
	/** The oldest first. */
	steps: AreaStepView[];
	/** null while there is one step. */
	changes: AreaChanges | null;
	/** Those with sites. */
	townships: TownshipReport[];
	/** Of a crowded district, whose page has a part of all this. */
	light?: AreaCounts;
};

export function buildAreaReport(area: AreaData, language: Language): AreaReport {
	const { sites, crossing, articles } = area;
	const publications: Publications = {
		article_by_id: new Map(articles.map((article) => [article.id, article])),
	};
	const claims = articles.flatMap((article) =>
		article.claims.map((claim) => ({ claim, ref: `${article.id}#${claim.excerpt}` })),
	);
	const subject = { name: area.name[language], site_id: null };
	const steps = buildAreaSteps(area, language);
	return {
		last_reported: findLastReported([...sites, ...crossing]),
		sites: sites.map((site) => buildSiteLink(site, language)),
		crossing: crossing.map((site) => buildSiteLink(site, language)),
		totals: buildTotalViews(sites, language),
		claims: claims.map(({ claim, ref }) => ({
			id: claim.id,
			label: nameClaim(claim, language),
			value: formatClaimValue(claim, language),
			period: namePeriod(claim, language),
			exact: claim.exact,
			article_id: ref.split('#')[0]!,
			excerpt_id: claim.excerpt,
			reported: claim.reported,
			publication: nameClaimPublication(ref, publications, language),
		})),
		series: [
			...buildSeriesViews(claims, subject, publications, language),
			...listSitesSeries(sites, publications, language),
		],
		steps,
		changes: countChanges(steps),
		townships: area.townships.flatMap(({ code, name }) => {
			const here = sites.filter(({ properties }) => properties.township === code);
			return here.length > 0 ? [{ code, name: name[language], ...report(here, area) }] : [];
		}),
	};

	function report(here: AreaSite[], whole: AreaData): Omit<TownshipReport, 'code' | 'name'> {
		const ids = new Set(here.map(({ id }) => id));
		const own = buildAreaSteps(
			{
				...whole,
				sites: here,
				crossing: [],
				articles: whole.articles.map((article) => ({ ...article, claims: [] })),
				corrections: whole.corrections.filter(({ site_ids }) => site_ids.some((id) => ids.has(id))),
			},
			language,
		);
		return {
			last_reported: findLastReported(here),
			sites: here.map((site) => buildSiteLink(site, language)),
			steps: own,
			changes: countChanges(own),
			totals: buildTotalViews(here, language),
		};
	}
}

function countChanges(steps: readonly AreaStepView[]): AreaChanges | null {
	const [first] = steps;
	if (!first || steps.length < 2) return null;
	const reports = steps.filter((step) => step.kind === 'source');
	const sites = reports.flatMap((step) => step.sites);
	const figures = [
		...reports.flatMap((step) => step.figures),
		...sites.flatMap((step) => step.figures),
	];
	return {
		since: first.date,
		statuses: sites.filter(({ before }) => before !== null).length,
		figures: figures.filter(({ changed }) => changed !== null).length,
		corrections: steps.length - reports.length,
	};
}
