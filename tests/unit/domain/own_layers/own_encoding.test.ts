import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findEncoding } from '../../../../src/lib/domain/own_layers/code_pages.ts';
import { buildShp, pointShape, toGbk, zipShapefile } from './build_shapefile.ts';
import { take } from './own_file.ts';

const read = (name: string): Uint8Array =>
	new Uint8Array(readFileSync(`tests/fixtures/own/shapefile/${name}.zip`));
const rows = (pages: readonly string[]): unknown =>
	pages.flatMap((page) => JSON.parse(page) as unknown);

/** 水塘地塊, 石橋 in Big5. */
const BIG5 = Uint8Array.from([0xa4, 0xf4, 0xb6, 0xed, 0xa6, 0x61, 0xb6, 0xf4]);
const LATIN = Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x64, 0x27, 0xc9, 0x74, 0xe9]);

async function takeText(
	text: string | Uint8Array,
	more: { cpg?: string; driver?: number; name?: string | Uint8Array } = {},
) {
	const field = { name: more.name ?? 'name', type: 'C', length: 20 };
	const table = { fields: [field], rows: [{ cells: [text] }], driver: more.driver ?? 0 };
	const bytes = zipShapefile(buildShp(1, [pointShape(113.85, 27.62)]), table, more);
	const { pages, summary } = await take(bytes);
	const note = summary.notes.find(({ code }) => code === 'encoding');
	return { cell: (rows(pages) as string[][])[0]![0], fields: summary.fields, note };
}

describe('names of encodings', () => {
	it.each([
		['UTF-8', 'utf-8'],
		['\uFEFFutf8\r\n', 'utf-8'],
		['65001', 'utf-8'],
		['936\r\n', 'gb18030'],
		['CP936', 'gb18030'],
		['ANSI 936', 'gb18030'],
		['windows-936', 'gb18030'],
		['gb_2312-80', 'gb18030'],
		['GB18030', 'gb18030'],
		['54936', 'gb18030'],
		['Big5', 'big5'],
		['BIG5-HKSCS', 'big5'],
		['ANSI 950', 'big5'],
		['1252', 'windows-1252'],
		['ISO 8859-15', 'iso-8859-15'],
		['88595', 'iso-8859-5'],
		['Shift_JIS', 'shift_jis'],
		['OEM', null],
		['ANSI', null],
		['', null],
		['99999', null],
	])('%j', (name, encoding) => {
		expect(findEncoding(name)).toBe(encoding);
	});
});

describe('the encoding of a table', () => {
	it.each(['cpg_936', 'cpg_cp936', 'cpg_ansi_936', 'cpg_gbk', 'cpg_oem'])('%s', async (file) => {
		const { pages, summary } = await take(read(file));
		expect(summary.fields).toEqual(['名称', '面积亩']);
		expect(rows(pages)).toEqual([
			['水塘地块', '12.5'],
			['石桥地块', '35'],
		]);
	});

	it('Big5 that is named', async () => {
		const { pages, summary } = await take(read('cpg_950_big5'));
		expect(summary.fields).toEqual(['名稱']);
		expect(rows(pages)).toEqual([['水塘地塊'], ['石橋']]);
	});

	it('GBK in the names alone', async () => {
		const { summary } = await take(read('gbk_names_only_numbers'));
		expect(summary.fields).toEqual(['面积亩', '用地编号']);
	});

	it('UTF-8 cut inside a character loses that character only', async () => {
		const { pages, summary } = await take(read('utf8_cut'));
		expect(rows(pages)).toEqual([
			['萍乡市试验镇', '12.5'],
			['石桥', '35'],
		]);
		expect(summary.notes).toContainEqual({ code: 'cut-texts', count: 1, feature: 1 });
	});

	it('a name cut inside a character loses that character only', async () => {
		expect((await takeText('x', { name: '用地编号' })).fields).toEqual(['用地编']);
	});

	it('an unnamed encoding is told from the bytes, and that it was', async () => {
		const gbk = { code: 'encoding', said: null, used: 'GB18030' };
		expect(await takeText(toGbk('石桥'), { name: toGbk('名称') })).toEqual({
			cell: '石桥',
			fields: ['名称'],
			note: gbk,
		});
		expect(await takeText(toGbk('水塘'), { driver: 0x57 })).toMatchObject({
			cell: '水塘',
			note: gbk,
		});
		expect(await takeText(BIG5)).toMatchObject({
			cell: '水塘地塊',
			note: { code: 'encoding', said: null, used: 'BIG5' },
		});
		expect((await takeText('水塘')).note).toBeUndefined();
		expect((await takeText('pond')).note).toBeUndefined();
	});

	it('the language driver is believed where no .cpg speaks', async () => {
		for (const [driver, bytes, cell] of [
			[0x4d, toGbk('水塘'), '水塘'],
			[0x7a, toGbk('水塘'), '水塘'],
			[0x4f, BIG5, '水塘地塊'],
			[0x78, BIG5, '水塘地塊'],
		] as const) {
			expect(await takeText(bytes, { driver })).toMatchObject({ cell, note: undefined });
		}
	});

	it('a wrong name is not believed, and that is told', async () => {
		expect(await takeText(toGbk('石桥'), { cpg: 'UTF-8' })).toMatchObject({
			cell: '石桥',
			note: { said: 'UTF-8', used: 'GB18030' },
		});
		expect(await takeText('石桥', { cpg: '936' })).toMatchObject({
			cell: '石桥',
			note: { said: '936', used: 'UTF-8' },
		});
		expect(await takeText(toGbk('石桥'), { cpg: '1252' })).toMatchObject({
			cell: '石桥',
			note: { said: '1252', used: 'GB18030' },
		});
	});

	it('a damaged byte does not turn the whole table into another encoding', async () => {
		const names = ['水塘地块', '石桥地块', '水塘'];
		for (const write of [(text: string) => new TextEncoder().encode(text), toGbk]) {
			const cells = names.map((name) => write(name));
			// Neither UTF-8 nor GBK.
			cells[2] = Uint8Array.from([0xff, ...cells[2]!]);
			const table = {
				fields: [{ name: 'name', type: 'C', length: 20 }],
				rows: cells.map((cell) => ({ cells: [cell] })),
			};
			const points = names.map(() => pointShape(113.85, 27.62));
			const { pages, summary } = await take(zipShapefile(buildShp(1, points), table));
			expect((rows(pages) as string[][]).slice(0, 2)).toEqual([['水塘地块'], ['石桥地块']]);
			expect(summary.notes).toContainEqual({ code: 'lost-characters', count: 1, feature: 3 });
		}
	});

	it('other languages stay what they are', async () => {
		expect(await takeText(LATIN, { cpg: '1252' })).toMatchObject({
			cell: "Café d'Été",
			note: undefined,
		});
	});
});
