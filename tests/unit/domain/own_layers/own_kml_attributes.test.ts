import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { take } from './own_file.ts';

const read = (name: string): Uint8Array =>
	new Uint8Array(readFileSync(`tests/fixtures/own/kml/${name}.kml`));
const kml = (content: string): string =>
	`<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>a</name>${content}<Point><coordinates>113.85,27.62</coordinates></Point></Placemark></Document></kml>`;

describe('attributes of KML', () => {
	it('keep what was written: no, nothing, a comma, all digits', async () => {
		expect((await take(read('bool_and_blank_int'))).features[0]?.properties).toMatchObject({
			已批: '0',
			层数: '',
			面积: '12,5',
		});
		expect((await take(read('long_numbers'))).features[0]?.properties).toEqual({
			name: 'a',
			宗地码: '360302102001123456789',
			面积: '12.50',
			代码: '00123',
		});
	});

	it('of one name are all kept', async () => {
		expect((await take(read('extended_data_overwrites'))).features[0]?.properties).toEqual({
			name: '水塘',
			description: '原来的说明',
			description_2: '扩展里的说明',
		});
		const data = ['乙', '丙', 'a'].map(
			(value) => `<Data name="name"><value>${value}</value></Data>`,
		);
		const extended = `<ExtendedData>${data.join('')}<x:编号>7</x:编号></ExtendedData>`;
		expect((await take(kml(extended))).features[0]?.properties).toEqual({
			name: 'a',
			name_2: '乙',
			name_3: '丙',
			编号: '7',
		});
	});

	it('with markup become plain text, and the reader is told', async () => {
		const { features, summary } = await take(read('html_description'));
		expect(features.map(({ properties }) => properties?.['description'] as unknown)).toEqual([
			'面积 12 亩\n去年动工 更多 (https://example.org/)',
			'没有标记的一句话',
		]);
		expect(summary.notes.filter(({ code }) => code === 'markup')).toEqual([
			{ code: 'markup', count: 1, feature: 1 },
		]);
	});

	it.each([
		['<![CDATA[<p>甲<p>乙<script>alert(1)</script><!-- 丙 -->]]>', '甲\n乙'],
		['&lt;b&gt;甲&lt;/b&gt;&amp;nbsp;乙', '甲 乙'],
		['<![CDATA[A &amp; B\n第二行]]>', 'A & B\n第二行'],
		['面积 &lt; 5 亩', '面积 < 5 亩'],
		['<![CDATA[<a href="javascript:alert(1)">甲</a><img src="x" alt="照片">]]>', '甲 照片'],
	])('description %s', async (description, expected) => {
		const text = kml(`<description>${description}</description>`);
		expect((await take(text)).features[0]?.properties?.['description']).toBe(expected);
	});
});
