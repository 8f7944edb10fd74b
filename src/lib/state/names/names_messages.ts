/** What the page and the worker of names say to each other. */

import type { MatchCounts } from '$lib/domain/names/match_rows.ts';
import type { MatchState } from '$lib/domain/names/name_match.ts';
import type { NamesFile } from '$lib/domain/names/names_file.ts';
import type { NamesColumns } from '$lib/domain/names/read_names.ts';
import type { OwnSummary } from '$lib/domain/own_layers/build_layer.ts';
import type { OwnProblem } from '$lib/domain/own_layers/own_problem.ts';
import type { Language } from '$lib/domain/schema/localized.ts';

/** What was read, before the columns are named. */
export type NamesPreview = {
	fields: string[];
	/** The first rows. */
	sample: string[][];
	count: number;
	has_header: boolean;
	blank_count: number;
	/** Lines with characters that no code page gave. */
	lost_count: number;
	guess: NamesColumns;
};

/** Rows that say the same, in words. `lines`: of the first of them. */
export type ListedGroup = {
	index: number;
	said: string;
	count: number;
	lines: number[];
	state: MatchState;
	reason: string;
	is_chosen: boolean;
	thing: { id: string; words: string } | null;
	candidates: { id: string; words: string }[];
};

/** `total`: groups in this state. */
export type NamesPage = { state: MatchState; from: number; total: number; groups: ListedGroup[] };

export type NamesRequest =
	| { type: 'open'; blob: Blob }
	| { type: 'reread'; has_header: boolean }
	| { type: 'match'; columns: NamesColumns; names: NamesFile; language: Language }
	| { type: 'list'; state: MatchState; from: number }
	| { type: 'choose'; index: number; id: string | null }
	| { type: 'layer' }
	| { type: 'write'; format: 'csv' | 'geojson' };

export type NamesReply =
	| { type: 'progress'; share: number }
	| { type: 'preview'; preview: NamesPreview }
	| { type: 'result'; counts: MatchCounts; page: NamesPage }
	| { type: 'chosen'; counts: MatchCounts; group: ListedGroup }
	| { type: 'layer'; summary: OwnSummary; blob: Blob; table: Blob[]; undrawn: number }
	| { type: 'file'; content: string }
	| { type: 'problem'; problem: OwnProblem | string };

/** Groups of one page. */
export const PAGE_GROUPS = 30;
