/** Whether a name is of a thing of its own for sure: figures told of a name that may be another's, of a kind or of a body in passing are asked. */

import type { ArticleText } from '../article_text.ts';
import { isAside } from '../subjects/asides.ts';
import { leaveJoined, startsClause, WHEN } from '../subjects/clause_start.ts';
import { isDescribed } from './another_name.ts';
import { findMainThing } from './main_thing.ts';
import { measureLikeness } from './name_likeness.ts';
import { stripUnits } from './same_thing.ts';
import type { GroupMention, SiteGroup } from './site_group.ts';
import { readStatus } from './site_status.ts';

/** Firms and bodies run, build and sell what an article is about; one that is told of for itself is told where it is, or told of again. */
const BODY = /(?:公司|集团|银行|[局委院社]|中心|大学|学院)$/;
/** Whoever supplies or keeps up a town works on many things. */
const SUPPLIER =
	/(?:供水|供电|供气|燃气|公交|水务|城投|建投|环卫|保洁|物业|通信|电信|广电|电力)[\u4e00-\u9fff]{0,6}(?:公司|集团)$/;
const FINE = ['township', 'village', 'hamlet', 'zone'];
/** 今年6月投产的种子烘干中心, 建成日处理2500吨的污水处理厂, 建成全国首个某某平台, 挂出某某产业园的牌子: how it came to be is told with it. */
const BORN = new RegExp(
	[
		'(?:投产|建成|投用|启用|开业|开园|新建|在建)的$',
		'建成[^，。；]{2,14}的$',
		'投资[^，。；]{2,14}(?:建设|新建|兴建|修建|改造|扩建)$',
		'(?:建|成立|设立|组建|打造)[^，。；]{0,8}(?:首|第一)[个家座条处][^，。；、]{0,18}$',
		'(?:挂出|挂牌|更名为|改名为|取名为?)“?$',
	].join('|'),
);

/** `main`: key of what the article is about. */
export function isCertainThing(group: SiteGroup, text: ArticleText, main: string | null): boolean {
	const { match, is, is_proper, is_thing, key, mentions, name } = group;
	if (match.site !== null || key === main) return true;
	if (isStageOfTold(name, text)) return false;
	const own = mentions.filter((one) => !isInPassing(one));
	if (own.some((one) => isLabel(one) || isBorn(one))) return true;
	if (is === 'project' && is_proper && own.length > 0) return true;
	if (!own.some(beginsClause)) return false;
	if (isTitled(name, text) || /[一二三四五]期(?:工程|项目)?$/.test(name)) return true;
	if (group.unit_work === null && own.length === 1 && isDescribed(group, text)) return false;
	const sentences = new Set(own.map(({ sentence }) => sentence)).size;
	if (!is_proper) return sentences >= 2;
	if (SUPPLIER.test(name)) return false;
	if (BODY.test(name)) return sentences >= 2 || own.some(isPlaced);
	return !is_thing || sentences >= 2;
}

/** 产业园二期 beside 产业园: whether a stage stands for itself, one editor decides so and another so. */
function isStageOfTold(name: string, { sentences }: ArticleText): boolean {
	const base = /^(.*?)[一二三四五]期(?:工程|项目)?$/.exec(name)?.[1]?.slice(-3) ?? '';
	if (base.length < 2) return false;
	return sentences.some(({ text }) =>
		text
			.split(base)
			.slice(1)
			.some((rest) => !/^的?[一二三四五]期/.test(rest)),
	);
}

/** Works, ways and bodies of a kind; parks and firms have names of their own more often. */
const OF_A_KIND =
	/(?:(?<!复绿|修复)工程|项目|[铁公]路|步道|互通|生产线|中心|大学|学院|[小中]学|学校|医院|卫生院|集团|银行|厂|馆|楼|公司)$/;

/** 建起一座占地12亩的初加工厂: one that is built is no thing in passing. */
const BUILT_ONE =
	/(?:建|办|开|造|打造|上马|添置)[设起成了出过]*(?:另)?一[座条个家处栋间所](?:[^，。；：“”]{0,18}的)?$/;

/** What has no name of its own, is told of once in the course of something else, and of which no word says how far it is. */
export function markPassing(groups: readonly SiteGroup[], text: ArticleText): SiteGroup[] {
	const main = findMainThing(text, groups)?.key ?? null;
	return groups.map((group) => {
		const { is_proper, unit_work, name, match, mentions, part_of } = group;
		const may_pass =
			group.is_named &&
			!is_proper &&
			unit_work === null &&
			part_of === null &&
			match.candidates.length === 0 &&
			OF_A_KIND.test(name) &&
			!/有限公司$/.test(name) &&
			!isCertainThing(group, text, main);
		const is_told = mentions.some(
			({ sentence: { text: words }, start, end }) =>
				BUILT_ONE.test(words.slice(0, start)) ||
				/^，(?:总?投资|占地|用地)/.test(words.slice(end)) ||
				readStatus(words, start, end)?.is_near,
		);
		return may_pass && !is_told && !isToldAgain(group, text)
			? Object.assign(group, { is_passing: true })
			: group;
	});
}

/** The next sentence goes on with it: 该项目. */
function isToldAgain({ mentions, head }: SiteGroup, { sentences }: ArticleText): boolean {
	return mentions.some(({ sentence }) => {
		const next = sentences[sentences.indexOf(sentence) + 1];
		return (
			next !== undefined &&
			/^[该此这][个家座条处所]?/.test(next.text) &&
			next.text.slice(1, 8).includes(head.slice(-2))
		);
	});
}

function isInPassing({ sentence, start, end }: GroupMention): boolean {
	const before = leaveJoined(sentence, start, end).replace(WHEN, '');
	return isAside(before, sentence.text.slice(end));
}

export function isBorn({ sentence, start }: GroupMention): boolean {
	return BORN.test(sentence.text.slice(0, start));
}

/** It is all of its sentence, as the head of an item is: 一是城乡学位扩容项目。 */
function isLabel({ sentence: { text }, start, end }: GroupMention): boolean {
	return (
		/^[^\u4e00-\u9fff]*(?:[一二三四五六七八九十]+[是、.．])?$/.test(text.slice(0, start)) &&
		/^[。：]?$/.test(text.slice(end))
	);
}

function beginsClause({ sentence, start, end }: GroupMention): boolean {
	const before = leaveJoined(sentence, start, end).replace(/(?<=^|[，；])其中$/, '');
	return startsClause(before) || before.endsWith('”');
}

/** 杞木村的某某有限公司, 湘东区的某某有限公司: a place below the county stands in the name or right before it, or a county says where it is. */
function isPlaced({ sentence, start, end }: GroupMention): boolean {
	return sentence.places.some(
		({ place, start: from, end: to }) =>
			from < end &&
			(FINE.includes(place.level)
				? from >= start || to >= start - 1
				: place.level === 'county' && sentence.text[to] === '的' && to >= start - 1),
	);
}

function isTitled(name: string, { title, article, places }: ArticleText): boolean {
	const all = title + (article.subtitle ?? '');
	const bare = stripUnits(
		name,
		places.map(({ surface }) => surface),
	).replace(/^的/, '');
	return all.includes(bare) || measureLikeness(bare, all) >= 0.4;
}
