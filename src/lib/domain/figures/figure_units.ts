import type { Unit } from '../schema/vocabulary.ts';

/**
 * What the characters after a number measure. `factor` turns the number into the base unit; `unit` is null where things
 * are counted; `is_foreign` says that the atlas has no such unit.
 */
export type FigureUnit = { unit: Unit | null; factor: number; text: string; is_foreign: boolean };

/** Longer words stand before shorter ones that they contain. */
const UNIT_WORDS: readonly (readonly [pattern: RegExp, unit: Unit, factor: number])[] = [
	[/^[元块](?!美)/, 'CNY', 1],
	[/^亩/, 'mu', 1],
	[/^公顷/, 'mu', 15],
	[/^(?:平方公里|平方千米|km²)/, 'mu', 1500],
	[/^(?:平方米|㎡|m²|平米)/, 'mu', 0.0015],
	[/^(?:立方米|m³|立方(?!厘|分|毫))/, 'm3', 1],
	[/^(?:公里|千米|km)/, 'm', 1000],
	[/^厘米/, 'm', 0.01],
	[/^米/, 'm', 1],
	[/^吨(?!公里)/, 't/d', 1],
	[/^(?:[%％]|个?百分点)/, 'percent', 1],
	[/^成(?![立员果功就为长本熟都绩分效千百万])/, 'percent', 10],
	[/^(?:KV|kV|kv|千伏)/, 'kV', 1],
	[/^(?:A级|等奖|A(?![a-z]))/, 'grade', 1],
	[/^(?:人(?!次)|名(?!单))/, 'person', 1],
];

/** Units of other things, so that no count is made of them. */
const FOREIGN =
	/^(?:千瓦时|千瓦|兆瓦|瓦|伏安|公斤|千克|毫克|克|市?斤|倍|番|[美港欧日澳台]元|港币|英镑|毫米|分米|升|摄氏度|度|分贝|‰|[dD][bB])/;

/** 1.2万方 is a volume; 三方 and 多方 are parties. */
const CUBIC = /^方(?![面位案式代协签共便向言程块针略])/;

/** Words that make a number a date or a time, never a claim. */
const TIME = /^(?:(?:[年月时岁天秒]|日(?!元))|周年|个?多?月|个半月|小时|分钟|世纪|季度|点钟)/;

const COUNTING =
	/^(?:人次|[个家座棵株项处份条批次件种类户村省市县区镇乡届轮位头只台套辆艘间栋幢层所期片块面段口盏篇场组支门岸国级])/;

/** The unit at the start of `text`, which follows `number`; 'time' when it is no figure at all. */
export function parseFigureUnit(text: string, number: string): FigureUnit | 'time' {
	if (TIME.test(text)) return 'time';
	const cubic = /[\d百千万亿余多]$/.test(number) ? CUBIC.exec(text) : null;
	if (cubic) return { unit: 'm3', factor: 1, text: cubic[0], is_foreign: false };
	const foreign = FOREIGN.exec(text);
	if (foreign) return { unit: null, factor: 1, text: foreign[0], is_foreign: true };
	for (const [pattern, unit, factor] of UNIT_WORDS) {
		const match = pattern.exec(text);
		if (match) return { unit, factor, text: match[0], is_foreign: false };
	}
	return { unit: null, factor: 1, text: COUNTING.exec(text)?.[0] ?? '', is_foreign: false };
}
