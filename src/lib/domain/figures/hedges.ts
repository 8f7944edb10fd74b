import { QUALIFIERS, type Qualifier } from '../schema/vocabulary.ts';

/** A hedging word and where it stands in the text. */
export type Hedge = { qualifier: Qualifier; start: number; end: number };

/** Which words follow the number, which follow its unit; all others stand before. */
const AFTER_NUMBER: readonly string[] = ['余', '多'];
const AFTER_UNIT: readonly string[] = ['以上'];

/** Words that end like a hedge and are none: 签约10家 is not "about 10". */
const NO_HEDGE = /(?:[签节条合公契特预邀集制]约|[附邻临靠最亲]近|[赶反高]超|[想看找得料]不到)$/;

/** What may stand between a forecast and its number: 预计可达3亿元. */
const CONNECTORS = '(?:[可将能会]?(?:达到?|实现|为|有)?|可以达到)';

const ALL_WORDS = Object.entries(QUALIFIERS).flatMap(([qualifier, { words }]) =>
	words.map((word) => ({ qualifier: qualifier as Qualifier, word })),
);

/** Whether the character may follow a number and say "over": 余 or 多. */
export function isNumberHedge(character: string): boolean {
	return AFTER_NUMBER.includes(character);
}

/** Hedges that touch a figure: before its number, inside it, or after its unit. */
export function listHedges(text: string, start: number, end: number, unit_end: number): Hedge[] {
	const hedges: Hedge[] = [];
	for (const { qualifier, word } of ALL_WORDS) {
		if (AFTER_NUMBER.includes(word)) {
			const index = text.slice(start, end).indexOf(word);
			if (index >= 0) {
				hedges.push({ qualifier, start: start + index, end: start + index + word.length });
			}
		} else if (AFTER_UNIT.includes(word)) {
			if (text.startsWith(word, unit_end)) {
				hedges.push({ qualifier, start: unit_end, end: unit_end + word.length });
			}
		} else {
			const hedge = findBefore(text.slice(0, start), qualifier, word);
			if (hedge) hedges.push(hedge);
		}
	}
	return hedges;
}

function findBefore(before: string, qualifier: Qualifier, word: string): Hedge | null {
	const between = qualifier === 'expected' ? CONNECTORS : '(?:过|出)?';
	const match = new RegExp(`${word}${between}$`).exec(before);
	if (!match || NO_HEDGE.test(before.slice(0, match.index + word.length))) return null;
	return { qualifier, start: match.index, end: match.index + word.length };
}

/** Forecast words anywhere before `end`: 有望实现营业收入10亿元，税收8000万元 hedges both figures. */
export function listForecasts(text: string, from: number, end: number): Hedge[] {
	return QUALIFIERS.expected.words.flatMap((word) => {
		const index = text.slice(from, end).indexOf(word);
		if (index < 0) return [];
		const start = from + index;
		return [{ qualifier: 'expected' as const, start, end: start + word.length }];
	});
}
