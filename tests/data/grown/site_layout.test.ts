import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildFirstPage } from '../../../src/lib/data/grown/first_view.ts';
import { buildSiteLayout } from '../../../src/lib/data/grown/site_layout.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { LANGUAGE_CODES } from '../../../src/lib/domain/language/languages.ts';
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
	const { name, files: parts } = buildSiteLayout(catalog);
	const listSizes = (kind: RegExp): number[] =>
		[...parts].filter(([file]) => kind.test(file)).map(([, content]) => weigh(content));
	const addUp = (kind: RegExp): number => listSizes(kind).reduce((sum, size) => sum + size, 0);

	it('lie in a folder that the page names', () => {
		expect(name).toMatch(/^[0-9a-f]{12}$/);
		for (const language of LANGUAGE_CODES) {
			expect(buildFirstPage(catalog, language).explorer.light?.layout).toBe(name);
		}
	});

	it('are light: what every question needs by the site, what a card or a list needs by the file', () => {
		expect(new TextEncoder().encode(parts.get('manifest.json') as string).length).toBeLessThan(
			4096,
		);
		expect(addUp(/^columns\./)).toBeLessThan(1000 + 5 * count);
		expect(addUp(/^(?:places|marks)\./)).toBeLessThan(1000 + 4 * count);
		expect(addUp(/^ids-/)).toBeLessThan(500 + 3 * count);
		for (const language of LANGUAGE_CODES) {
			expect(addUp(new RegExp(`^names-${language}`))).toBeLessThan(500 + 2 * count);
			const records = listSizes(new RegExp(`^records-${language}-`));
			expect(records).toHaveLength(Math.ceil(count / 256));
			expect(Math.max(...records)).toBeLessThan(13_000);
		}
		const details = listSizes(/^details-/);
		expect(details).toHaveLength(Math.ceil(count / 32));
		expect(Math.max(...details)).toBeLessThan(52_000);
	});
});
