import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../atlas_test.ts';
import { listModules, weighSettled } from './page_weight.ts';

/** Some pages of an atlas of 300 invented sites: `npx tsx scripts/test/build_grown.ts`. */
const BUILD = 'node_modules/.cache/grown';
const SITES = 300;

/** Most bytes over the wire, brotli: first views as at any size, then what grows with every site. */
const budgets = [
	['index.html', 29_300],
	['en/index.html', 29_700],
	['plan/index.html', 31_000],
	['sites/index.html', 15_500],
	['sites/page/2/index.html', 15_500],
	['data/quality/index.html', 20_000],
	['districts/360322/index.html', 31_700],
	['districts/360322/township/360322102/index.html', 20_000],
	['plan/brief/index.html', 16_500],
	['plan/sheet/index.html', 16_500],
	['service-worker.js', 2_100],
	['data/search.json', 530 * SITES],
	['sites/lianhua-forest-chiefs/index.html', 21_700],
	['sites/lianhua-forest-chiefs/__data.json', 1_400],
	['sites/lianhua-forest-chiefs/details.json', 3_000],
] as const;

/** What answers away from the page, the files of the layout by site (tiles of the map among them), and all that a device keeps of what was built (not compressed here). */
const WORKER = 30_500;
const LAYOUT_OF_SITE = 3_400;
const KEPT = 12_500_000;

/** Of the workbench, which has all that the map's page has: most scripts, and most bytes of these. */
const SCRIPTS = { files: 67, bytes: 156_900 };

test('the pages of a grown atlas, their scripts and what they fetch stay light', () => {
	const sizes = budgets.map(([path, most]) => ({ path, most, size: weighSettled(find(path)) }));
	expect(sizes.filter(({ size, most }) => size > most)).toEqual([]);
	const files = listModules(readFileSync(join(BUILD, 'plan/index.html'), 'utf8'));
	expect(files.length).toBeLessThanOrEqual(SCRIPTS.files);
	const bytes = files.reduce((sum, file) => sum + weighSettled(`${BUILD}${file}`), 0);
	expect(bytes).toBeLessThanOrEqual(SCRIPTS.bytes);
	const workers = join(BUILD, '_app/immutable/workers');
	const worker = readdirSync(workers).find((name) => /^queries_worker-.*\.js$/.test(name))!;
	expect(weighSettled(join(workers, worker))).toBeLessThanOrEqual(WORKER);
	const layout = join(BUILD, 'data/v', readdirSync(join(BUILD, 'data/v'))[0]!);
	const parts = readdirSync(layout).map((name) => weighSettled(join(layout, name)));
	expect(parts.reduce((sum, size) => sum + size, 0) / SITES).toBeLessThanOrEqual(LAYOUT_OF_SITE);
	const { sets } = JSON.parse(readFileSync(join(BUILD, 'offline/index.json'), 'utf8')) as {
		sets: Record<string, { bytes: number }>;
	};
	expect(sets['zh']!.bytes).toBeLessThanOrEqual(KEPT);

	/** A file, or the last one of a folder. */
	function find(path: string): string {
		const file = join(BUILD, path);
		return /\.\w+$/.test(path) ? file : join(file, readdirSync(file).toSorted().at(-1)!);
	}
});
