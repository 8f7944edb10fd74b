/** Which sites an area holds, and how surely. */

import type { Polygonal } from '../../geometry/position.ts';
import type { Whereabouts } from '../near/site_distance.ts';
import { relateSite, RELATIONS, type Relation, type SiteRelation } from './relate_site.ts';

/** What selecting needs of a site. */
export type SelectableSite = {
	id: string;
	whereabouts: Whereabouts | null;
	/** Districts the page puts it in, as text; more than one for a work that crosses borders. */
	districts: readonly string[];
};

export type AreaSelection = {
	relations: ReadonlyMap<string, SiteRelation>;
	/** Ids by relation, nearest first; in the order given where distances are equal. */
	ids: Readonly<Record<Relation, readonly string[]>>;
};

/**
 * Relates every site to the area. With `adcode` the area is that district, and what the page says of a site's district counts before
 * the drawn border, which is generalized.
 */
export function selectSites(
	area: Polygonal,
	sites: readonly SelectableSite[],
	adcode: number | null = null,
): AreaSelection {
	const relations = new Map(
		sites.map((site) => {
			const drawn = relateSite(area, site.whereabouts);
			return [site.id, adcode === null ? drawn : trustPage(drawn, site, String(adcode))];
		}),
	);
	const list = (relation: Relation): string[] =>
		sites
			.map(({ id }) => id)
			.filter((id) => relations.get(id)?.relation === relation)
			.toSorted((a, b) => nearness(relations.get(a)) - nearness(relations.get(b)));
	return {
		relations,
		ids: Object.fromEntries(RELATIONS.map((relation) => [relation, list(relation)])) as Record<
			Relation,
			string[]
		>,
	};
}

function trustPage(drawn: SiteRelation, site: SelectableSite, adcode: string): SiteRelation {
	const named = site.districts.filter((district) => /^\d+$/.test(district));
	if (named.length === 0) return drawn;
	if (!named.includes(adcode)) return { ...drawn, relation: 'outside' };
	const distance = { min_m: 0, max_m: 0 };
	return { distance, relation: named.length === 1 ? 'inside' : 'touching', share: null };
}

function nearness(found: SiteRelation | undefined): number {
	return found?.distance ? (found.distance.min_m + found.distance.max_m) / 2 : Infinity;
}
