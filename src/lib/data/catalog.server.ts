/** The catalog at build time; never sent to a browser. */

import type { Catalog } from '../domain/reading/catalog.ts';
import type { GeoFiles } from '../domain/reading/geo_files.ts';
import { parseGeo } from '../domain/reading/parse_geo.ts';
import { formatProblem } from '../domain/schema/problem.ts';
import { loadMainGround } from './ground/load_main_ground.ts';
import { loadGeoFromDisk } from './load_geo_from_disk.ts';

/** The texts of the atlas's folder, by their paths below it. */
export const geo_files: GeoFiles = loadGeoFromDisk(__GEO_FOLDER__);

/** Everything in the folder. A problem there stops the build with the whole list. */
export const catalog: Catalog = {
	...(await withGround(loadCatalog())),
	has_site_pages: __HAS_SITE_PAGES__,
};

/** The same with the operator's own ground, where there is one. */
async function withGround(parsed: Catalog): Promise<Catalog> {
	const map = __GROUND__?.map;
	const ground = map ? await loadMainGround(__GROUND_FOLDER__, map, console.warn) : null;
	return ground ? { ...parsed, ground } : parsed;
}

function loadCatalog(): Catalog {
	const { catalog: parsed, problems } = parseGeo(geo_files);
	if (parsed) return parsed;
	const list = problems.map((problem) => formatProblem(problem, __GEO_FOLDER__)).join('\n');
	throw new Error(`${__GEO_FOLDER__}/ has ${problems.length} problem(s):\n${list}`);
}
