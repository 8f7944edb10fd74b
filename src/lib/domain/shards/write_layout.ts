/** Cuts an atlas up into files that a reader fetches as they are needed. */

import { measureAlongHilbert } from './along_hilbert.ts';
import type { Timeline } from '../as_of/timeline.ts';
import type { SiteExport } from '../exports/sites_geojson.ts';
import { orderNames } from '../language/languages.ts';
import type { SiteRecord } from '../query/site_query.ts';
import { hashBytes, hashText } from '../reading/hash_text.ts';
import type { Language } from '../schema/localized.ts';
import type { SearchData } from '../search/search_text.ts';
import {
	COLUMNS,
	MANIFEST,
	MARKS,
	nameDetails,
	nameIds,
	nameLookup,
	nameNewest,
	nameNames,
	namePast,
	nameRecords,
	nameStates,
	nameViews,
	PER_FILE,
	PLACES,
	type Manifest,
} from './layout_files.ts';
import { encodeList } from './list_file.ts';
import { buildPast, listPastStates } from './past_rows.ts';
import { buildPlaces } from './site_places.ts';
import { buildRows, type RowsMeta } from './site_rows.ts';
import { encodeTable, packCodes, type Table } from './table_file.ts';
import { writeWords } from './text/write_words.ts';

/** An atlas in one language. `timelines`: what was otherwise before; null where nothing was. */
export type AtlasWords = {
	/** In the order of the page; the same sites in every language. */
	sites: readonly SiteRecord[];
	timelines: ReadonlyMap<string, Timeline<SiteRecord>> | null;
};

export type LayoutSource = {
	words: ReadonlyMap<Language, AtlasWords>;
	details: readonly SiteExport[];
	/** ISO day of each article. */
	articles: Record<string, string>;
	/** What it can be searched by. */
	texts: SearchData;
	/** Bytes of a file of lists; left out: as many as are worth a request. */
	list_bytes?: number;
	/** The heading of each site in the list, in the order of the headings. */
	headings: ReadonlyMap<string, string>;
	/** What is said of each site, by id, where it has no page that says so; null where all have. */
	views?: ((language: Language, id: string) => unknown) | null;
	/** Lists that pages read as they are, by file. */
	lists: ReadonlyMap<string, readonly unknown[]>;
};

/** `name`: of the folder. */
export type Layout = { name: string; files: ReadonlyMap<string, Uint8Array | string> };

/** A file as it is but for the layout's name in it. */
type Body = (layout: string) => Uint8Array | string;

/** `headings`: keys, in their order. */
export type ColumnsMeta = RowsMeta & { headings: readonly string[] };

/** What a record leaves to the columns. */
export type KeptRecord = Omit<
	SiteRecord,
	'order' | 'facets' | 'reported' | 'amount_cny' | 'whereabouts' | 'drawn'
>;

/** Length of the folder's name, hexadecimal digits. */
const NAME_LENGTH = 12;

export function writeLayout(source: LayoutSource): Layout {
	const bodies = listBodies(source);
	const hashes = [...bodies].map(([file, write]) => `${file} ${hashContent(write(''))}`);
	const name = hashText(hashes.join('\n')).slice(0, NAME_LENGTH);
	return { name, files: new Map([...bodies].map(([file, write]) => [file, write(name)])) };
}

function hashContent(content: Uint8Array | string): string {
	return typeof content === 'string' ? hashText(content) : hashBytes(content);
}

function listBodies({
	words,
	details,
	articles,
	texts,
	list_bytes,
	headings,
	views,
	lists,
}: LayoutSource): Map<string, Body> {
	const bodies = new Map<string, Body>();
	const addTable = <M>(file: string, table: Table<M>): void => {
		bodies.set(file, (layout) => encodeTable(table, { layout, file }));
	};
	const addList = (file: string, rows: readonly unknown[]): void => {
		bodies.set(file, (layout) => encodeList(rows, { layout, file }));
	};
	const addLists = (name: (at: number) => string, per: number, rows: readonly unknown[]): void => {
		for (let at = 0; at * per < rows.length; at++) {
			addList(name(at), rows.slice(at * per, (at + 1) * per));
		}
	};
	const [first] = [...words.values()];
	const order = orderAlongCurve(first!.sites);
	const sites = order.map((at) => first!.sites[at]!);
	const ids = sites.map(({ id }) => id);
	const row_of = new Map(ids.map((id, row) => [id, row]));

	const { meta, columns } = buildRows(sites);
	const by_page = first!.sites.map(({ id }) => row_of.get(id)!);
	const keys = [...new Set(headings.values())];
	// 0: under none.
	const heading = packCodes(ids.map((id) => keys.indexOf(headings.get(id) ?? '') + 1));
	addTable(COLUMNS, {
		meta: { ...meta, headings: keys } satisfies ColumnsMeta,
		columns: { ...columns, heading, by_page: packCodes(by_page) },
	});
	for (const [file, rows] of lists) addList(file, rows);
	const places = buildPlaces(sites);
	addTable(PLACES, places.table);
	addList(MARKS, places.marks);
	addLists(nameIds, PER_FILE.ids, ids);
	const sorted = ids.toSorted();
	const lookup = sorted.map((id) => [id, row_of.get(id)!] as const);
	addLists(nameLookup, PER_FILE.lookup, lookup);
	const detail_of = new Map(details.map((one) => [one.id, one]));
	addLists(
		nameDetails,
		PER_FILE.details,
		ids.map((id) => detail_of.get(id) ?? null),
	);
	for (const [language, atlas] of words) {
		const of_id = new Map(atlas.sites.map((site) => [site.id, site]));
		const own = ids.map((id) => of_id.get(id)!);
		addLists((at) => nameRecords(language, at), PER_FILE.records, own.map(cutRecord));
		const newest = by_page.map((row) => cutRecord(own[row]!));
		addLists((at) => nameNewest(language, at), PER_FILE.newest, newest);
		if (views) {
			addLists(
				(at) => nameViews(language, at),
				PER_FILE.views,
				ids.map((id) => views(language, id)),
			);
		}
		const past = atlas.timelines && listPastStates(own, atlas.timelines);
		const named = [...own, ...(past?.states ?? []).map(({ then }) => then)];
		const ranks = rankNames(
			named.map((site) => site.name),
			language,
		);
		addTable(nameNames(language), {
			meta: {},
			columns: { name: packCodes(ranks.slice(0, own.length)) },
		});
		if (!past) continue;
		addTable(namePast(language), buildPast(past, ranks.slice(own.length), articles));
		addLists(
			(at) => nameStates(language, at),
			PER_FILE.states,
			past.states.map(({ change }) => cutRecord(change)),
		);
	}
	writeWords(texts, ids, { addTable, addList, addLists }, list_bytes);
	addList(MANIFEST, [
		{
			sites: sites.length,
			lookup: sorted.filter((_, at) => at % PER_FILE.lookup === 0),
			has_past: first!.timelines !== null,
		} satisfies Manifest,
	]);
	return bodies;
}

/** Places in `sites`, along a Hilbert curve by where they are drawn; sites of one mark stay together, those nothing draws come last. */
function orderAlongCurve(sites: readonly SiteRecord[]): number[] {
	const along = new Map<string | null, number>([[null, Infinity]]);
	for (const { mark_id, drawn } of sites) {
		if (mark_id === null || along.has(mark_id)) continue;
		along.set(mark_id, drawn[0] ? measureAlongHilbert(drawn[0]) : Infinity);
	}
	const keyOf = (at: number): string => sites[at]!.mark_id ?? '';
	return sites
		.map((_, at) => at)
		.toSorted((a, b) => {
			const [one, other] = [along.get(sites[a]!.mark_id)!, along.get(sites[b]!.mark_id)!];
			if (one !== other) return one - other;
			return keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a - b;
		});
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

/** Equal for names that stand equal in the language's order. */
function rankNames(names: readonly string[], language: Language): number[] {
	const compare = orderNames(language);
	const ranks = new Map<string, number>();
	let last: string | null = null;
	let rank = -1;
	for (const name of [...new Set(names)].toSorted(compare)) {
		if (last === null || compare(last, name) !== 0) rank++;
		ranks.set(name, rank);
		last = name;
	}
	return names.map((name) => ranks.get(name)!);
}
