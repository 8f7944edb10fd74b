import { listCurrentClaims, type SeriesClaim } from './current_claims.ts';
import type { ClaimKind } from '../schema/vocabulary.ts';

/** What counting needs of a claim. */
type CountedClaim = SeriesClaim & { kind: ClaimKind; label: { zh: string } };

type CountedSite<C> = {
	id: string;
	properties: { part_of?: string | null | undefined; claims: readonly C[] };
};

/**
 * The claims of the sites that sums may count, with the site each is of: the newest of each series (`listCurrentClaims`). A part's figure is
 * left out when the project it belongs to is among the sites and reports the same figure for the whole.
 */
export function listCountedClaims<C extends CountedClaim, S extends CountedSite<C>>(
	sites: readonly S[],
): Map<S['properties']['claims'][number], S> {
	const owners = new Map<S['properties']['claims'][number], S>();
	const site_by_id = new Map<string, CountedSite<C>>(sites.map((site) => [site.id, site]));
	for (const site of sites) {
		for (const claim of listCurrentClaims(site.properties.claims)) {
			if (!isCountedAbove(site, claim, site_by_id)) owners.set(claim, site);
		}
	}
	return owners;
}

function isCountedAbove<C extends CountedClaim>(
	site: CountedSite<C>,
	claim: C,
	site_by_id: ReadonlyMap<string, CountedSite<C>>,
): boolean {
	const parent = site_by_id.get(site.properties.part_of ?? '');
	if (!parent) return false;
	const is_same = parent.properties.claims.some(
		(other) => other.kind === claim.kind && other.label.zh === claim.label.zh,
	);
	return is_same || isCountedAbove(parent, claim, site_by_id);
}
