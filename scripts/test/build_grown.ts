/** Builds some pages of an atlas of 300 invented sites beside the first: enough to try what is otherwise once an atlas has grown. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildExplorerView } from '../../src/lib/data/explorer_view.ts';
import { buildSiteLayout } from '../../src/lib/data/grown/site_layout.ts';
import { loadGeoFromDisk } from '../../src/lib/data/load_geo_from_disk.ts';
import {
	BASE_LANGUAGE,
	formatPrefix,
	LANGUAGE_CODES,
} from '../../src/lib/domain/language/languages.ts';
import { formatAreaList, listAreaLists } from '../../src/lib/domain/paging/area_pages.ts';
import { listFurtherPages } from '../../src/lib/domain/paging/pages.ts';
import type { Catalog } from '../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../src/lib/domain/reading/parse_geo.ts';
import { growGeo } from '../../tests/grown_geo.ts';
import { buildBeside } from '../setup/build_beside.js';

const SITES = 300;
const SEED = 7;
/** So few that its map comes in tiles, as that of a much larger atlas does. */
const MOST_PLACES = '40';
/** What it is made of, and where its pages go; nobody publishes them. */
const GROWN_GEO = 'node_modules/.cache/grown_geo';
const GROWN_BUILD = 'node_modules/.cache/grown';

/** The same sites, cut up. */
function listLayout(catalog: Catalog): string[] {
	const { name, files } = buildSiteLayout(catalog);
	return [...files.keys()].map((file) => `data/v/${name}/${file}`);
}

/** What is built: in every language, or once. */
function listPaths(catalog: Catalog): string[] {
	const [adcode] = catalog.districts
		.filter(({ properties }) => properties.role === 'district')
		.map(({ id }) => ({
			id,
			count: catalog.sites.filter((site) => site.properties.district === id).length,
		}))
		.toSorted((a, b) => b.count - a.count)
		.map(({ id }) => id);
	const { sites } = buildExplorerView(catalog, BASE_LANGUAGE);
	const further = listFurtherPages(catalog.sites.length).map((page) => `page/${page}/`);
	const lists = listAreaLists(catalog, adcode!).map(formatAreaList);
	const pages = [
		...[
			'',
			'plan/',
			'plan/brief/',
			'plan/sheet/',
			...['', ...lists.map((list) => `${list}/`)].map((list) => `districts/${adcode}/${list}`),
		],
		...['', ...further].flatMap((page) => [`sites/${page}`, `data/quality/${page}`]),
	];
	return [
		...LANGUAGE_CODES.flatMap((language) => [
			...pages.map((path) => `${formatPrefix(language)}${path}`),
		]),
		...listLayout(catalog),
		...['search.json', 'sites.geojson', 'districts.geojson', 'townships.geojson'].map(
			(name) => `data/${name}`,
		),
		// The newest and the oldest: the map's page comes with the first alone.
		...[sites[0]!, sites.at(-1)!].map(({ id }) => `sites/${id}/`),
	].map((path) => `/${path}`);
}

process.env['ATLAS_MOST_PLACES'] = MOST_PLACES;
const root = fileURLToPath(new URL('../../', import.meta.url));
const files = growGeo(loadGeoFromDisk(join(root, 'geo')), SITES, SEED);
rmSync(join(root, GROWN_GEO), { recursive: true, force: true });
for (const [path, text] of Object.entries(files)) {
	const file = join(root, GROWN_GEO, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
const { catalog, problems } = parseGeo(files);
if (!catalog) {
	console.error(problems);
	process.exit(1);
}
const { code, output } = await buildBeside(root, {
	...{ geo: GROWN_GEO, folder: GROWN_BUILD },
	paths: listPaths(catalog),
});
if (code !== 0) writeFileSync(2, output);
process.exit(code);
