import { expect, test } from 'vitest';
import { decodePage } from '../../../../../src/lib/domain/draft/read/decode_page.ts';
import { UnreadablePage } from '../../../../../src/lib/domain/draft/read/raw_line.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('UTF-8 with and without a mark, UTF-16 and GB18030 are read', () => {
	expect(decodePage(utf8('河清了'))).toEqual({ text: '河清了', encoding: 'utf-8' });
	expect(decodePage(utf8('\ufeff河清了')).text).toBe('河清了');
	expect(decodePage(new Uint8Array([0xff, 0xfe, 0xb3, 0x6c])).text).toBe('河');
	expect(decodePage(new Uint8Array([0xfe, 0xff, 0x6c, 0xb3])).text).toBe('河');
	expect(decodePage(new Uint8Array([0xba, 0xd3, 0xc7, 0xe5, 0xc1, 0xcb]))).toEqual({
		text: '河清了',
		encoding: 'gb18030',
	});
});

test('what the file declares comes first', () => {
	expect(decodePage(new Uint8Array([0xaa, 0x65]), 'big5').text).toBe('河');
});

test.each([
	[new Uint8Array(), 'empty'],
	[utf8(' \n\t\u3000'), 'white space'],
	[utf8('%PDF-1.7 …'), '--pdf'],
	[new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'a picture'],
	[new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'office document'],
	[Uint8Array.from({ length: 4000 }, (_, at) => (at * 31) % 32), 'no text'],
	[new Uint8Array(2_000_001).fill(65), '2.0 MB'],
])('refused with what to do: %#', (bytes, words) => {
	expect(() => decodePage(bytes)).toThrow(UnreadablePage);
	expect(() => decodePage(bytes)).toThrow(words);
});
