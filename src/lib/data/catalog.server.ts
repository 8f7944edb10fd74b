/** The catalog at build time; never sent to a browser. */

import type { Catalog } from '../domain/reading/catalog.ts';
import { parseGeo } from '../domain/reading/parse_geo.ts';
import { formatProblem } from '../domain/schema/problem.ts';

const texts = import.meta.glob<string>(
	['/geo/**/*.yaml', '/geo/**/*.geojson', '/geo/offsets/*.json'],
	{ query: '?raw', import: 'default', eager: true },
);

/** The texts of `geo/`, by their paths below it. */
export const geo_files: Readonly<Record<string, string>> = Object.fromEntries(
	Object.entries(texts).map(([path, text]) => [path.replace('/geo/', ''), text]),
);

/** Everything in `geo/`. A problem there stops the build with the whole list. */
export const catalog: Catalog = loadCatalog();

function loadCatalog(): Catalog {
	const { catalog: parsed, problems } = parseGeo(geo_files);
	if (parsed) return parsed;
	const list = problems.map((problem) => formatProblem(problem)).join('\n');
	throw new Error(`geo/ has ${problems.length} problem(s):\n${list}`);
}
