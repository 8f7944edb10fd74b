const DIGITS: Record<string, number> = {
	〇: 0,
	'○': 0,
	零: 0,
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
};

export const MULTIPLIERS: Record<string, number> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

const RUN = /[一二两三四五六七八九]{2,}/;

/** The two ends of a number in Chinese characters; one and the same unless two digits stand side by side (二三十 is 20 to 30). */
export function parseChineseNumber(text: string): [low: number, high: number] {
	const [whole = '', fraction] = text.split('点');
	if (fraction !== undefined) {
		const value = Number(`${parseWhole(whole)}.${[...fraction].map(nameDigit).join('')}`);
		return [value, value];
	}
	if (/^[〇○零一二三四五六七八九]{3,}$/.test(text) && /[〇○零]/.test(text)) {
		const value = Number([...text].map(nameDigit).join(''));
		return [value, value];
	}
	const run = RUN.exec(text);
	if (!run) return [parseWhole(text), parseWhole(text)];
	const [first = '', second = ''] = run[0];
	const is_pair =
		run[0].length === 2 && (DIGITS[second] === DIGITS[first]! + 1 || run[0] === '三五');
	if (!is_pair) return [NaN, NaN];
	const before = text.slice(0, run.index);
	const after = text.slice(run.index + 2);
	return [parseWhole(before + first + after), parseWhole(before + second + after)];
}

function nameDigit(character: string): string {
	return String(DIGITS[character] ?? NaN);
}

/** 1亿3千万 is 130000000, 3万4000 is 34000; NaN where a part is not smaller than what stands before it (3万40000). */
export function parseMixedNumber(text: string): number {
	const parts = text.match(/\d+(?:\.\d+)?|[十百千万亿]/g) ?? [];
	const value = addParts(parts, (part) => (/\d/.test(part) ? Number(part) : undefined));
	return isFalling(text) ? Number(value.toPrecision(12)) : NaN;
}

/** Each number fits below the multiplier before it: 万 takes up to 9999 after it. */
function isFalling(text: string): boolean {
	return [...text.matchAll(/([百千万亿])零?(\d+)(千?百?)/g)].every(
		([, multiplier = '', digits = '', own = '']) =>
			Number(digits) * (MULTIPLIERS[own] ?? 1) <
			(multiplier === '亿' ? 1e8 : MULTIPLIERS[multiplier]!),
	);
}

/** 三百二十 is 320; NaN for other characters. */
function parseWhole(text: string): number {
	return addParts([...text], (part) => DIGITS[part]);
}

function addParts(
	parts: readonly string[],
	readDigits: (part: string) => number | undefined,
): number {
	let total = 0;
	let section = 0;
	let digit: number | null = null;
	for (const character of parts) {
		const multiplier = MULTIPLIERS[character];
		const value = readDigits(character);
		if (value !== undefined) {
			digit = value;
		} else if (multiplier === undefined) {
			return NaN;
		} else if (multiplier < 1e4) {
			section += (digit ?? 1) * multiplier;
			digit = null;
		} else {
			const counted = section + (digit ?? 0);
			if (multiplier === 1e4) total += (counted || 1) * multiplier;
			else total = (total + counted || 1) * multiplier;
			section = 0;
			digit = null;
		}
	}
	return total + section + (digit ?? 0);
}
