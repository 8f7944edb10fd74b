/** Whether a name is what its clause begins with, leaving out what only says when, where and in which order. */

import type { SentenceText } from '../article_text.ts';

export const UNITS = ['city', 'county', 'township', 'village', 'hamlet', 'zone'];

/** 今年6月投产的种子烘干中心: a clause may begin with what tells of its subject. */
const RELATIVE =
	/(?:^|[，。；：])[^，。；：在把对将从]{0,12}(?:投产|建成|投用|开工|竣工|完工|启用|开业|在建|通车|亿元|万元|亩|公里|米)的$/;

/** 改成了300平方米的邻里中心, 供应长沙等地的主机厂: the clause is of another, and only comes to it. */
const NO_START =
	/[^，。；：](?:(?:改|变|换)[造建]?[成为]了?[^，。；]{0,12}|等[地县区乡镇村]|等周边地区)的$/;

/** 今年某区计划, 一是某某项目: only when, or in which order, before whom the clause is of. */
export const WHEN =
	/(?<=^|[，。；：！？“])(?:今年(?:以来)?|去年|前年|明年|近年来|目前|如今|眼下|此外|同时|上半年|下半年|日前|近日|\d{4}年|\d{1,2}月份?|[一二三四五六七八九十]是|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．])$/;

export function startsClause(before: string): boolean {
	if (NO_START.test(before)) return false;
	if (RELATIVE.test(before)) return true;
	return /(?:^|[，。；：！？“]|的|，在)$/.test(before.replace(WHEN, ''));
}

/** 连接甲街道与乙镇的某某大桥: what stands before the whole, not before the second of the two; nor between the units 甲县乙镇的某某大桥 lies in. */
export function leaveJoined({ text, places }: SentenceText, start: number, end: number): string {
	const before = text.slice(0, leaveUnits(text, places, start));
	const joined = /(?<=^|[，。；])(?:连接|跨越|贯穿|沟通)[^，。；]{2,12}[与和至、]$/.exec(before);
	return joined && text.slice(start, end).includes('的') ? before.slice(0, joined.index) : before;
}

/** Where the chain of units that says where a thing is begins: 在甲县，乙镇 before 丙村的物流园. */
function leaveUnits(text: string, places: SentenceText['places'], start: number): number {
	const chain = places
		.filter(({ place, end }) => UNITS.includes(place.level) && end <= start)
		.reduceRight((at, one) => (one.end === at ? one.start : at), start);
	const stands = /(?:^|[，。；：])(?:位于|坐落于|坐落在|地处|同在|同处|来自)$/.exec(
		text.slice(0, chain),
	);
	return stands ? stands.index + (/^[，。；：]/.test(stands[0]) ? 1 : 0) : chain;
}
