import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS, type OwnProblem } from '../../../../src/lib/domain/own_layers/own_problem.ts';
import { collection, findProblem, open, point, take } from './own_file.ts';

describe('files that cannot be taken say what is wrong and where', () => {
	it.each<[string, string | Uint8Array, OwnProblem]>([
		['empty', '', { code: 'empty' }],
		['blank', ' \n\n ', { code: 'empty' }],
		['a picture', new Uint8Array([0x89, 0x50, 0, 0, 0, 1]), { code: 'unknown-kind' }],
		['a web page', '<html><body></body></html>', { code: 'unknown-kind' }],
		[
			'truncated',
			'{\n"type": "FeatureCollection",\n"features": [\n',
			{ code: 'bad-json', line: 3, column: 14, is_truncated: true },
		],
		[
			'broken JSON',
			'{\n"type": FeatureCollection}',
			{ code: 'bad-json', line: 2, column: 9, is_truncated: false },
		],
		['other JSON', '{"type":"Topology"}', { code: 'not-geojson', found: 'Topology' }],
		[
			'a geometry of no kind',
			collection([point([113, 27]), { type: 'Feature', geometry: { type: 'Circle' } }]),
			{ code: 'bad-geometry', feature: 2, found: 'Circle' },
		],
		[
			'broken XML',
			'<?xml version="1.0"?>\n<kml>\n<Document>\n</kml>',
			{ code: 'bad-xml', line: 3, found: expect.any(String) as string },
		],
		['a damaged ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), { code: 'bad-zip' }],
		[
			'a ZIP without a layer',
			zipSync({ 'readme.txt': strToU8('hello') }),
			{ code: 'zip-without-layer', names: ['readme.txt'] },
		],
		['a table of one row', 'lng,lat\n', { code: 'no-rows' }],
		['a table of one column', 'name\n甲\n', { code: 'no-columns' }],
	])('%s', async (_, content, problem) => {
		expect(await findProblem(() => open(content, 'file.csv'))).toEqual(problem);
	});

	it('a position that is none names its feature', async () => {
		const text = collection([point([113.8, 27.6]), point(['east', 27.6])]);
		expect(await findProblem(() => take(text))).toEqual({
			code: 'bad-position',
			feature: 2,
			found: '["east",27.6]',
		});
	});

	it('50 MB are refused before they are read', async () => {
		const bytes = new Uint8Array(50_000_000);
		expect(await findProblem(() => open(bytes))).toEqual({
			code: 'too-large',
			size: 50_000_000,
			limit: LIMITS.file,
		});
	});

	it('200,000 features are counted and refused', async () => {
		const text = collection(Array.from({ length: 200_000 }, () => point([113.8, 27.6])));
		expect(await findProblem(() => open(text))).toEqual({
			code: 'too-many',
			count: 200_000,
			limit: LIMITS.features,
		});
	});

	it('a ZIP bomb is not unpacked', async () => {
		const bomb = zipSync({ 'doc.kml': new Uint8Array(150_000_000) }, { level: 9 });
		expect(bomb.length).toBeLessThan(200_000);
		expect(await findProblem(() => open(bomb))).toMatchObject({
			code: 'zip-bomb',
			size: 150_000_000,
		});
	});

	it('a ZIP that lies about its size writes no more than it says', async () => {
		const honest = zipSync({ 'doc.kml': new Uint8Array(9_000_000) }, { level: 9 });
		const lying = honest.slice();
		const view = new DataView(lying.buffer);
		for (let at = 0; at < lying.length - 4; at += 1) {
			if (view.getUint32(at, true) === 9_000_000) view.setUint32(at, 1000, true);
		}
		expect(await findProblem(() => open(lying))).toMatchObject({
			code: expect.stringMatching(/^(bad-zip|bad-xml|unknown-kind)$/) as string,
		});
	});
});
