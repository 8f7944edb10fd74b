/** Cuts what an atlas can be searched by into files. Runs at build time. */

import { inEvery } from '../../language/languages.ts';
import type { Localized } from '../../schema/localized.ts';
import type { SearchData, SearchText } from '../../search/search_text.ts';
import type { Table } from '../table_file.ts';
import { KeyArena } from './key_arena.ts';
import { emitName, emitQuotation, keyOfArea, type AreaName, type Spelled } from './list_keys.ts';
import { arrangeTexts } from './quoted_texts.ts';
import {
	AREAS,
	INDEXES,
	nameDirectory,
	nameLists,
	nameQuotes,
	nameSpots,
	nameSummaries,
	nameTitles,
	nameVariants,
	PER_TEXT_FILE,
	WORDS,
	type IndexName,
	type Spot,
	type Variant,
	type WordsRoot,
} from './text_files.ts';
import { writeLists } from './write_lists.ts';

export type WordsWriter = {
	addTable: <M>(file: string, table: Table<M>) => void;
	addList: (file: string, rows: readonly unknown[]) => void;
	addLists: (name: (at: number) => string, per: number, rows: readonly unknown[]) => void;
};

/** A site's name, what it lies in and what is said of it. */
type SiteTexts = { name: SearchText; areas: AreaName[]; summary: Localized | null };

/** `ids`: of the sites, by row. `most_bytes`: of a file of lists; tests take small ones. */
export function writeWords(
	{ texts, variants }: SearchData,
	ids: readonly string[],
	writer: WordsWriter,
	most_bytes?: number,
): void {
	const site_of = new Map(texts.flatMap((text) => (text.kind === 'site' ? [[text.id, text]] : [])));
	const sites = ids.map((id) => cutSite(site_of.get(id) ?? nameless(id)));
	const places = texts.filter(({ kind }) => !['site', 'excerpt', 'article'].includes(kind));
	const titles = [...places, ...texts.filter(({ kind }) => kind === 'article')];
	const excerpts = texts.filter(({ kind }) => kind === 'excerpt');
	const { names, areas } = indexNames(titles, sites);
	const row_of = new Map(ids.map((id, row) => [id, row]));
	const summaries = sites.map(({ summary }) => summary);
	const { rows, numbered } = arrangeTexts(summaries, excerpts, row_of);
	const quotations = new KeyArena();
	for (const { number, text } of numbered) {
		emitQuotation(text, (key, position) => quotations.add(key, number, position));
	}
	const directories = { names: [], texts: [] } as Record<IndexName, string[]>;
	for (const index of INDEXES) {
		const { first_keys, tables } = writeLists({ names, texts: quotations }[index], most_bytes);
		tables.forEach((table, at) => writer.addTable(nameLists(index, at), table));
		writer.addLists((at) => nameDirectory(index, at), PER_TEXT_FILE.directory, first_keys);
		directories[index] = pickFirst(first_keys, PER_TEXT_FILE.directory);
	}
	writer.addList(AREAS, areas);
	const named = [...titles, ...sites.map(({ name }) => name)];
	writer.addLists(nameTitles, PER_TEXT_FILE.names, named);
	writer.addLists(nameSummaries, PER_TEXT_FILE.summaries, summaries);
	writer.addLists(nameQuotes, PER_TEXT_FILE.quotes, rows);
	const spots = places
		.map(({ id }, number): Spot => [id, number])
		.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	writer.addLists(nameSpots, PER_TEXT_FILE.spots, spots);
	const pairs = (variants.match(/../gu) ?? [])
		.map((pair) => [...pair] as Variant)
		.toSorted(([a], [b]) => (a < b ? -1 : 1));
	writer.addLists(nameVariants, PER_TEXT_FILE.variants, pairs);
	const root: WordsRoot = {
		sites: ids.length,
		places: places.length,
		titles: titles.length,
		syllables: listSyllables(texts, areas),
		directories,
		spots: pickFirst(
			spots.map(([id]) => id),
			PER_TEXT_FILE.spots,
		),
		variants: pickFirst(
			pairs.map(([sign]) => sign),
			PER_TEXT_FILE.variants,
		),
	};
	writer.addList(WORDS, [root]);
}

/** Titles and places by all their names, sites by their own; the areas of all sites once, with the sites as a list. */
function indexNames(titles: readonly SearchText[], sites: readonly SiteTexts[]) {
	const names = new KeyArena();
	const areas = new Map<string, { area: AreaName; at: number }>();
	for (const [number, title] of titles.entries()) {
		const emit = (key: string, position: number): void => names.add(key, number, position);
		let position = emitName(title, 0, emit);
		for (const other of listAliases(title)) position = emitName(other, position, emit);
	}
	for (const [row, { name, areas: own }] of sites.entries()) {
		const number = titles.length + row;
		emitName(name, 0, (key, position) => names.add(key, number, position));
		for (const area of own) {
			const known = areas.get(area.zh) ?? { area, at: areas.size };
			areas.set(area.zh, known);
			names.add(keyOfArea(known.at), number, 0);
		}
	}
	return { names, areas: [...areas.values()].map(({ area }) => area) };
}

/** `more` begins with the names of its areas, one for each run of syllables. */
function cutSite({ more, ...name }: SearchText): SiteTexts {
	if (!more) return { name, areas: [], summary: null };
	const spelled = more.pinyin === '' ? [] : more.pinyin.split('\n');
	const words = more.zh.split(' ');
	return {
		name,
		areas: spelled.map((pinyin, at) => ({ zh: words[at] ?? '', pinyin })),
		summary: {
			...inEvery((language) => more[language]),
			zh: words.slice(spelled.length).join(' '),
		},
	};
}

const nameless = (id: string): SearchText => ({
	...{ kind: 'site', id, pinyin: '' },
	...inEvery(() => ''),
});

/** Other names, and the area where one stands with them. */
function listAliases({ more }: SearchText): Spelled[] {
	if (!more) return [];
	const spelled = more.pinyin.split('\n');
	const aliases = more.zh.split(' ').map((zh, at): Spelled => ({
		...inEvery(() => ''),
		...{ zh, pinyin: spelled[at] ?? '' },
	}));
	return [...aliases, { ...more, zh: '', pinyin: '' }];
}

function listSyllables(texts: readonly SearchText[], areas: readonly AreaName[]): string {
	const found = new Set<string>();
	const add = (pinyin: string): void => {
		for (const syllable of pinyin.split(/[\s/]+/)) if (syllable !== '') found.add(syllable);
	};
	for (const { pinyin, more } of texts) add(`${pinyin} ${more?.pinyin ?? ''}`);
	for (const { pinyin } of areas) add(pinyin);
	return [...found].toSorted().join(' ');
}

const pickFirst = (rows: readonly string[], per: number): string[] =>
	rows.filter((_, at) => at % per === 0);
