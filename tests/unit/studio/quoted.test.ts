import { describe, expect, test } from 'vitest';
import { listSentences } from '../../../scripts/studio/desk/list_sentences.ts';
import { quoteSentence, type Quoted } from '../../../src/studio/state/quoted.ts';

/** As first lines of paragraphs begin. */
const INDENT = '\u3000\u3000';
const PAGE = `试验报 2021年2月3日 第02版

水塘修好了

试验镇的水塘已经完工。塘边的水渠长3公里。鱼已经放了。（李四）

水渠也修好了

${INDENT}水渠昨天通水。渠边种了树。（王五）
`;
const { plain, sentences } = listSentences(PAGE, ['塘边的水渠长3公里。']);
const span = (words: string) => {
	const start = plain.indexOf(words);
	return { start, end: start + words.length };
};
const quote = (id: string, exact: string): Quoted => ({
	excerpt: { id, exact, translation: `of ${id}` },
	span: span(exact),
});
const [first, second, third] = ['试验镇的水塘已经完工。', '塘边的水渠长3公里。', '鱼已经放了。'];
const told = (quoted: readonly Quoted[]): string[][] =>
	quoted.map(({ excerpt: { id, exact, translation } }) => [id, exact, translation]);

describe('sentences that may be quoted', () => {
	test('are those of the article that is quoted, else of the whole page', () => {
		expect(sentences.map(({ text }) => text)).toEqual([first, second, third]);
		const { sentences: all, spans } = listSentences(PAGE, ['不在页上。', '']);
		expect(all.map(({ text }) => text)).toContain('水渠昨天通水。');
		expect(spans).toEqual([null, null]);
	});

	test('are counted in characters, beyond the first plane too', () => {
		const { spans } = listSentences(`𠮷${PAGE}`, [second!]);
		expect(spans[0]!.start).toBe(span(second!).start + 1);
	});
});

describe('quoting a sentence', () => {
	test('adds it in page order, under an id of its own, to be translated', () => {
		const next = quoteSentence([quote('e2', second!)], span(first!), plain);
		expect(told(next)).toEqual([
			['e3', first, ''],
			['e2', second, 'of e2'],
		]);
	});

	test('that is quoted already takes it out; what stays of a longer one is translated anew', () => {
		const both = quote('pond', first! + second!);
		expect(told(quoteSentence([both], span(second!), plain))).toEqual([['pond', first, '']]);
		const one = [quote('a', first!), quote('b', third!)];
		expect(told(quoteSentence(one, span(third!), plain))).toEqual([['a', first, 'of a']]);
	});

	test('out of the middle of three leaves two, the first with the id', () => {
		const whole = quote('pond', first! + second! + third!);
		expect(told(quoteSentence([whole], span(second!), plain))).toEqual([
			['pond', first, ''],
			['e2', third, ''],
		]);
	});

	test('leaves alone what stands nowhere on the page', () => {
		const lost: Quoted = { excerpt: { id: 'x', exact: '别处', translation: 'x' }, span: null };
		expect(told(quoteSentence([lost], span(first!), plain))).toEqual([
			['e2', first, ''],
			['x', '别处', 'x'],
		]);
	});
});
