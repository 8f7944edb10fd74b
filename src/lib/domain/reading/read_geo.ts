import type { z } from 'zod';
import { article_schema } from '../schema/article.ts';
import { city_schema } from '../schema/city.ts';
import { correction_schema, corrections_schema } from '../schema/correction.ts';
import { boundaries_schema, district_collection_schema } from '../schema/district.ts';
import type { Entry, GeoData } from '../schema/geo_data.ts';
import type { GeoFiles } from './geo_files.ts';
import { offsets_schema } from '../schema/offsets.ts';
import { checkOnce, parseOnce } from './read_once.ts';
import { place_collection_schema } from '../schema/place.ts';
import type { Finding } from '../schema/problem.ts';
import { site_collection_schema } from '../schema/site.ts';
import { source_schema } from '../schema/source.ts';
import { tour_schema } from '../schema/tour.ts';
import { township_collection_schema } from '../schema/township.ts';

const REQUIRED = ['city.yaml', 'districts.geojson', 'townships.geojson', 'places.geojson'];
const KNOWN =
	/^((?:sources|articles|tours)\/[^/]+\.yaml|sites\/[^/]+\.geojson|offsets\/[^/]+\.json|corrections\.yaml)$/;

/** Reads every file and each value in it by its schema; what does not fit is left out and reported. */
export function readGeo(files: GeoFiles): { geo: GeoData; findings: Finding[] } {
	const findings: Finding[] = [];
	const broken_ids = new Set<string>();
	const raw_geojson = new Map<string, unknown>();
	const paths = Object.keys(files).sort();

	function read(file: string): unknown {
		const { value, problems } = parseOnce(file, files[file] ?? '');
		findings.push(...problems);
		if (problems.length > 0) broken_ids.add(nameFile(file));
		return problems.length > 0 ? undefined : value;
	}

	function keep<T>(
		schema: z.ZodType<T>,
		value: unknown,
		entry: Omit<Entry<T>, 'value'>,
	): Entry<T>[] {
		const checked = checkOnce(schema, value);
		if (checked.value !== null) return [{ ...entry, value: checked.value }];
		for (const { path, message } of checked.problems) {
			findings.push({ file: entry.file, path: [...entry.path, ...path], message });
		}
		const id = (value as { id?: unknown } | null)?.id;
		if (typeof id === 'string' || typeof id === 'number') broken_ids.add(String(id));
		return [];
	}

	function readCollection<F>(file: string, schema: CollectionSchema<F>): Entry<F>[] {
		const raw = read(file);
		if (raw === undefined) return [];
		raw_geojson.set(file, raw);
		const features = (raw as { features?: unknown } | null)?.features;
		const list = Array.isArray(features) ? features : [];
		const shell = Array.isArray(features) ? { ...(raw as object), features: [] } : raw;
		keep(schema, shell, { file, path: [] });
		const element = schema.shape.features.element;
		return list.flatMap((feature, index) =>
			keep(element, feature, { file, path: ['features', index] }),
		);
	}

	for (const file of REQUIRED) {
		if (!(file in files))
			findings.push({ file, path: [], message: 'expected this file, found none' });
	}
	for (const file of paths) {
		if (KNOWN.test(file) || REQUIRED.includes(file)) continue;
		const message =
			'expected sources/<id>.yaml, articles/<id>.yaml, sites/<name>.geojson, tours/<id>.yaml, offsets/<source>.json or corrections.yaml, found another file';
		findings.push({ file, path: [], message });
	}
	const present = (pattern: RegExp): string[] => paths.filter((file) => pattern.test(file));
	function readEach<T extends object>(pattern: RegExp, schema: z.ZodType<T>): Entry<T>[] {
		return present(pattern).flatMap((file) => {
			const raw = read(file);
			const entries = raw === undefined ? [] : keep(schema, raw, { file, path: [] });
			const value = entries[0]?.value;
			const id = value && ('id' in value ? value.id : 'source' in value && value.source);
			if (id !== file.replace(/^.*\/|\.\w+$/g, '')) broken_ids.add(nameFile(file));
			return entries;
		});
	}
	const districts = present(/^districts\.geojson$/).flatMap((file) =>
		readCollection(file, district_collection_schema),
	);
	const geo: GeoData = {
		city:
			present(/^city\.yaml$/).flatMap((file) => {
				const raw = read(file);
				return raw === undefined ? [] : keep(city_schema, raw, { file, path: [] });
			})[0] ?? null,
		sources: readEach(/^sources\/[^/]+\.yaml$/, source_schema),
		articles: readEach(/^articles\/[^/]+\.yaml$/, article_schema),
		sites: present(/^sites\/[^/]+\.geojson$/).flatMap((file) =>
			readCollection(file, site_collection_schema),
		),
		districts,
		boundaries: boundaries_schema.safeParse(raw_geojson.get('districts.geojson')).data ?? null,
		townships: present(/^townships\.geojson$/).flatMap((file) =>
			readCollection(file, township_collection_schema),
		),
		places: present(/^places\.geojson$/).flatMap((file) =>
			readCollection(file, place_collection_schema),
		),
		tours: readEach(/^tours\/[^/]+\.yaml$/, tour_schema),
		corrections: present(/^corrections\.yaml$/).flatMap((file) => {
			const raw = read(file);
			if (raw === undefined) return [];
			if (!Array.isArray(raw)) {
				keep(corrections_schema, raw, { file, path: [] });
				return [];
			}
			return raw.flatMap((one: unknown, index) =>
				keep(correction_schema, one, { file, path: [index] }),
			);
		}),
		offsets: readEach(/^offsets\/[^/]+\.json$/, offsets_schema),
		raw_geojson,
		broken_ids,
	};
	return { geo, findings };
}

/** The id that a file is named after; of offsets with their folder, as they share the name of their source. */
function nameFile(file: string): string {
	return file.replace(/\.\w+$/, '').replace(/^(?!offsets\/).*\//, '');
}

type CollectionSchema<F> = z.ZodType & {
	shape: { features: { element: z.ZodType<F> } };
};
