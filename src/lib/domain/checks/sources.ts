import { compareSources } from '../reading/page_order.ts';
import { buildFinding, type Check, type Entry, type GeoData } from '../schema/geo_data.ts';
import type { Finding, PropertyPath } from '../schema/problem.ts';
import type { Source } from '../schema/source.ts';

/** Where a source stands below `geo/`. */
export function nameSourceFile(id: string): string {
	return `sources/${id}.yaml`;
}

/** Every article has a source, every source an article and a text that was read; one text has one source. */
export const checkSources: Check = (geo) => [
	...findUnknown(geo),
	...findUnused(geo),
	...findSharedPlaces(geo),
	...findSharedTexts(geo),
	...checkArrivals(geo),
	...geo.sources.flatMap((entry) => [...checkText(entry, geo), ...checkArchive(entry)]),
];

function findUnknown(geo: GeoData): Finding[] {
	const ids = new Set(geo.sources.map(({ value }) => value.id));
	return geo.articles.flatMap((entry) => {
		const { source } = entry.value;
		if (ids.has(source) || geo.broken_ids.has(source)) return [];
		const message = `expected the id of a source that ${nameSourceFile(source)} describes, found ${source}`;
		return [buildFinding(entry, ['source'], message)];
	});
}

/** Nobody knows of which source an article is that cannot be read, or names none. */
function findUnused(geo: GeoData): Finding[] {
	if (geo.broken_ids.size > 0 || findUnknown(geo).length > 0) return [];
	const used = new Set(geo.articles.map(({ value }) => value.source));
	return geo.sources
		.filter(({ value }) => !used.has(value.id))
		.map((entry) =>
			buildFinding(
				entry,
				['id'],
				`expected an article whose source is ${entry.value.id}, found none`,
			),
		);
}

function findSharedPlaces(geo: GeoData): Finding[] {
	const first = new Map<string, string>();
	return geo.articles.flatMap((entry) => {
		const { source, order, id } = entry.value;
		const place = `${source} ${order}`;
		const other = first.get(place);
		if (other === undefined) {
			first.set(place, id);
			return [];
		}
		const message = `expected a place of its own in ${source}, found ${order}, which is that of ${other}`;
		return [buildFinding(entry, ['order'], message)];
	});
}

function findSharedTexts(geo: GeoData): Finding[] {
	const first = new Map<string, string>();
	return geo.sources.flatMap((entry) => {
		const { sha256, id } = entry.value;
		if (sha256 === undefined) return [];
		const other = first.get(sha256);
		if (other === undefined) {
			first.set(sha256, id);
			return [];
		}
		const message = `expected a text of its own, found that of ${other} (the same SHA-256)`;
		return [buildFinding(entry, ['sha256'], message)];
	});
}

/** A new source has neither until its excerpts are proved for the first time. */
function checkText(entry: Entry<Source>, geo: GeoData): Finding[] {
	const { id } = entry.value;
	if (!geo.articles.some(({ value }) => value.source === id)) return [];
	return (['sha256', 'characters'] as const)
		.filter((key) => entry.value[key] === undefined)
		.map((key) =>
			buildFinding(
				entry,
				[key],
				`expected what a proof writes, found nothing: run npm run check -- --source ${id}=FILE`,
			),
		);
}

function checkArchive(entry: Entry<Source>): Finding[] {
	const { date, archived_url, archived_on } = entry.value;
	const find = (path: PropertyPath, message: string): Finding[] => [
		buildFinding(entry, path, message),
	];
	if (archived_url === undefined && archived_on === undefined) return [];
	if (archived_on === undefined) {
		return find(['archived_url'], 'expected archived_on beside it, found none');
	}
	if (archived_url === undefined) {
		return find(['archived_on'], 'expected archived_url beside it, found none');
	}
	if (archived_on >= date) return [];
	return find(['archived_on'], `expected the source's date ${date} or later, found ${archived_on}`);
}

/** A report is in the feeds as of the day it came in; only the source that the atlas began with may leave that out. */
function checkArrivals({ sources }: GeoData): Finding[] {
	const [first, ...others] = sources
		.filter(({ value }) => value.added_on === undefined)
		.toSorted((a, b) => compareSources(a.value, b.value));
	const undated = others.map((entry) =>
		buildFinding(
			entry,
			['added_on'],
			`expected the day the atlas took it in, found nothing: only one source, the one it began with, has none, and ${first!.value.id} has none either`,
		),
	);
	const early = sources.flatMap((entry) => {
		const { date, added_on } = entry.value;
		if (added_on === undefined || added_on >= date) return [];
		const message = `expected the source's date ${date} or later, found ${added_on}`;
		return [buildFinding(entry, ['added_on'], message)];
	});
	return [...undated, ...early];
}
