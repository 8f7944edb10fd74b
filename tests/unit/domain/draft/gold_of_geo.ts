import { indexExcerpts, listClaims } from '../../../../src/lib/domain/figures/list_claims.ts';
import type { Gold, GoldClaim, GoldSite } from '../../../../src/lib/domain/draft/score/gold.ts';
import type { GeoData } from '../../../../src/lib/domain/schema/geo_data.ts';

/** What the atlas's editors drafted from its first page, as gold: every claim with a number, every site with its lead sentence. */
export function buildGoldFacts(geo: GeoData): Pick<Gold, 'claims' | 'sites'> {
	const excerpts = indexExcerpts(geo);
	const claims = listClaims(geo)
		.filter(({ claim }) => claim.value !== null)
		.map(({ claim, ref, subject }): GoldClaim => ({
			article: ref.split('#')[0]!,
			exact: claim.exact,
			kind: claim.kind,
			value: claim.value,
			value_to: claim.value_to ?? null,
			unit: claim.unit,
			qualifier: claim.qualifier,
			forecast: claim.forecast ?? false,
			about: subject.replace(/^(?:site|district):/, ''),
		}));
	const sites = geo.sites.map(({ value }): GoldSite => {
		const { name, history, citations } = value.properties;
		const lead = citations[0]!;
		return {
			article: lead.split('#')[0],
			match: null,
			key: value.id,
			name: name.zh,
			status: history.at(-1)!.status,
			lead: excerpts.get(lead)!.exact,
		};
	});
	return { claims, sites };
}
