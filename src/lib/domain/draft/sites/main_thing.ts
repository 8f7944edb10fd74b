/** The one thing an article is about, and what is only a part of it: the new wards of a hospital, the bridges of a road. */

import type { ArticleText } from '../article_text.ts';
import { isAside } from '../subjects/asides.ts';
import { UNITS } from '../subjects/clause_start.ts';
import { measureLikeness } from './name_likeness.ts';
import { isNoSite, type SiteGroup } from './site_group.ts';

/** Heads that any title may have. */
const COMMON = /^(?:项目|工程|公司|中心|基地|企业)$/;
/** Sentences at the start of which an article says what it is about. */
const OPENING = 3;

/** Named in the title; else the only thing that is named other than in passing; else what it begins with and comes back to most. */
export function findMainThing(text: ArticleText, groups: readonly SiteGroup[]): SiteGroup | null {
	const things = groups.filter(
		(group) =>
			group.is_named &&
			!group.is_unnamed &&
			!isNoSite(group) &&
			group.mentions.some(
				({ sentence, start, end }) =>
					!isAside(sentence.text.slice(0, start), sentence.text.slice(end)),
			),
	);
	const titled = things.filter((group) => isTitled(group, text));
	if (things.length === 1 && (titled.length === 1 || isToldOf(things[0]!, text))) return things[0]!;
	if (titled.length > 0) return titled.length === 1 ? titled[0]! : null;
	const opening = text.sentences.slice(0, OPENING);
	const [first, second] = things
		.map((group) => ({ group, count: new Set(group.mentions.map((one) => one.sentence)).size }))
		.toSorted((a, b) => b.count - a.count);
	const is_first = first?.group.mentions.some(({ sentence }) => opening.includes(sentence));
	return first && is_first && first.count >= 3 && first.count >= 2 * (second?.count ?? 0)
		? first.group
		: null;
}

/** More than one sentence names it, or the article is a short item. */
function isToldOf({ mentions }: SiteGroup, { sentences }: ArticleText): boolean {
	return sentences.length <= 4 || new Set(mentions.map(({ sentence }) => sentence)).size > 1;
}

function isTitled({ name, head }: SiteGroup, { title, article, places }: ArticleText): boolean {
	const all = title + (article.subtitle ?? '');
	const bare = places
		.filter(({ surface }) => name.length - surface.length >= 3)
		.toSorted((a, b) => b.surface.length - a.surface.length)
		.reduce((rest, { surface }) => rest.replace(surface, ''), name)
		.replace(/^的/, '');
	return (
		all.includes(bare) ||
		(head.length >= 2 && !COMMON.test(head) && all.includes(head)) ||
		measureLikeness(bare, all) >= 0.4
	);
}

/** What has neither a place nor a brand nor marks of its own is a part of the one thing that the article is about. */
export function markParts(groups: readonly SiteGroup[], text: ArticleText): SiteGroup[] {
	const main = findMainThing(text, groups);
	return groups.map((group) =>
		main !== null && group !== main && mayBePart(group, text)
			? Object.assign(group, { part_of: main.key })
			: group,
	);
}

/** What stands in or belongs to something larger. */
const PART_HEAD =
	/(?:楼|馆|室|中心|食堂|大桥|隧道|生产线|车间|步道|绿道|栈道|停车场|充电站|泵站|管网|仓库|冷库|厂|公寓|宿舍|广场|花园|礼堂|跑道|球场)$/;
/** Before it: whoever the article is about built it, has it or brought it in. */
const MADE =
	/(?:建|引进|添置|添|设|配|改造?成|打造|架|铺|增|办|有|内|里|其中)[^，。；]{0,14}$|最[\u4e00-\u9fff]的$/;

function mayBePart(
	{ is_proper, match, unit_work, name, mentions }: SiteGroup,
	{ places }: ArticleText,
): boolean {
	const [first] = mentions;
	const before = first!.sentence.text.slice(0, first!.start);
	const is_in_unit = places.some(
		({ level, surface }) => UNITS.includes(level) && name.includes(surface),
	);
	if (/(?:其中|最[\u4e00-\u9fff]的)$/.test(before) && PART_HEAD.test(name) && !is_in_unit)
		return true;
	if (is_proper || match.site !== null || unit_work !== null || mentions.length > 1) return false;
	return PART_HEAD.test(name) && MADE.test(before);
}
