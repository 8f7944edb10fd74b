import { buildCatalog } from './build_catalog.ts';
import type { Catalog } from './catalog.ts';
import { checkGeo } from './check_geo.ts';
import type { GeoFiles } from './geo_files.ts';
import { locateProblems } from './locate_problems.ts';
import { formatPath, type Finding, type Problem } from '../schema/problem.ts';
import { readGeo } from './read_geo.ts';

/** Everything in `geo/` as a frozen catalog; null when there are problems, which come all at once. */
export function parseGeo(files: GeoFiles): { catalog: Catalog | null; problems: Problem[] } {
	const { geo, findings } = readGeo(files);
	const problems = locateProblems(files, dropRepeats([...checkGeo(geo), ...findings]));
	problems.sort((a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
	return { catalog: problems.length > 0 ? null : buildCatalog(geo), problems };
}

/** A third coordinate or a `crs` breaks both RFC 7946 and the schema; the first to say so speaks. */
function dropRepeats(findings: Finding[]): Finding[] {
	const seen = new Set<string>();
	return findings.filter(({ file, path, message }) => {
		const of_geometry = path.includes('coordinates') || path.at(-1) === 'crs';
		const key = `${file} ${formatPath(path)} ${of_geometry ? '' : message}`;
		const is_new = !seen.has(key);
		seen.add(key);
		return is_new;
	});
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
