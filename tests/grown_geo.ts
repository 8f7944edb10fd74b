import { parse, stringify } from 'yaml';
import type { GeoFiles } from '../src/lib/domain/reading/geo_files.ts';
import { buildRespell, listSigns, proveWords, type Json } from './grown_words.ts';
import { seedRandom } from './synthetic_sites.ts';

/** Days between the dates of two copies. */
const DAYS_APART = 7;
const DAY = 86_400_000;

type Feature = {
	[key: string]: Json;
	id: string;
	geometry: Json;
	properties: { [key: string]: Json };
};
type Copied = { path: string; value: Json; write: (value: Json) => string };

const writeJson = (value: Json): string => `${JSON.stringify(value)}\n`;
const writeYaml = (value: Json): string => stringify(value, { lineWidth: 0 });

/**
 * The files of an atlas with `count` sites: those given, and numbered copies of their sources, articles, excerpts,
 * claims, places and sites, each copy a week after the one before; the last copy brings only the sites that are still
 * wanted. Places of a copy stand up to 200 m beside the real ones; its words have letters of their own. Made up, for
 * measuring and testing alone: nobody publishes it.
 * @throws {RangeError} when fewer sites are wanted than there are
 */
export function growGeo(files: GeoFiles, count: number, seed: number): GeoFiles {
	const copied = Object.keys(files)
		.toSorted((a, b) => rankPath(a) - rankPath(b))
		.flatMap((path) => readCopied(path, files[path]!));
	const ids = listIds(copied);
	const sites = copied.flatMap(({ path, value }) =>
		path.startsWith('sites/') ? (value as { features: Json[] }).features : [],
	).length;
	if (count < sites) throw new RangeError(`${count} sites are fewer than the ${sites} there are`);
	const grown: Record<string, string> = { ...files };
	const places = JSON.parse(files['places.geojson']!) as { features: Feature[] };
	const placed = places.features.filter(({ id }) => ids.has(id));
	const random = seedRandom(seed);
	const signs = listSigns(copied.map(({ path }) => files[path]!));
	let left = count - sites;
	for (let round = 1; left > 0; round++) {
		const rename = (text: string): string => renameText(text, ids, round);
		const respell = buildRespell(signs, seed, round);
		const copyOf = (value: Json): Json => walk(respell(value), rename);
		const exact_by_ref = new Map<string, string>();
		const moved = placed.map((place) => moveFeature(copyOf(place) as Feature, round, random));
		places.features.push(...moved);
		const position_by_place = new Map(moved.map(({ id, geometry }) => [id, geometry]));
		const left_out = new Set<Json>();
		for (const { path, value, write: format } of copied) {
			const copy = drop(copyOf(value), left_out) as { [key: string]: Json };
			if (path.startsWith('sources/')) dateSource(copy, round);
			if (path.startsWith('sites/')) {
				const all = copy['features'] as Feature[];
				const features = all.slice(0, left);
				for (const { id } of all.slice(left)) left_out.add(id);
				left -= features.length;
				if (features.length === 0) continue;
				copy['features'] = features.map((site) => placeSite(site, round, position_by_place));
			}
			if (path.startsWith('articles/')) listExact(copy, exact_by_ref);
			const proved = path.startsWith('offsets/') ? proveWords(copy, exact_by_ref) : copy;
			grown[path.replace(/(\.\w+)$/, `-${round}$1`)] = format(proved);
		}
	}
	grown['places.geojson'] = writeJson(places);
	return grown;
}

/** Sites first: they say what is left out; offsets last: they prove what articles quote. */
function rankPath(path: string): number {
	if (path.startsWith('sites/')) return 0;
	return path.startsWith('offsets/') ? 2 : 1;
}

function listExact(article: { [key: string]: Json }, exact_by_ref: Map<string, string>): void {
	for (const { id, exact } of article['excerpts'] as { id: string; exact: string }[]) {
		exact_by_ref.set(`${String(article['id'])}#${id}`, exact);
	}
}

/** A file that is copied, with its values; none for what a city has once. */
function readCopied(path: string, text: string): Copied[] {
	if (/^(?:sources|articles)\//.test(path)) return [{ path, value: parse(text), write: writeYaml }];
	if (/^(?:sites|offsets)\//.test(path)) {
		return [{ path, value: JSON.parse(text) as Json, write: writeJson }];
	}
	return [];
}

/** Ids of sources, articles, sites, claims and the places of sites: what is unique over the atlas. */
function listIds(copied: readonly Copied[]): Set<string> {
	const ids = new Set<string>();
	const look = (value: Json): void => {
		if (Array.isArray(value)) value.forEach(look);
		if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
		if (typeof value['id'] === 'string') ids.add(value['id']);
		if (typeof value['place'] === 'string') ids.add(value['place']);
		for (const [key, one] of Object.entries(value)) if (key !== 'excerpts') look(one);
	};
	for (const { value } of copied) look(value);
	return ids;
}

/** An id, or what stands in one (`article#excerpt`), with the number of its copy; other texts as they are. */
function renameText(text: string, ids: ReadonlySet<string>, round: number): string {
	const [id, rest] = [text.split('#', 1)[0]!, text.slice(text.split('#', 1)[0]!.length)];
	return ids.has(id) ? `${id}-${round}${rest}` : text;
}

function walk(value: Json, rename: (text: string) => string): Json {
	if (typeof value === 'string') return rename(value);
	if (Array.isArray(value)) return value.map((one) => walk(one, rename));
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [
			rename(key),
			key === 'excerpts' && Array.isArray(one)
				? one.map((each) => keepId(each, rename))
				: walk(one, rename),
		]),
	);
}

/** Without what names a site that is not there. */
function drop(value: Json, left_out: ReadonlySet<Json>): Json {
	if (Array.isArray(value)) {
		return value.filter((one) => !left_out.has(one)).map((one) => drop(one, left_out));
	}
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, drop(one, left_out)]));
}

/** An excerpt's id is unique within its article alone; in a site an excerpt is a reference. */
function keepId(excerpt: Json, rename: (text: string) => string): Json {
	const copy = walk(excerpt, rename);
	if (copy === null || typeof copy !== 'object' || Array.isArray(copy)) return copy;
	return { ...copy, id: (excerpt as { id: string }).id };
}

function dateSource(source: { [key: string]: Json }, round: number): void {
	const date = new Date(Date.parse(String(source['date'])) + round * DAYS_APART * DAY);
	source['date'] = date.toISOString().slice(0, 10);
	source['added_on'] = source['date'];
	source['sha256'] = String(source['sha256']).slice(8) + String(round).padStart(8, '0');
}

/** A place up to 0.002 degrees beside the real one, its name numbered. */
function moveFeature(place: Feature, round: number, random: () => number): Feature {
	const shift = [(random() - 0.5) * 0.004, (random() - 0.5) * 0.004];
	const geometry = place.geometry as { type: 'Point'; coordinates: number[] };
	const original = place.properties['original'] as { lng: number; lat: number } | null;
	const move = (at: number, axis: number): number => Number((at + shift[axis]!).toFixed(6));
	return {
		...numberName(place, round),
		geometry: { ...geometry, coordinates: geometry.coordinates.map(move) },
		properties: {
			...numberName(place, round).properties,
			...(original && {
				original: { ...original, lng: move(original.lng, 0), lat: move(original.lat, 1) },
			}),
		},
	};
}

/** A point stands where the copy of its place does; other shapes stay where they are. */
function placeSite(
	site: Feature,
	round: number,
	position_by_place: ReadonlyMap<string, Json>,
): Feature {
	const placement = site.properties['placement'] as { place?: string };
	const geometry = site.geometry as { type: string } | null;
	const moved = placement.place === undefined ? null : position_by_place.get(placement.place);
	return {
		...numberName(site, round),
		geometry: geometry?.type === 'Point' && moved ? moved : site.geometry,
	};
}

function numberName(feature: Feature, round: number): Feature {
	const name = feature.properties['name'] as { [language: string]: string };
	const numbered = Object.entries(name).map(([language, text]) => [language, `${text} ${round}`]);
	return { ...feature, properties: { ...feature.properties, name: Object.fromEntries(numbered) } };
}
