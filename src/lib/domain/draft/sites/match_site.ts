/** Whether a name on the page is a site that the atlas has. When unsure, it is a new one and the candidates are asked. */

import type { KnownSite, Knowledge } from '../knowledge.ts';
import { measureLikeness, measureShared, stripFillers } from './name_likeness.ts';

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
	const units = listUnitNames(knowledge);
	const scored = knowledge.sites
		.filter((site) => fitsUnit(site, code))
		.map((site) => ({ site, score: scoreSite(name, head, places, site, units) }))
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
	units: readonly string[],
): number {
	const is_same_place = site.place !== null && places.includes(site.place);
	const best = Math.max(0, ...site.names.map((known) => scoreName(name, head, known, units)));
	const is_within = site.names.some((known) => isWithin(name, head, known));
	return Math.min(is_within ? 0.7 : 1, best + (is_same_place ? 0.4 : 0));
}

/** What makes a part, a second stage or a successor of a thing. */
const ANOTHER = /[一二三四五六七八九十\d]期|新|扩建|改造|改扩建|分[社店厂公]|[东西南北老]/;

/** 沿江高铁云岭隧道 stands on 沿江高铁, and is not it. */
function isWithin(name: string, head: string, known: string): boolean {
	const [a, b] = [stripFillers(name), stripFillers(known)];
	return a.startsWith(b) && !b.endsWith(head) && a.length - b.length > head.length;
}

/** Names of one thing have the same last word, and before it the same words but for the unit they lie in. */
function scoreName(name: string, head: string, known: string, units: readonly string[]): number {
	const [a, b] = [stripFillers(name), stripFillers(known)];
	if (a === b) return 1;
	const [one, other] = [a, b].map((text) => findCore(text, head, units)) as [string, string];
	const likeness = measureLikeness(a, b);
	if (b.endsWith(head)) {
		if (one === other) return 0.95;
		const shared = measureShared(one, other);
		const is_long = Math.min(one.length, other.length) >= 0.6 * Math.max(one.length, other.length);
		const is_same = shared >= 0.9 && is_long && Math.min(one.length, other.length) >= 4;
		return is_same && likeness >= 0.6 ? 0.85 : Math.min(likeness, 0.7);
	}
	const [short, long] = [a, b].toSorted((x, y) => x.length - y.length) as [string, string];
	const [core_short, core_long] = [one, other].toSorted((x, y) => x.length - y.length) as [
		string,
		string,
	];
	const rest = leaveName(long, short);
	const is_work = /(?:工程|项目)$/.test(long) && !/(?:工程|项目|治理|修复|改造)$/.test(short);
	if (short.length >= 4 && long.includes(short)) return is_work || ANOTHER.test(rest) ? 0.6 : 0.8;
	if (core_short.length >= 4 && core_long.startsWith(core_short))
		return ANOTHER.test(core_long.slice(core_short.length)) ? 0.55 : 0.7;
	return Math.min(likeness * 0.8, 0.7);
}

/** What a longer name has beside a shorter one. A firm's name begins with where it is registered, which makes no other firm of it, whatever 东 or 西 stands there. */
function leaveName(long: string, short: string): string {
	const at = long.indexOf(short);
	return at > 0 && /公司$/.test(long) ? long.slice(at + short.length) : long.replace(short, '');
}

/** A name without its last word and the names of units it begins with: 石桥镇光电信息产业园 is 光电信息. */
function findCore(name: string, head: string, units: readonly string[]): string {
	const own = name.endsWith(head) ? name.slice(0, name.length - head.length) : name;
	const longest = units.toSorted((a, b) => b.length - a.length);
	let rest = own;
	for (let found = true; found;) {
		const unit = longest.find((one) => rest.startsWith(one));
		found = unit !== undefined;
		rest = rest.slice(unit?.length ?? 0);
	}
	return rest.replace(/^[镇乡村县区市]$/, '');
}

/** Names of the units a site and the page's name lie in, with and without their rank. */
function listUnitNames({ districts, townships, city }: Knowledge): string[] {
	const whole = [
		city.official_name,
		city.name,
		...districts.map(({ name }) => name),
		...townships.map(({ name }) => name),
	];
	return [
		...new Set(whole.flatMap((name) => [name, name.replace(/(?:街道|[县区市镇乡])$/, '')])),
	].filter((name) => name.length >= 2);
}
