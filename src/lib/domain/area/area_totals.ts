/** What the sites of a selection come to, by theme, and how much of it is sure. */

import type { Dated } from '../figures/claim_time.ts';
import type { Claim } from '../schema/claim.ts';
import { listCountedClaims } from '../figures/counted_claims.ts';
import { buildTotals, type Total } from '../figures/totals.ts';
import type { Relation } from './relate_site.ts';

/** What summing needs of a site. */
export type SummedSite = {
	id: string;
	properties: {
		themes: readonly string[];
		part_of?: string | null | undefined;
		claims: readonly Omit<Dated<Claim>, 'excerpt'>[];
	};
};

/** One figure of a theme. `sure`: of the sites inside; null where there is none. `most`: with those that touch the area or may lie in it. */
export type AreaTotal = { sure: Total | null; most: Total };

export type ThemeTotals = {
	/** Its id. */
	theme: string;
	/** Sites inside, and those that touch the area or may lie in it. */
	sure_count: number;
	more_count: number;
	totals: AreaTotal[];
};

/** A site counts for its first theme only, so that no figure is counted twice. Sites outside or without a place are left out. */
export function buildAreaTotals(
	sites: readonly SummedSite[],
	relation: (id: string) => Relation | undefined,
): ThemeTotals[] {
	const isSure = ({ id }: SummedSite): boolean => relation(id) === 'inside';
	const counted = sites.filter(
		(site) => isSure(site) || ['touching', 'possible'].includes(relation(site.id) ?? ''),
	);
	const themes = [...new Set(counted.map(({ properties }) => properties.themes[0]!))];
	return themes.map((theme) => {
		const all = counted.filter(({ properties }) => properties.themes[0] === theme);
		const inside = all.filter(isSure);
		const sure = sumUp(inside);
		return {
			theme,
			sure_count: inside.length,
			more_count: all.length - inside.length,
			totals: sumUp(all).map((most) => ({
				most,
				sure: sure.find((total) => keyOf(total) === keyOf(most)) ?? null,
			})),
		};
	});
}

function sumUp(sites: readonly SummedSite[]): Total[] {
	return buildTotals([...listCountedClaims(sites).keys()]);
}

function keyOf({ kind, unit, label, period, is_forecast }: Total): string {
	return JSON.stringify([kind, unit, label.zh, period?.zh ?? null, is_forecast]);
}
