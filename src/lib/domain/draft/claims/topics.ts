/** What a sentence speaks of, in its order: things by name, and units as a whole. */

import type { Figure } from '../../figures/figure.ts';
import type { ArticleText, SentenceText } from '../article_text.ts';
import type { Knowledge } from '../knowledge.ts';
import { isBareVillage, type SiteGroup } from '../sites/site_groups.ts';
import { isAside, isBesides, isListedAside, isWhere } from './asides.ts';
import { findCounty } from './find_county.ts';

export type Topic = {
	kind: 'site' | 'unit';
	/** Key of a site, an adcode or `city`; null for a unit that carries no figures (a township, a village). */
	about: string | null;
	start: number;
	end: number;
	/** It begins its clause, or is what the clause is of. */
	is_subject: boolean;
	/** Where the reporter goes or stands, not what is told of: 走进某某工业园，. */
	is_scene: boolean;
	/** Its name only says where something is: 窄轨铁路上，. */
	is_where?: boolean;
	certain: boolean;
	why: string;
};

const WHOLE =
	/全市|我市|本市|全县|全区(?!域)|该县|该区|我县|我区|本县|县里|区里|县城|全乡|全镇|全村|全街道|该乡|该镇|该村|该街道|我乡|我镇|我村|乡里|镇里|村里|村集体/g;
/** 全县现有电瓷产业链企业 may be a figure of the trade, which may be a subject of its own. */
const INDUSTRY = /产业|行业|集群/;
const SCENE = /(?:走进|来到|走访|探访|步入|前往|置身|漫步)$/;
/** What makes a counted thing of a name: 引进了12个…创新中心, 相关企业20余家. */
const COUNTS_IT = /^(?:数量|总数)?(?:达到?|约|近|共|有|超过?|逾|突破|由|从|为)*$/;

const UNITS = ['city', 'county', 'township', 'village', 'hamlet', 'zone'];

/** `figure` is left out of what it counts itself; null for a sentence without one. */
export function listTopics(
	text: ArticleText,
	sentence: SentenceText,
	figure: Figure | null,
	groups: readonly SiteGroup[],
	knowledge: Knowledge,
): Topic[] {
	const things = listThings(sentence, groups).filter(
		(topic) => !figure || !isCounted(sentence, topic, figure),
	);
	const wholes = [...sentence.text.matchAll(WHOLE)]
		.filter(({ index, 0: word }) => word !== '县城' || isSeat(sentence.text, index))
		.filter(({ index }) => !things.some(({ start, end }) => start <= index && index < end))
		.map((match) => buildWhole(text, sentence, match, knowledge));
	const units = listUnits(sentence, things, knowledge);
	return [...things, ...wholes, ...units].toSorted((a, b) => a.start - b.start);
}

function listThings(sentence: SentenceText, groups: readonly SiteGroup[]): Topic[] {
	const things = groups.flatMap((group) =>
		group.mentions
			.filter((mention) => mention.sentence === sentence)
			.map(({ start, end }): Topic => {
				const before = leaveJoined(sentence, start, end);
				return {
					kind: 'site',
					about: isBareVillage(group) ? null : group.key,
					start,
					end,
					is_subject: startsClause(before),
					is_scene: isScene(sentence.text, start, end),
					is_where: isWhere(sentence.text.slice(end)),
					certain:
						!isAside(before.replace(WHEN, ''), sentence.text.slice(end)) &&
						!isBareVillage(group) &&
						group.unit_work !== 'asked' &&
						!/^(?:原|新建|改建)/.test(sentence.text.slice(start)) &&
						!(before.length === start && isAfterPlace(sentence, groups, start)),
					why: 'named in its clause',
				};
			}),
	);
	const sorted = things.toSorted((a, b) => a.start - b.start);
	const told: Topic[] = [];
	for (const topic of sorted) {
		const before = told.at(-1);
		const lead = sentence.text.slice(0, topic.start);
		const is_item =
			before !== undefined && /^[、和与及]$/.test(sentence.text.slice(before.end, topic.start));
		const certain = is_item ? before.certain : topic.certain;
		told.push({ ...topic, certain: certain && !isListedAside(lead) });
	}
	return told;
}

/** 甲镇、乙乡民宿: the second of two places, and what both have. */
function isAfterPlace(
	sentence: SentenceText,
	groups: readonly SiteGroup[],
	start: number,
): boolean {
	if (!/[、和与]$/.test(sentence.text.slice(0, start))) return false;
	const is_thing = groups.some(({ mentions }) =>
		mentions.some((one) => one.sentence === sentence && one.end === start - 1),
	);
	return !is_thing && sentence.places.some(({ end }) => end === start - 1);
}

/** Where the chain of units that says where a thing is begins: 在甲县，乙镇 before 丙村的冷链物流园. */
function leaveUnits(text: string, places: SentenceText['places'], start: number): number {
	const chain = places
		.filter(({ place, end }) => UNITS.includes(place.level) && end <= start)
		.reduceRight((at, one) => (one.end === at ? one.start : at), start);
	const stands = /(?:^|[，。；：])(?:位于|坐落于|坐落在|地处)$/.exec(text.slice(0, chain));
	return stands ? stands.index + (/^[，。；：]/.test(stands[0]) ? 1 : 0) : chain;
}

/** 县城 is told of where its clause begins with it, else it is where one goes. */
function isSeat(text: string, at: number): boolean {
	return (
		startsClause(text.slice(0, at)) &&
		!/^县城(?:[至到内里]|以?[东南西北]|周边)/.test(text.slice(at))
	);
}

/** 连接甲街道与乙镇的某某大桥: what stands before the whole, not before the second of the two; nor between the units 甲县乙镇的某某大桥 lies in. */
function leaveJoined({ text, places }: SentenceText, start: number, end: number): string {
	const before = text.slice(0, leaveUnits(text, places, start));
	const joined = /(?<=^|[，。；])(?:连接|跨越|贯穿|沟通)[^，。；]{2,12}[与和至、]$/.exec(before);
	return joined && text.slice(start, end).includes('的') ? before.slice(0, joined.index) : before;
}

function isScene(text: string, start: number, end: number): boolean {
	return SCENE.test(text.slice(0, start)) && /^[^，。；]{0,4}，/.test(text.slice(end));
}

/** 今年6月投产的种子烘干中心: a clause may begin with what tells of its subject. */
const RELATIVE =
	/(?:^|[，。；：])[^，。；：在把对将从]{0,12}(?:投产|建成|投用|开工|竣工|完工|启用|开业|在建|通车|亿元|万元|亩|公里|米)的$/;

/** 改成了300平方米的邻里中心, 供应长沙等地的主机厂: the clause is of another, and only comes to it. */
const NO_START =
	/[^，。；：](?:(?:改|变|换)[造建]?[成为]了?[^，。；]{0,12}|等[地县区乡镇村]|等周边地区)的$/;

/** 今年某区计划, 一是某某项目: only when, or in which order, before whom the clause is of. */
const WHEN =
	/(?<=^|[，。；：！？“])(?:今年(?:以来)?|去年|前年|明年|近年来|目前|如今|眼下|此外|同时|上半年|下半年|日前|近日|\d{4}年|\d{1,2}月份?|[一二三四五六七八九十]是|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．])$/;

function startsClause(before: string): boolean {
	if (NO_START.test(before)) return false;
	if (RELATIVE.test(before)) return true;
	return /(?:^|[，。；：！？“]|的|，在)$/.test(before.replace(WHEN, ''));
}

/** 农村污水处理站由15个: the name is what is counted, and whose it is stands elsewhere. */
function isCounted({ text }: SentenceText, topic: Topic, figure: Figure): boolean {
	const counts = figure.unit === null || figure.unit === 'person';
	if (!counts) return false;
	const between = text.slice(topic.end, figure.start);
	if (topic.end <= figure.start && COUNTS_IT.test(between)) return true;
	return (
		topic.start >= figure.unit_end &&
		topic.start - figure.unit_end <= 6 &&
		!/[的，。；、]/.test(text.slice(figure.unit_end, topic.start))
	);
}

function buildWhole(
	text: ArticleText,
	sentence: SentenceText,
	match: RegExpExecArray,
	knowledge: Knowledge,
): Topic {
	const [word] = match;
	const place = {
		kind: 'unit' as const,
		start: match.index,
		end: match.index + word.length,
		is_subject: true,
		is_scene: false,
	};
	if (word.includes('市'))
		return { ...place, about: 'city', certain: true, why: 'told of the whole city' };
	if (/[县区]/.test(word)) {
		const county = findCounty(text, sentence, knowledge);
		return {
			...place,
			about: county.code,
			certain: county.certain && !INDUSTRY.test(sentence.text.slice(match.index, match.index + 16)),
			why: 'told of the whole county',
		};
	}
	return {
		...place,
		about: null,
		certain: false,
		why: 'told of a township or village, which carries no figures of its own',
	};
}

/** Units that begin a clause or have what follows as their own: 云渚县已建成. Those inside names, and all but the last of a chain, are left out. */
function listUnits(
	{ text, places }: SentenceText,
	things: readonly Topic[],
	{ city, districts }: Knowledge,
): Topic[] {
	return places.flatMap(({ place, start, end }, index): Topic[] => {
		if (!UNITS.includes(place.level)) return [];
		if (things.some((thing) => thing.start <= start && end <= thing.end)) return [];
		const next = places[index + 1];
		const is_chained =
			(next && next.start <= end) ||
			things.some((thing) => thing.start >= start && thing.start <= end + 1);
		const before = text.slice(0, findChainStart(places, index));
		const is_subject = startsClause(before);
		if (
			is_chained ||
			!is_subject ||
			isBesides(before) ||
			/^(?:境内|附近|周边|以[东南西北])/.test(text.slice(end))
		)
			return [];
		const county = districts.find((one) => one.code === place.code);
		const is_city =
			place.code !== null && place.code.slice(0, 4) === city.code && place.level === 'city';
		return [
			{
				kind: 'unit',
				about: is_city ? 'city' : (county?.code ?? null),
				start,
				end,
				is_subject: true,
				is_scene: false,
				certain:
					(is_city || county !== undefined) &&
					place.certain &&
					!(next && /^[、和与及]$/.test(text.slice(end, next.start))),
				why:
					county || is_city
						? `${place.surface} is what the clause is of`
						: `${place.surface} carries no figures of its own`,
			},
		];
	});
}

/** Where the chain of units that ends with this one begins: 银河镇 of 银河镇紫溪村. */
function findChainStart(places: SentenceText['places'], index: number): number {
	let { start } = places[index]!;
	for (const place of places.slice(0, index).toReversed()) {
		if (place.end === start) ({ start } = place);
	}
	return start;
}
