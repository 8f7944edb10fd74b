/** Sums of the figures of an area's sites, each with what it is made of; in one language. */

import { listCountedClaims } from '../../domain/figures/counted_claims.ts';
import { listOlderClaims } from '../../domain/figures/current_claims.ts';
import { formatClaimValue } from '../../domain/figures/format_value.ts';
import { buildTotals, formatTotal } from '../../domain/figures/totals.ts';
import type { Claim } from '../../domain/schema/claim.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { CLAIM_KINDS } from '../../domain/schema/vocabulary.ts';
import { buildSiteLink, type SiteLinkView } from '../site_link.ts';
import type { AreaSite } from './area_data.ts';

/** One sum, and the figures it is made of. */
export type TotalView = {
	kind: string;
	label: string;
	period: string | null;
	is_forecast: boolean;
	conclusion: string;
	/** `reported`: ISO date of its source, where an older figure of the same series is not counted. */
	parts: { value: string; site: SiteLinkView; reported: string | null }[];
	/** Parts that are left out. */
	more?: number;
};

/** A claim, wherever its words stand. */
type AnyClaim = Omit<Claim, 'excerpt'>;

export function buildTotalViews(sites: readonly AreaSite[], language: Language): TotalView[] {
	const owners: Map<AnyClaim, AreaSite> = listCountedClaims(sites);
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
function nameReplacing(sites: readonly AreaSite[]): Map<AnyClaim, string> {
	return new Map(
		sites.flatMap(({ properties: { claims } }) => {
			const older = new Set(listOlderClaims(claims).map(({ role, series }) => `${role} ${series}`));
			return claims
				.filter(({ role, series }) => older.has(`${role} ${series}`))
				.map((claim) => [claim, claim.reported] as const);
		}),
	);
}
