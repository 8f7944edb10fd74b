/** Whether a name on the page is a site that the atlas has. When unsure, it is a new one and the candidates are asked. */

import type { KnownSite, Knowledge } from '../knowledge.ts';
import { measureLikeness, stripFillers } from './name_likeness.ts';

export type SiteMatch = {
	site: KnownSite | null;
	/** Sites that might be meant, the likeliest first. */
	candidates: { id: string; name: string; why: string }[];
	why: string;
};

const SURE = 0.75;
const LIKELY = 0.45;
const MARGIN = 0.12;

/** `code` is the unit of the name on the page, `place` an id of a place that stands in it. */
export function matchSite(
	name: string,
	head: string,
	code: string | null,
	places: readonly string[],
	knowledge: Knowledge,
): SiteMatch {
	const scored = knowledge.sites
		.filter((site) => fitsUnit(site, code))
		.map((site) => ({ site, score: scoreSite(name, head, places, site, code) }))
		.filter(({ score }) => score >= LIKELY)
		.toSorted((a, b) => b.score - a.score);
	const [best, second] = scored;
	const candidates = scored.slice(0, 4).map(({ site, score }) => ({
		id: site.id,
		name: site.names[0] ?? site.id,
		why: `names alike by ${Math.round(score * 100)}%`,
	}));
	const is_clear = best && best.score >= SURE && best.score - (second?.score ?? 0) >= MARGIN;
	if (is_clear) return { site: best.site, candidates, why: `its name is that of ${best.site.id}` };
	return {
		site: null,
		candidates,
		why: candidates.length > 0 ? 'names are alike, and not enough' : 'no site has such a name',
	};
}

function fitsUnit(site: KnownSite, code: string | null): boolean {
	if (code === null) return true;
	if (site.township !== null && code.length >= 9) return code.startsWith(site.township);
	return site.district === null || code.startsWith(String(site.district));
}

function scoreSite(
	name: string,
	head: string,
	places: readonly string[],
	site: KnownSite,
	code: string | null,
): number {
	const is_same_place = site.place !== null && places.includes(site.place);
	const best = Math.max(0, ...site.names.map((known) => scoreName(name, head, known)));
	const is_near = code !== null && code.length >= 9 && site.township === code.slice(0, 9);
	return Math.min(1, best + (is_same_place ? 0.4 : 0) + (is_near && best > LIKELY ? 0.05 : 0));
}

function scoreName(name: string, head: string, known: string): number {
	const [a, b] = [stripFillers(name), stripFillers(known)];
	if (a === b) return 1;
	const has_head = b.endsWith(head) || b.includes(head);
	const [short, long] = [a, b].toSorted((x, y) => x.length - y.length) as [string, string];
	if (short.length >= 5 && long.endsWith(short)) return 0.9;
	if (short.length >= 4 && long.includes(short)) return has_head ? 0.8 : 0.6;
	const likeness = measureLikeness(a, b);
	return has_head ? likeness + 0.1 : likeness * 0.8;
}
