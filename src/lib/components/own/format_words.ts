import { joinList } from '$lib/domain/language/join_words.ts';
import type { OwnNote, OwnProblem } from '$lib/domain/own_layers/own_problem.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';

/** Words for what only KML, KMZ, GPX and shapefiles can have. */
export type FormatProblem = Extract<
	OwnProblem,
	{ code: 'no-position' | 'only-links' | 'no-plan-shape' }
>;

export type FormatNote = Extract<
	OwnNote,
	{
		code:
			| 'bad-positions'
			| 'bad-rings'
			| 'single-positions'
			| 'not-drawn'
			| 'point-values'
			| 'links'
			| 'files-read'
			| 'encoding'
			| 'lost-characters'
			| 'cut-texts'
			| 'unreadable-cells'
			| 'fields-left-out'
			| 'deleted-rows'
			| 'no-table'
			| 'other-count'
			| 'breaks-off';
	}
>;

export function describeFormatProblem(problem: FormatProblem): string {
	switch (problem.code) {
		case 'no-position':
			return m.own_problem_no_position({ count: problem.count, found: problem.found });
		case 'only-links':
			return m.own_problem_only_links({ count: problem.count, links: list(problem.links) });
		case 'no-plan-shape':
			return m.own_problem_no_plan_shape({ found: problem.found });
	}
}

export function describeFormatNote(note: FormatNote): string {
	switch (note.code) {
		case 'bad-positions': {
			const { count, found } = note;
			return m.own_note_bad_positions({ count, names: list(note.names), found });
		}
		case 'bad-rings':
			return m.own_note_bad_rings({ count: note.count, names: list(note.names) });
		case 'single-positions':
			return m.own_note_single_positions({ count: note.count, names: list(note.names) });
		case 'not-drawn':
			return m.own_note_not_drawn({ count: note.count, kinds: list(note.kinds) });
		case 'point-values':
			return m.own_note_point_values({ names: list(note.names) });
		case 'links':
			return m.own_note_links({ count: note.count, links: list(note.links) });
		case 'files-read':
			return m.own_note_files_read({ names: list(note.names) });
		case 'encoding': {
			const { said, used } = note;
			return said === null
				? m.own_note_encoding_guessed({ used })
				: m.own_note_encoding_other({ said, used });
		}
		case 'lost-characters':
			return m.own_note_lost_characters({ count: note.count, feature: note.feature });
		case 'cut-texts':
			return m.own_note_cut_texts({ count: note.count, feature: note.feature });
		case 'unreadable-cells':
			return m.own_note_unreadable_cells({ count: note.count, feature: note.feature });
		case 'fields-left-out':
			return m.own_note_fields_left_out({ names: list(note.names) });
		case 'deleted-rows':
			return m.own_note_deleted_rows({ count: note.count });
		case 'no-table':
			return m.own_note_no_table();
		case 'other-count':
			return m.own_note_other_count({ shapes: note.shapes, rows: note.rows });
		case 'breaks-off':
			return m.own_note_breaks_off({ count: note.count });
	}
}

function list(names: readonly string[]): string {
	return joinList(names, getLocale());
}
