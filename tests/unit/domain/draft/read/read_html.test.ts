import { expect, test } from 'vitest';
import {
	findDeclaredEncoding,
	readHtml,
} from '../../../../../src/lib/domain/draft/read/read_html.ts';

test('blocks are lines; scripts, hidden parts and menus are no text', () => {
	const lines = readHtml(
		`<html><head><title>无</title></head><body><script>var 甲 = 1</script><ul><li><a href="#a">去看</a></li></ul>
		<h1>标<b>题</b></h1><div class="pic-text">图为河</div><p>一<br>二</p><p hidden>不见</p><p style="display: none">不见</p></body></html>`,
	);
	expect(lines).toEqual([
		{ text: '去看', role: 'link', is_block: true },
		{ text: '标题', role: 'heading', level: 1, is_block: true },
		{ text: '图为河', role: 'caption', is_block: true },
		{ text: '一', is_block: true },
		{ text: '二' },
	]);
});

test('a part of a page without html and body is read; one without words is refused', () => {
	expect(readHtml('<p>甲</p>乙')[0]?.text).toBe('甲');
	expect(() => readHtml('<script>1</script>')).toThrow('no words outside of scripts');
});

test('the encoding that a page declares', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);
	expect(findDeclaredEncoding(bytes('<meta charset="gb2312">'))).toBe('gb18030');
	expect(findDeclaredEncoding(bytes('<meta http-equiv=x content="text/html; charset=big5">'))).toBe(
		'big5',
	);
	expect(findDeclaredEncoding(bytes('<p>'))).toBe(null);
});
