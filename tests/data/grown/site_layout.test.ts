import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildSiteLayout } from '../../../src/lib/data/grown/site_layout.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { growGeo } from '../../grown_geo.ts';

const files = loadGeoFromDisk('geo');

/** As a build publishes it. */
function weigh(content: Uint8Array | string): number {
	const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
	return brotliCompressSync(content, { params }).length;
}

describe.each([300, 2000])('the files of an atlas of %i sites', (count) => {
	const catalog = parseGeo(growGeo(files, count, 7)).catalog!;
	const layout = buildSiteLayout(catalog);
	const sum = (name: RegExp): number =>
		[...layout.files].reduce(
			(all, [file, content]) => all + (name.test(file) ? weigh(content) : 0),
			0,
		);
	const most = (name: RegExp): number =>
		Math.max(...[...layout.files].map(([file, content]) => (name.test(file) ? weigh(content) : 0)));

	it('measure', () => {
		const kinds = new Set([...layout.files.keys()].map((file) => file.replace(/-?\d+(?=\.)/, '')));
		for (const kind of kinds) {
			const [stem, ext] = kind.split('.');
			const name = new RegExp(`^${stem}(?:-?\\d+)?\\.${ext}$`);
			console.log(count, kind, sum(name), most(name), (sum(name) / count).toFixed(2));
		}
		console.log(layout.files.size);
	});
});
