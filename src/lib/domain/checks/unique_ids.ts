import { buildFinding, type Check, type Entry } from '../schema/geo_data.ts';
import type { Finding, PropertyPath } from '../schema/problem.ts';

/** Ids are unique, and a file is named after its source, article or tour. */
export const checkUniqueIds: Check = (geo) => {
	return [
		...findRepeats(geo.sources, 'a source'),
		...findRepeats(geo.articles, 'an article'),
		...findRepeats(geo.sites, 'a site'),
		...findRepeats(geo.districts, 'a district'),
		...findRepeats(geo.townships, 'a township'),
		...findRepeats(geo.places, 'a place'),
		...findRepeats(geo.tours, 'a tour'),
		...findRepeats(geo.corrections, 'a correction'),
		...geo.articles.flatMap((entry) => findRepeatedExcerpts(entry)),
		...[...geo.sources, ...geo.articles, ...geo.tours].flatMap((entry) => {
			const name = nameFile(entry.file);
			if (name === entry.value.id) return [];
			return [
				buildFinding(
					entry,
					['id'],
					`expected ${name} as the file is named, found ${entry.value.id}`,
				),
			];
		}),
		...geo.districts.flatMap((entry) =>
			findDifference(entry, ['properties', 'adcode'], entry.value.properties.adcode),
		),
		...geo.townships.flatMap((entry) =>
			findDifference(entry, ['properties', 'code'], entry.value.properties.code),
		),
	];
};

function nameFile(file: string): string {
	return file.replace(/^.*\/|\.\w+$/g, '');
}

function findRepeats(entries: readonly Entry<{ id: string | number }>[], what: string): Finding[] {
	const first = new Map<string | number, Entry<unknown>>();
	return entries.flatMap((entry) => {
		const { id } = entry.value;
		const known = first.get(id);
		if (!known) first.set(id, entry);
		if (!known) return [];
		return [
			buildFinding(
				entry,
				['id'],
				`expected ${what} id that is unique, found ${id} again (first in ${known.file})`,
			),
		];
	});
}

function findRepeatedExcerpts(entry: GeoArticle): Finding[] {
	const seen = new Set<string>();
	return entry.value.excerpts.flatMap(({ id }, index) => {
		const is_known = seen.has(id);
		seen.add(id);
		const path = ['excerpts', index, 'id'];
		return is_known
			? [buildFinding(entry, path, `expected a new excerpt id, found ${id} again`)]
			: [];
	});
}

type GeoArticle = Entry<{ excerpts: readonly { id: string }[] }>;

function findDifference(
	entry: Entry<{ id: string | number }>,
	path: PropertyPath,
	found: string | number,
): Finding[] {
	if (entry.value.id === found) return [];
	return [
		buildFinding(entry, path, `expected ${entry.value.id} like the feature's id, found ${found}`),
	];
}
