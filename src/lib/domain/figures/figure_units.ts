import type { Unit } from '../schema/vocabulary.ts';

/** What the characters after a number measure; `factor` turns the number into the base unit. */
export type FigureUnit = { unit: Unit; factor: number; text: string };

/** Longer words stand before shorter ones that they contain. */
const UNIT_WORDS: readonly (readonly [pattern: RegExp, unit: Unit, factor: number])[] = [
	[/^[元块]/, 'CNY', 1],
	[/^亩/, 'mu', 1],
	[/^公顷/, 'mu', 15],
	[/^立方米/, 'm3', 1],
	[/^(?:公里|千米)/, 'm', 1000],
	[/^米/, 'm', 1],
	[/^吨/, 't/d', 1],
	[/^[%％]/, 'percent', 1],
	[/^(?:KV|kV|kv|千伏)/, 'kV', 1],
	[/^(?:A级|等奖|A(?![a-z]))/, 'grade', 1],
	[/^(?:人|名(?!单))/, 'person', 1],
];

/** Words that make a number a date or a time, never a claim. */
const TIME = /^(?:[年月日时岁]|周年)/;

/** The unit at the start of `text`; null when it counts things, 'time' when it is no figure at all. */
export function parseFigureUnit(text: string): FigureUnit | 'time' | null {
	if (TIME.test(text)) return 'time';
	for (const [pattern, unit, factor] of UNIT_WORDS) {
		const match = pattern.exec(text);
		if (match) return { unit, factor, text: match[0] };
	}
	return null;
}
