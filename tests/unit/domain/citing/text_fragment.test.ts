import { expect, test } from 'vitest';
import { linkToWords } from '../../../../src/lib/domain/citing/text_fragment.ts';

const read = (url: string): string => decodeURIComponent(url);

test('short words are named whole', () => {
	expect(read(linkToWords('https://daily.example/a', '虚构学校因屋面返修重新施工。'))).toBe(
		'https://daily.example/a#:~:text=虚构学校因屋面返修重新施工。',
	);
});

test('long ones by their first and last clauses, which line breaks of the page leave alone', () => {
	const exact = '虚构河湿地公园建设过半，总投资增至2.1亿元，占地280亩，12公里步道已铺设8公里。';
	expect(read(linkToWords('https://daily.example/a', exact))).toBe(
		'https://daily.example/a#:~:text=虚构河湿地公园建设过半,12公里步道已铺设8公里',
	);
});

test('a clause too short to be found once is joined by its neighbour', () => {
	const exact = '近日，虚构河湿地公园建设过半，总投资增至2.1亿元，占地280亩，真好。';
	expect(read(linkToWords('https://daily.example/a', exact))).toBe(
		'https://daily.example/a#:~:text=近日，虚构河湿地公园建设过半,占地280亩，真好',
	);
});

test('signs that mean something in a text directive are escaped, a fragment stays', () => {
	expect(linkToWords('https://daily.example/a#p2', 'PM2.5-a,b&c')).toBe(
		'https://daily.example/a#p2:~:text=PM2.5%2Da%2Cb%26c',
	);
});
