/** Whether two names of an article are of one thing. */

import type { ArticleText } from '../article_text.ts';
import type { DraftSite } from '../draft.ts';
import { stripFillers } from './name_likeness.ts';

type Named = { name: string; is: DraftSite['is'] };

/** Work on a thing is told of as the thing: 枣木水库除险加固工程 and 枣木水库. */
const REPAIR =
	/^(?:除险|加固|维修|修缮|提质|升级|改造|整治|清淤|改扩建|扩建|改建|提升|一期)+(?:工程|项目)$/;

const REPAIR_END = new RegExp(REPAIR.source.slice(1));

/** The same name, or the end of it with the same last word; the work on it; or a firm's short name, which 石桥镇的公司 is not. `units`: names of units in the article. */
export function isSame(group: Named, mention: Named, units: readonly string[]): boolean {
	const [a, b] = [stripFillers(group.name), stripFillers(mention.name)];
	if (a === b || isWorkOn(a, b, units) || isWorkOn(b, a, units)) return true;
	const [short, long] = [a, b].toSorted((x, y) => x.length - y.length) as [string, string];
	if (short.length >= 4 && long.endsWith(short)) return true;
	const unit = units.find((one) => short.startsWith(one));
	const is_bare = unit !== undefined && short.length - unit.length < 3;
	const is_firm = group.is === 'organisation' && mention.is === 'organisation';
	return is_firm && !is_bare && isShortFor(short, long);
}

/** One of the two may be told with the units it lies in: 石桥镇枣木水库, and 枣木水库除险加固工程. */
function isWorkOn(thing: string, work: string, units: readonly string[]): boolean {
	const [bare, bare_work] = [stripUnits(thing, units), stripUnits(work, units)];
	const named = work.replace(REPAIR_END, '');
	if (
		named.length >= 6 &&
		named !== work &&
		(thing.endsWith(named) || (thing.length >= 4 && named.endsWith(thing)))
	)
		return true;
	const [own, other] =
		bare_work === work ? [bare, work] : [thing, bare === thing ? bare_work : work];
	return own.length >= 4 && other.startsWith(own) && REPAIR.test(other.slice(own.length));
}

/** Names of units by which the article says where things are, the longest first. */
export function listUnits({ places }: ArticleText): string[] {
	const levels = ['city', 'county', 'township', 'village', 'zone'];
	return places
		.filter(({ level }) => levels.includes(level))
		.map(({ surface }) => surface)
		.toSorted((a, b) => b.length - a.length);
}

export function stripUnits(name: string, units: readonly string[]): string {
	const unit = units.find((one) => name.startsWith(one) && name.length - one.length >= 3);
	return unit === undefined ? name : stripUnits(name.slice(unit.length), units);
}

/** 晶澜科技 is short for 云渚晶澜光伏科技有限公司: its first two characters stand together, the rest follow in order. */
function isShortFor(short: string, long: string): boolean {
	if (short.length < 4 || short.length > 6 || long.length < short.length + 3) return false;
	let at = long.indexOf(short.slice(0, 2));
	if (at < 0) return false;
	at += 2;
	return [...short.slice(2)].every((sign) => {
		const found = long.indexOf(sign, at);
		at = found + 1;
		return found >= 0;
	});
}
