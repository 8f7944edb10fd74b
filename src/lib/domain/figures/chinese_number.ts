const DIGITS: Record<string, number> = {
	〇: 0,
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

/** The value of a number written in Chinese characters (三百二十 is 320); NaN for other characters. */
export function parseChineseNumber(text: string): number {
	let total = 0;
	let section = 0;
	let digit: number | null = null;
	for (const character of text) {
		const multiplier = MULTIPLIERS[character];
		const value = DIGITS[character];
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
