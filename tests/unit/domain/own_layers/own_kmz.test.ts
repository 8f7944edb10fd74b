import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toGbk } from './build_shapefile.ts';
import { findProblem, take } from './own_file.ts';

const read = (name: string): Uint8Array =>
	new Uint8Array(readFileSync(`tests/fixtures/own/kmz/${name}.kmz`));
const document = (name: string, ...links: string[]): Uint8Array =>
	strToU8(
		`<kml><Document>${links.map((link) => `<NetworkLink><Link><href>${link}</href></Link></NetworkLink>`).join('')}<Placemark><name>${name}</name><Point><coordinates>113.85,27.62</coordinates></Point></Placemark></Document></kml>`,
	);

async function takeNames(bytes: Uint8Array) {
	const { features, summary } = await take(bytes);
	expect(summary.format).toBe('KMZ');
	return { names: features.map(({ properties }) => properties?.['name'] as unknown), summary };
}

describe('KMZ of several files', () => {
	it('what doc.kml points to inside the archive is read with it', async () => {
		const { names, summary } = await takeNames(read('index_with_links'));
		expect(names).toEqual(['水塘', '石桥', '小路']);
		expect(summary.notes).toContainEqual({
			code: 'files-read',
			names: ['files/points.kml', 'files/roads.kml'],
		});
	});

	it.each([
		['doc_is_second', ['水塘', '石桥'], 'images/legend.kml (1)'],
		['doc_in_folder', ['数据'], 'legend/x.kml (1)'],
	])('%s: doc.kml is read, the other is named', async (file, expected, other) => {
		const { names, summary } = await takeNames(read(file));
		expect(names).toEqual(expected);
		expect(summary.notes).toContainEqual({ code: 'other-layers', names: [other] });
	});

	it('without doc.kml the files at the top are read', async () => {
		const { names, summary } = await takeNames(read('two_kml_no_doc'));
		expect(names).toEqual(['甲', '乙']);
		expect(summary.notes).toContainEqual({ code: 'files-read', names: ['a.kml', 'b.kml'] });
	});

	it('that only points to the web says so', async () => {
		expect(await findProblem(() => take(read('remote_link_only')))).toEqual({
			code: 'only-links',
			count: 1,
			links: ['https://example.org/layer.kml'],
		});
	});

	it('links are resolved from where they stand; a circle ends; what is missing is named', async () => {
		const { names, summary } = await takeNames(
			zipSync({
				'a/doc.kml': document('甲', 'sub/one%20two.kml', '../b.kml?x=1#y', 'gone.kml'),
				'a/sub/one two.kml': document('乙', '..\\doc.kml'),
				'b.kml': document('丙', '//example.org/x.kml'),
			}),
		);
		expect(names).toEqual(['甲', '乙', '丙']);
		expect(summary.notes).toContainEqual({
			code: 'links',
			count: 2,
			links: ['gone.kml', '//example.org/x.kml'],
		});
	});

	it('backslashes are folders, and what macOS adds is no layer', async () => {
		const { names, summary } = await takeNames(
			zipSync({
				'__MACOSX/doc.kml': strToU8('no XML'),
				'._doc.kml': strToU8('no XML'),
				'data\\doc.kml': document('甲', 'more\\b.kml'),
				'data\\more\\b.kml': document('乙'),
			}),
		);
		expect(names).toEqual(['甲', '乙']);
		expect(summary.notes).toEqual([{ code: 'files-read', names: ['data/more/b.kml'] }]);
	});

	it('names in GBK are read as the names they are', async () => {
		const name = String.fromCharCode(...toGbk('地块.kml'));
		// fflate marks names beyond ASCII as UTF-8; Windows does not.
		const bytes = zipSync({ 'doc.kml': document('甲'), 'xxxx.kml': document('乙') });
		const marked = Buffer.from(bytes).toString('latin1').replaceAll('xxxx.kml', name);
		const { summary } = await takeNames(new Uint8Array(Buffer.from(marked, 'latin1')));
		expect(summary.notes).toContainEqual({ code: 'other-layers', names: ['地块.kml (1)'] });
	});
});
