import { buildCity, type City } from '../src/lib/domain/city/city.ts';
import { readGeo } from '../src/lib/domain/reading/read_geo.ts';
import { formatProblem } from '../src/lib/domain/schema/problem.ts';
import { locateProblems } from '../src/lib/domain/reading/locate_problems.ts';
import { loadGeoFromDisk } from '../src/lib/data/load_geo_from_disk.ts';

/** What the city is made of; nothing else of the folder is read. */
const PARTS: readonly string[] = ['city.yaml', 'districts.geojson'];

/** The city of an atlas folder, for what is built into the page's script. Throws with the list of what is wrong. */
export function loadCity(folder: string): City {
	const all = loadGeoFromDisk(folder);
	const files = Object.fromEntries(PARTS.flatMap((path) => (all[path] ? [[path, all[path]]] : [])));
	const { geo, findings } = readGeo(files);
	const own = findings.filter(({ file }) => PARTS.includes(file));
	if (!geo.city || !geo.boundaries || own.length > 0) {
		const list = locateProblems(files, own).map((problem) => formatProblem(problem, folder));
		throw new Error(`${folder}/ has no city:\n${list.join('\n')}`);
	}
	return buildCity(
		geo.city.value,
		geo.districts.map(({ value }) => value),
		geo.boundaries,
	);
}
