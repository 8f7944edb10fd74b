import { BASE_LANGUAGE } from '../../src/lib/domain/language/languages.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { stringify, unflatten } from 'devalue';
import { buildDatedView } from '../../src/lib/data/as_of/dated_view.ts';
import { buildExplorerView } from '../../src/lib/data/explorer_view.ts';
import { loadGeoFromDisk } from '../../src/lib/data/load_geo_from_disk.ts';
import { buildSearchData } from '../../src/lib/data/search_texts.ts';
import type { Catalog } from '../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../src/lib/domain/reading/parse_geo.ts';
import { buildDrawing } from '../../src/lib/style/drawing.ts';
import { demandGeoFolder } from '../geo_folder.js';
import { multiplySites, spreadOverDays } from '../../tests/synthetic_catalog.ts';

const SEED = 20231129;

/** ISO days that articles are spread over, to have a past to go through. */
export const DAYS = Array.from({ length: 10 }, (_, month) =>
	new Date(Date.UTC(2022, month, 15)).toISOString().slice(0, 10),
);

/** What the explorer fetches when a reader comes to it from another page, and what its search loads. */
export type Payloads = {
	page_data: string;
	search_texts: string;
	/** What was otherwise before. */
	past: string;
	catalog: Catalog;
};

/** Of an atlas with that many sites; the real page's own data is the pattern. */
export function buildPayloads(root: string, site_count: number): Payloads {
	const { catalog: real } = parseGeo(loadGeoFromDisk(join(root, demandGeoFolder())));
	if (!real) throw new Error('geo/ has problems; run `npm run check`');
	const catalog = spreadOverDays(multiplySites(real, site_count, SEED), DAYS);
	const explorer = buildExplorerView(catalog, BASE_LANGUAGE);
	const drawing = buildDrawing(catalog, explorer.map, { language: BASE_LANGUAGE, shape: 'city' });
	const built = readFileSync(join(root, 'build/__data.json'), 'utf8');
	return {
		page_data: changePageData(built, { explorer, drawing }),
		search_texts: JSON.stringify(buildSearchData(catalog)),
		past: JSON.stringify(buildDatedView(catalog, BASE_LANGUAGE)),
		catalog,
	};
}

/** What SvelteKit fetches for a page, with other values in place of these; what else the page came with stays. */
export function changePageData(text: string, changed: Record<string, unknown>): string {
	const answer = JSON.parse(text) as { nodes: ({ data: unknown[] } | null)[] };
	const node = answer.nodes.at(-1);
	if (!node) throw new Error('the data of the built page is missing');
	const own = unflatten(node.data) as Record<string, unknown>;
	node.data = JSON.parse(stringify({ ...own, ...changed })) as unknown[];
	return JSON.stringify(answer);
}

/** Answers with the payloads in place of the built files. */
export async function servePayloads(context: BrowserContext, payloads: Payloads): Promise<void> {
	await context.route(
		(url) => url.pathname === '/__data.json',
		(route) => route.fulfill({ contentType: 'application/json', body: payloads.page_data }),
	);
	await context.route(`**/data/as_of/${BASE_LANGUAGE}.json`, (route) =>
		route.fulfill({ contentType: 'application/json', body: payloads.past }),
	);
	await context.route('**/data/search.json', (route) =>
		route.fulfill({ contentType: 'application/json', body: payloads.search_texts }),
	);
}
