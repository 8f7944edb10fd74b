import { describe, expect, it } from 'vitest';
import { setLines, setLinesAround } from '../../../src/lib/style/card/set_lines.ts';

/** Every Chinese character one em, every other half. */
const measure = (text: string): number =>
	[...text].reduce((sum, sign) => sum + (/\p{ASCII}/u.test(sign) ? 5 : 10), 0);
const box = (width_px: number, most: number, ellipsis = '……') => ({
	...{ width_px, most, ellipsis, measure },
});

const chinese =
	'碧桃、桂花、茶梅，现在村里一年四季，月月花开不断，就像住在风景区里。赏花经济让昔日的煤矿发生了蝶变。';

describe('setLines', () => {
	it('fills lines and begins none with a mark that closes', () => {
		const { lines, is_cut } = setLines(chinese, box(100, 10));
		expect(is_cut).toBe(false);
		expect(lines.join('')).toBe(chinese);
		for (const line of lines) {
			expect(measure(line)).toBeLessThanOrEqual(100);
			expect(line).not.toMatch(/^[、，。！？；：”』）]/u);
		}
	});

	it('cuts at the end of a clause, marks the cut, and keeps the words before it letter for letter', () => {
		const { lines, is_cut } = setLines(chinese, box(150, 2));
		expect(is_cut).toBe(true);
		expect(lines).toHaveLength(2);
		const text = lines.join('');
		expect(text.endsWith('……')).toBe(true);
		expect(chinese.startsWith(text.slice(0, -2))).toBe(true);
		expect(text).toBe('碧桃、桂花、茶梅，现在村里一年四季，月月花开不断……');
	});

	it('keeps English words whole and drops the space at a break', () => {
		const text = 'The village levelled its abandoned mine and covered it with soil.';
		const { lines } = setLines(text, box(120, 10, ' …'));
		expect(lines.join(' ')).toBe(text);
		expect(lines.every((line) => measure(line) <= 120)).toBe(true);
	});

	it('does not take the point of a decimal for the end of a clause', () => {
		const { lines } = setLines(
			'The works cost 1.64 billion yuan in all, and more.',
			box(200, 1, ' …'),
		);
		expect(lines[0]).not.toMatch(/1\. …$/);
	});

	it('keeps a word that is wider than the line in one piece', () => {
		expect(setLines('Pneumonoultramicroscopic', box(50, 3)).lines).toEqual([
			'Pneumonoultramicroscopic',
		]);
	});
});

describe('setLinesAround', () => {
	it('begins with the clause of the words it must keep, and marks both cuts', () => {
		const { lines } = setLinesAround(chinese, '煤矿发生了蝶变', box(120, 2));
		const text = lines.join('');
		expect(text.startsWith('……赏花经济')).toBe(true);
		expect(text).toContain('煤矿发生了蝶变');
	});

	it('leaves the text alone where the words are in it anyway', () => {
		const whole = setLines(chinese, box(150, 2));
		expect(setLinesAround(chinese, '月月花开', box(150, 2))).toEqual(whole);
		expect(setLinesAround(chinese, null, box(150, 2))).toEqual(whole);
	});
});
