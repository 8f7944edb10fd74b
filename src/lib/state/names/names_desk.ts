/** A list of names from its bytes to a layer: what the worker does, one step after the other. */

import { SOURCE_LANGUAGE } from '../../domain/language/languages.ts';
import {
	chooseThing,
	countMatches,
	groupRows,
	matchGroups,
	type NameGroup,
} from '../../domain/names/match_rows.ts';
import { describeReason, nameThing } from '../../domain/names/match_words.ts';
import type { MatchState } from '../../domain/names/name_match.ts';
import { NameIndex } from '../../domain/names/name_index.ts';
import type { NamedThing, NamesFile } from '../../domain/names/names_file.ts';
import { readNames, type NamesColumns, type NamesTable } from '../../domain/names/read_names.ts';
import {
	formatNamesCsv,
	formatNamesGeojson,
	listFeatures,
	type NamesWriting,
} from '../../domain/names/write_names.ts';
import { buildLayer } from '../../domain/own_layers/build_layer.ts';
import { cleanFeatures } from '../../domain/own_layers/clean/clean_geometry.ts';
import { decodeBytes } from '../../domain/own_layers/decode_text.ts';
import type { Surroundings } from '../../domain/own_layers/guess_system.ts';
import { LIMITS, OwnFileError } from '../../domain/own_layers/own_problem.ts';
import type { Language } from '../../domain/schema/localized.ts';
import {
	PAGE_GROUPS,
	type ListedGroup,
	type NamesPage,
	type NamesPreview,
} from './names_messages.ts';

/** Rows that are shown before the columns are named, and lines that a group names. */
const SAMPLE_ROWS = 5;
const MOST_LINES = 3;

export class NamesDesk {
	#text = '';
	#lost_count = 0;
	#table: NamesTable | null = null;
	#groups: NameGroup[] = [];
	#index: NameIndex | null = null;
	#by_id = new Map<string, NamedThing>();
	#language: Language = SOURCE_LANGUAGE;

	open(bytes: Uint8Array): NamesPreview {
		if (bytes.length > LIMITS.file) {
			throw new OwnFileError({ code: 'too-large', size: bytes.length, limit: LIMITS.file });
		}
		const isBinary = bytes.subarray(0, 4).join() === '80,75,3,4';
		if (isBinary) throw new OwnFileError({ code: 'unknown-kind' });
		const { text, notes } = decodeBytes(bytes);
		const [lost] = notes.filter(({ code }) => code === 'bad-bytes');
		this.#text = text;
		this.#lost_count = lost && 'count' in lost ? lost.count : 0;
		return this.read(null);
	}

	/** `has_header`: what the reader says; null to find out. */
	read(has_header: boolean | null): NamesPreview {
		const table = readNames(this.#text, has_header);
		this.#table = table;
		return {
			fields: table.fields,
			sample: table.rows.slice(0, SAMPLE_ROWS),
			count: table.rows.length,
			has_header: table.has_header,
			blank_count: table.blank_count,
			lost_count: this.#lost_count,
			guess: table.guess,
		};
	}

	match(
		columns: NamesColumns,
		names: NamesFile,
		language: Language,
		tell: (share: number) => void,
	): void {
		this.#language = language;
		this.#index = new NameIndex(names);
		this.#by_id = new Map(this.#index.things.map((thing) => [thing.id, thing]));
		this.#groups = matchGroups(this.#index, groupRows(this.#needTable(), columns), tell);
	}

	/** null takes the reader's word back. */
	choose(index: number, id: string | null): ListedGroup {
		const group = this.#groups[index];
		if (!group || !this.#index) throw new Error(`no group ${index}`);
		const thing = id === null ? null : (this.#by_id.get(id) ?? null);
		const chosen = chooseThing(this.#index, group, thing);
		this.#groups[index] = chosen;
		return this.#describe(chosen, index);
	}

	count(): ReturnType<typeof countMatches> {
		return countMatches(this.#groups);
	}

	/** Groups of one state, a page from `from` on. */
	list(state: MatchState, from: number): NamesPage {
		const own = this.#groups
			.map((group, index) => ({ group, index }))
			.filter(({ group }) => group.match.state === state);
		return {
			state,
			from,
			total: own.length,
			groups: own
				.slice(from, from + PAGE_GROUPS)
				.map(({ group, index }) => this.#describe(group, index)),
		};
	}

	buildLayer(home: Surroundings): ReturnType<typeof buildLayer> & { undrawn: number } {
		const { features, undrawn } = listFeatures(this.#writing());
		const cleaned = cleanFeatures(features);
		if (cleaned.drawn === 0) throw new OwnFileError({ code: 'no-geometry' });
		const built = buildLayer(
			{ format: 'CSV', features: cleaned.features, table: null, declared: 'wgs84', notes: [] },
			{ system: 'wgs84', is_swapped: false, x: -1, y: -1, geometry: -1 },
			home,
		);
		return { ...built, undrawn };
	}

	write(format: 'csv' | 'geojson'): string {
		return format === 'csv' ? formatNamesCsv(this.#writing()) : formatNamesGeojson(this.#writing());
	}

	#needTable(): NamesTable {
		if (!this.#table) throw new Error('nothing has been opened');
		return this.#table;
	}

	#writing(): NamesWriting {
		return {
			table: this.#needTable(),
			groups: this.#groups,
			language: this.#language,
			findThing: (id) => this.#by_id.get(id),
		};
	}

	#describe({ question, rows, match }: NameGroup, index: number): ListedGroup {
		const say = (thing: NamedThing): { id: string; words: string } => ({
			id: thing.id,
			words: nameThing(thing, this.#language, (id) => this.#by_id.get(id)),
		});
		const { lines } = this.#needTable();
		return {
			index,
			said: [question.district, question.township, question.name].filter(Boolean).join(' · '),
			count: rows.length,
			lines: rows.slice(0, MOST_LINES).map((at) => lines[at]!),
			state: match.state,
			reason: describeReason(match, this.#language),
			is_chosen: match.reason === 'chosen',
			thing: match.thing && say(match.thing),
			candidates: match.candidates.map(say),
		};
	}
}
