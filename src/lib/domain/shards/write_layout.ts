/** Cuts an atlas up into files that a reader fetches as they are needed. */

import { orderNames } from '../language/languages.ts';
import type { SiteRecord } from '../query/site_query.ts';
import { hashBytes, hashText } from '../reading/hash_text.ts';
import type { Language } from '../schema/localized.ts';
import {
	MANIFEST,
	nameDetails,
	nameIds,
	nameLookup,
	nameNewest,
	nameRecords,
	nameViews,
	PER_FILE,
	PER_FILE_BY_REGIONS,
	type Manifest,
} from './layout_files.ts';
import type { AtlasWords, LayoutSource } from './layout_source.ts';
import { encodeList } from './list_file.ts';
import { cutSites, MOST_IN_ONE, type CutRegion } from './regions/cut_sites.ts';
import { nameByRegions } from './regions/region_files.ts';
import {
	listPast,
	writeNames,
	writePast,
	writeRows,
	type LayoutFiles,
	type RegionSites,
} from './regions/write_region.ts';
import { writeRegions } from './regions/write_regions.ts';
import { leaveDay } from './site_rows.ts';
import { encodeTable } from './table_file.ts';
import { writeWords } from './text/write_words.ts';

/** `name`: of the folder. */
export type Layout = { name: string; files: ReadonlyMap<string, Uint8Array | string> };

/** A file as it is but for the layout's name in it. */
type Body = (layout: string) => Uint8Array | string;

/** A record without what only orders and maps ask. */
type WholeRecord = Omit<SiteRecord, 'order' | 'whereabouts' | 'drawn'>;
/** What a record leaves to the columns, where these are one file; by regions it has all but what changes with the day. */
export type KeptRecord = Omit<WholeRecord, 'facets' | 'reported' | 'amount_cny'> &
	Partial<Pick<WholeRecord, 'facets' | 'reported' | 'amount_cny'>>;

/** Length of the folder's name, hexadecimal digits. */
const NAME_LENGTH = 12;

export function writeLayout(source: LayoutSource): Layout {
	const [first] = [...source.words.values()];
	const regions = cutSites(first!.sites, source.parents ?? new Map(), source.sizes?.region);
	const bodies = listBodies(source, regions);
	const hashes = [...bodies].map(([file, write]) => `${file} ${hashContent(write(''))}`);
	const hash = hashText(hashes.join('\n')).slice(0, NAME_LENGTH);
	const name = regions[0]?.key === null ? hash : nameByRegions(hash);
	return { name, files: new Map([...bodies].map(([file, write]) => [file, write(name)])) };
}

function hashContent(content: Uint8Array | string): string {
	return typeof content === 'string' ? hashText(content) : hashBytes(content);
}

function listBodies(
	{
		words,
		details,
		articles,
		texts,
		list_bytes,
		headings,
		views,
		lists,
		parents,
		sizes,
		tiles,
	}: LayoutSource,
	cut: readonly CutRegion[],
): Map<string, Body> {
	const bodies = new Map<string, Body>();
	const addList = (file: string, rows: readonly unknown[]): void => {
		bodies.set(file, (layout) => encodeList(rows, { layout, file }));
	};
	const files: LayoutFiles = {
		addTable: (file, table) => {
			bodies.set(file, (layout) => encodeTable(table, { layout, file }));
		},
		addList,
		addLists: (name, per, rows) => {
			for (let at = 0; at * per < rows.length; at++) {
				addList(name(at), rows.slice(at * per, (at + 1) * per));
			}
		},
	};
	const [first] = [...words.values()];
	const order = cut.flatMap(({ sites }) => sites);
	const ids = order.map((at) => first!.sites[at]!.id);
	const row_of = new Map(ids.map((id, row) => [id, row]));
	const keys = [...new Set(headings.values())];
	const heading_by_key = new Map(keys.map((key, at) => [key, at]));
	const headingOf = (id: string): number => heading_by_key.get(headings.get(id) ?? '') ?? -1;
	const regions = cut.map(({ key, sites: pages }) => {
		const sites = pages.map((at) => first!.sites[at]!);
		return { key, sites, pages, headings: sites.map(({ id }) => headingOf(id)) };
	});
	for (const region of regions) writeRows(region, keys, files);
	for (const [file, rows] of lists) addList(file, rows);
	for (const [file, table] of tiles ?? []) files.addTable(file, table);
	files.addLists(nameIds, PER_FILE.ids, ids);
	const detail_of = new Map(details.map((one) => [one.id, one]));
	files.addLists(
		nameDetails,
		PER_FILE.details,
		ids.map((id) => detail_of.get(id) ?? null),
	);
	const is_one = regions[0]?.key === null;
	const cutTo = is_one ? cutRecord : cutWhole;
	const per_file = is_one ? PER_FILE : PER_FILE_BY_REGIONS;
	for (const [language, atlas] of words) {
		const of_id = new Map(atlas.sites.map((site) => [site.id, site]));
		const own = ids.map((id) => of_id.get(id)!);
		files.addLists((at) => nameRecords(language, at), per_file.records, own.map(cutTo));
		const newest = first!.sites.map(({ id }) => cutTo(of_id.get(id)!));
		files.addLists((at) => nameNewest(language, at), per_file.newest, newest);
		if (views) {
			const said = ids.map((id) => views(language, id));
			files.addLists((at) => nameViews(language, at), PER_FILE.views, said);
		}
		// By regions the days of articles are a file of their own.
		const told = is_one ? articles : {};
		writeWordsOf(language, atlas, { regions, of_id, articles: told, cut: cutTo }, files);
	}
	writeWords(texts, ids, files, list_bytes);
	const found = is_one
		? { lookup: writeLookup(row_of, files) }
		: writeRegions(
				{
					...{ keys, headingOf, articles, by_page: first!.sites, front: sizes?.front },
					parents: parents ?? new Map(),
					regions: regions.map(({ key, ...region }) => {
						const past = listPast(region.sites, first!.timelines);
						return { ...region, key: key!, states: (past?.states ?? []).map(({ then }) => then) };
					}),
				},
				files,
			);
	addList(MANIFEST, [
		{
			...{ sites: ids.length, ...found },
			...(!is_one && { most: sizes?.region ?? MOST_IN_ONE }),
			has_past: first!.timelines !== null,
		} satisfies Manifest,
	]);
	return bodies;
}

/** First ids of the files that say which row an id has. */
function writeLookup(row_of: ReadonlyMap<string, number>, { addLists }: LayoutFiles): string[] {
	const sorted = [...row_of.keys()].toSorted();
	addLists(
		nameLookup,
		PER_FILE.lookup,
		sorted.map((id) => [id, row_of.get(id)!]),
	);
	return sorted.filter((_, at) => at % PER_FILE.lookup === 0);
}

/** What of the regions is of one language: the order of names, and what was otherwise before. */
function writeWordsOf(
	language: Language,
	{ timelines }: AtlasWords,
	{
		regions,
		of_id,
		articles,
		cut,
	}: {
		regions: readonly RegionSites[];
		of_id: ReadonlyMap<string, SiteRecord>;
		articles: Record<string, string>;
		cut: (record: Partial<SiteRecord>) => unknown;
	},
	files: LayoutFiles,
): void {
	const parts = regions.map((region) => {
		const sites = region.sites.map(({ id }) => of_id.get(id)!);
		const past = listPast(sites, timelines);
		const named = [...sites, ...(past?.states ?? []).map(({ then }) => then)];
		return { region, past, names: named.map(({ name }) => name) };
	});
	const rank_of = rankNames(
		parts.flatMap(({ names }) => names),
		language,
	);
	for (const { region, past, names } of parts) {
		const ranks = names.map((name) => rank_of.get(name)!);
		writeNames(region, language, ranks, files);
		if (past) writePast(region, language, past, { ranks, articles, cut }, files);
	}
}

function cutRecord(record: Partial<SiteRecord>): Partial<KeptRecord> {
	const {
		order: _order,
		facets: _facets,
		reported: _reported,
		amount_cny: _amount,
		whereabouts: _whereabouts,
		drawn: _drawn,
		...kept
	} = record;
	return kept;
}

function cutWhole(record: Partial<SiteRecord>): Partial<KeptRecord> {
	const { order: _order, whereabouts: _whereabouts, drawn: _drawn, ...kept } = record;
	return kept.facets ? { ...kept, facets: leaveDay(kept.facets) } : kept;
}

/** Equal for names that stand equal in the language's order. */
function rankNames(names: readonly string[], language: Language): ReadonlyMap<string, number> {
	const compare = orderNames(language);
	const ranks = new Map<string, number>();
	let last: string | null = null;
	let rank = -1;
	for (const name of [...new Set(names)].toSorted(compare)) {
		if (last === null || compare(last, name) !== 0) rank++;
		ranks.set(name, rank);
		last = name;
	}
	return ranks;
}
