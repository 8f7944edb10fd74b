import type { z } from 'zod';
import { article_schema } from '../schema/article.ts';
import { city_schema } from '../schema/city.ts';
import { checkSchema } from '../checks/schema.ts';
import { district_collection_schema } from '../schema/district.ts';
import type { Entry, GeoData } from '../schema/geo_data.ts';
import type { GeoFiles } from './geo_files.ts';
import { offsets_schema } from '../schema/offsets.ts';
import { parseText } from './parse_text.ts';
import { place_collection_schema } from '../schema/place.ts';
import type { Finding } from '../schema/problem.ts';
import { site_collection_schema } from '../schema/site.ts';
import { tour_schema } from '../schema/tour.ts';
import { township_collection_schema } from '../schema/township.ts';

const REQUIRED = ['city.yaml', 'districts.geojson', 'townships.geojson', 'places.geojson'];
const KNOWN = /^((?:articles|tours)\/[^/]+\.yaml|sites\/[^/]+\.geojson|offsets\.json)$/;

/** Reads every file and each value in it by its schema; what does not fit is left out and reported. */
export function readGeo(files: GeoFiles): { geo: GeoData; findings: Finding[] } {
	const findings: Finding[] = [];
	const broken_ids = new Set<string>();
	const raw_geojson = new Map<string, unknown>();
	const paths = Object.keys(files).sort();

	function read(file: string): unknown {
		const { value, problems } = parseText(file, files[file] ?? '');
		findings.push(...problems);
		if (problems.length > 0) broken_ids.add(file.replace(/^.*\/|\.\w+$/g, ''));
		return problems.length > 0 ? undefined : value;
	}

	function keep<T>(
		schema: z.ZodType<T>,
		value: unknown,
		entry: Omit<Entry<T>, 'value'>,
	): Entry<T>[] {
		const checked = checkSchema(schema, value);
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
			'expected articles/<id>.yaml, sites/<article id>.geojson or tours/<id>.yaml, found another file';
		findings.push({ file, path: [], message });
	}
	const present = (pattern: RegExp): string[] => paths.filter((file) => pattern.test(file));
	const geo: GeoData = {
		city:
			present(/^city\.yaml$/).flatMap((file) => {
				const raw = read(file);
				return raw === undefined ? [] : keep(city_schema, raw, { file, path: [] });
			})[0] ?? null,
		articles: present(/^articles\/[^/]+\.yaml$/).flatMap((file) => {
			const raw = read(file);
			const entries = raw === undefined ? [] : keep(article_schema, raw, { file, path: [] });
			const name = file.replace(/^.*\/|\.\w+$/g, '');
			if (entries[0]?.value.id !== name) broken_ids.add(name);
			return entries;
		}),
		sites: present(/^sites\/[^/]+\.geojson$/).flatMap((file) =>
			readCollection(file, site_collection_schema),
		),
		districts: present(/^districts\.geojson$/).flatMap((file) =>
			readCollection(file, district_collection_schema),
		),
		townships: present(/^townships\.geojson$/).flatMap((file) =>
			readCollection(file, township_collection_schema),
		),
		places: present(/^places\.geojson$/).flatMap((file) =>
			readCollection(file, place_collection_schema),
		),
		tours: present(/^tours\/[^/]+\.yaml$/).flatMap((file) => {
			const raw = read(file);
			return raw === undefined ? [] : keep(tour_schema, raw, { file, path: [] });
		}),
		offsets:
			present(/^offsets\.json$/).flatMap((file) => {
				const raw = read(file);
				return raw === undefined ? [] : keep(offsets_schema, raw, { file, path: [] });
			})[0] ?? null,
		raw_geojson,
		broken_ids,
	};
	return { geo, findings };
}

type CollectionSchema<F> = z.ZodType & {
	shape: { features: { element: z.ZodType<F> } };
};
