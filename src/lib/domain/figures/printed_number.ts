/** How exactly a number is printed. Plain data in and out: this file reaches the browser. */

import { MULTIPLIERS, parseChineseNumber } from './chinese_number.ts';
import type { Figure } from './figure.ts';
import { flattenWidth, round } from './numbers.ts';

/** One step of the last digit printed, in the base unit: 1.64亿元 is printed to CNY 1 million. null of 一半 and 三分之二, which have none. */
export function findPrintedStep(figure: Figure, exact: string): number | null {
	const number = readNumber(figure, exact);
	if (!number) return null;
	return round((figure.value / number.value) * number.step);
}

/**
 * The next round number with one more in the leading digit, in the base unit: 20亿 after 10亿, 400 after 360, 10000 after 9000. Counted in the
 * unit that is printed, as 20余公顷 ends at 30 hectares. Of a number that is not printed in digits, in the base unit.
 */
export function findNextLeading(figure: Figure | null, value: number, exact: string): number {
	const printed = figure && readNumber(figure, exact);
	const number = printed && figure.value_to === null ? printed.value : value;
	if (number === 0) return 1;
	const place = 10 ** Math.floor(Math.log10(number) + 1e-9);
	const next = (Math.floor(round(number / place)) + 1) * place;
	return round((value / number) * next);
}

type PrintedNumber = { value: number; step: number };

/** In the unit printed. Characters below 万 stand for whole numbers as digits do: 三百 is 300, not some hundreds. */
function readNumber({ start, end, unit_end }: Figure, exact: string): PrintedNumber | null {
	const text = flattenWidth(exact).slice(start, end);
	if (text.includes('半') || exact.slice(end, unit_end).endsWith('半')) return null;
	const written = /^百分之/.test(text) ? text.slice('百分之'.length) : text;
	if (written.includes('分之')) return null;
	const digits = /^(\d[\d,，]*)(?:\.(\d+))?/.exec(written);
	if (digits) {
		const value = Number(digits[0].replace(/[,，]/g, ''));
		const step = 10 ** -(digits[2]?.length ?? 0);
		return value > 0 ? { value, step } : null;
	}
	return readSigns(written.replace(/[余多来几个]/g, ''));
}

function readSigns(written: string): PrintedNumber | null {
	const [, plain = written, large = ''] = /^(.*点\D*?)([万亿]*)$/.exec(written) ?? [];
	const [low, high] = parseChineseNumber(plain);
	if (!(low > 0) || low !== high) return null;
	const scale = multiply(large);
	const decimals = plain.split('点')[1]?.length ?? 0;
	const own = decimals > 0 ? 1 : multiply(/[万亿]*$/.exec(plain)![0]);
	return { value: low * scale, step: (scale * own) / 10 ** decimals };
}

function multiply(signs: string): number {
	return [...signs].reduce((value, sign) => value * MULTIPLIERS[sign]!, 1);
}
