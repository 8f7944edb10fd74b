import { joinList } from '$lib/domain/language/join_words.ts';
import { describeFormatNote, describeFormatProblem } from '$lib/components/own/format_words.ts';
import {
	describeReadingNote,
	describeReadingProblem,
	listLines,
} from '$lib/components/own/reading_words.ts';
import { nameShortly } from '$lib/components/own/source_words.ts';
import type { OwnOutcome } from '$lib/domain/own_layers/build_layer.ts';
import type { OwnNote, OwnProblem } from '$lib/domain/own_layers/own_problem.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { cityWords } from '$lib/state/city.ts';

/** What is wrong with a file, where, and what was expected. */
export function describeProblem(problem: OwnProblem | string): string {
	if (typeof problem === 'string') return m.own_problem_program({ reason: problem });
	switch (problem.code) {
		case 'empty':
			return m.own_problem_empty();
		case 'too-large':
			return m.own_problem_too_large({
				size: formatSize(problem.size),
				limit: formatSize(problem.limit),
			});
		case 'too-many':
			return m.own_problem_too_many({ count: problem.count, limit: problem.limit });
		case 'unknown-kind':
			return m.own_problem_unknown_kind();
		case 'bad-json': {
			const { line, column } = problem;
			return problem.is_truncated
				? m.own_problem_truncated({ line })
				: m.own_problem_bad_json({ line, column });
		}
		case 'not-geojson':
			return m.own_problem_not_geojson({ found: problem.found });
		case 'bad-geometry':
			return m.own_problem_bad_geometry({ feature: problem.feature, found: problem.found });
		case 'bad-position':
			return m.own_problem_bad_position({ feature: problem.feature, found: problem.found });
		case 'out-of-range':
			return m.own_problem_out_of_range({
				feature: problem.feature,
				found: problem.found,
				system: nameShortly(problem.system),
			});
		case 'bad-xml':
			return problem.line === null
				? m.own_problem_bad_xml_nowhere({ found: problem.found })
				: m.own_problem_bad_xml({ line: problem.line, found: problem.found });
		case 'bad-zip':
			return m.own_problem_bad_zip();
		case 'zip-bomb':
			return m.own_problem_zip_bomb({
				size: formatSize(problem.size),
				limit: formatSize(problem.limit),
			});
		case 'zip-without-layer':
			return m.own_problem_zip_without_layer({ names: joinList(problem.names, getLocale()) });
		case 'bad-shapefile':
			return m.own_problem_bad_shapefile({ found: problem.found });
		case 'no-rows':
			return m.own_problem_no_rows();
		case 'no-columns':
			return m.own_problem_no_columns();
		case 'no-good-row':
			return m.own_problem_no_good_row({ line: problem.line, found: problem.found });
		case 'no-geometry':
			return m.own_problem_no_geometry();
		case 'no-public-way':
		case 'unknown-system':
			return describeReadingProblem(problem);
		default:
			return describeFormatProblem(problem);
	}
}

export function describeNote(note: OwnNote): string {
	switch (note.code) {
		case 'heights-dropped':
			return m.own_note_heights({ count: note.count, feature: note.feature });
		case 'mixed-geometry':
			return m.own_note_mixed({ kinds: joinList(note.kinds, getLocale()) });
		case 'without-geometry':
			return m.own_note_without({ count: note.count, feature: note.feature });
		case 'bad-rows':
			return m.own_note_bad_rows({ count: note.count, lines: listLines(note) });
		case 'markup':
			return m.own_note_markup({ count: note.count, feature: note.feature });
		case 'far-away':
			return m.own_note_far(cityWords());
		case 'other-layers':
			return m.own_note_other_layers({ names: joinList(note.names, getLocale()) });
		case 'too-short':
		case 'parts-dropped':
		case 'rings-closed':
		case 'some-far':
		case 'outside-zone':
		case 'crs-unread':
		case 'foreign-members':
		case 'bad-bytes':
		case 'stray-quotes':
		case 'short-rows':
		case 'long-rows':
		case 'renamed-columns':
		case 'title-rows':
		case 'no-header':
		case 'mixed-systems':
			return describeReadingNote(note);
		default:
			return describeFormatNote(note);
	}
}

/** "33 of 36 are drawn, 2 in the table only, 1 left out" */
export function describeOutcome({ drawn, table_only, left_out }: OwnOutcome): string {
	const parts = [
		m.own_outcome({ drawn, count: drawn + table_only + left_out }),
		...(table_only > 0 ? [m.own_outcome_table({ table: table_only })] : []),
		...(left_out > 0 ? [m.own_outcome_left({ left: left_out })] : []),
	];
	return m.own_sentence({ parts: parts.join(m.own_between()) });
}

/** Bytes in units a reader knows: "3.4 MB". */
export function formatSize(bytes: number): string {
	if (bytes < 1000) return `${bytes} B`;
	if (bytes < 1e6) return `${Math.round(bytes / 1000)} kB`;
	return `${(bytes / 1e6).toFixed(1)} MB`;
}
