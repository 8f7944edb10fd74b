import { joinList } from '$lib/domain/language/join_words.ts';
import { nameShortly } from '$lib/components/own/source_words.ts';
import type { OwnNote, OwnProblem } from '$lib/domain/own_layers/own_problem.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { city, cityWords } from '$lib/state/city.ts';
import { getSystem } from '$lib/geometry/systems/systems.ts';

/** Words for what coordinates, tables and GeoJSON can have. */
export type ReadingProblem = Extract<OwnProblem, { code: 'no-public-way' | 'unknown-system' }>;

export type ReadingNote = Extract<
	OwnNote,
	{
		code:
			| 'too-short'
			| 'parts-dropped'
			| 'rings-closed'
			| 'some-far'
			| 'outside-zone'
			| 'crs-unread'
			| 'foreign-members'
			| 'bad-bytes'
			| 'stray-quotes'
			| 'short-rows'
			| 'long-rows'
			| 'renamed-columns'
			| 'title-rows'
			| 'no-header'
			| 'mixed-systems';
	}
>;

export function describeReadingProblem(problem: ReadingProblem): string {
	if (problem.code === 'unknown-system') return m.own_problem_unknown_system(problem);
	const { epsg, name } = problem;
	return m.own_problem_no_public_way({
		epsg: getSystem(city.belt.plain).epsg ?? '',
		name: epsg === null ? name : m.own_named_code({ code: `EPSG:${epsg}`, name }),
	});
}

export function describeReadingNote(note: ReadingNote): string {
	switch (note.code) {
		case 'too-short':
			return m.own_note_too_short({ count: note.count, feature: note.feature });
		case 'parts-dropped':
			return m.own_note_parts({ count: note.count, feature: note.feature, parts: note.parts });
		case 'rings-closed':
			return m.own_note_rings_closed({ count: note.count, feature: note.feature });
		case 'some-far':
			return m.own_note_some_far({
				...cityWords(),
				count: note.count,
				feature: note.feature,
				found: note.found,
			});
		case 'outside-zone':
			return m.own_note_outside_zone({
				count: note.count,
				feature: note.feature,
				system: nameShortly(note.system),
			});
		case 'crs-unread':
			return m.own_note_crs_unread({ found: note.found });
		case 'foreign-members':
			return m.own_note_foreign({ names: list(note.names) });
		case 'bad-bytes':
			return m.own_note_bad_bytes({ count: note.count, line: note.line });
		case 'stray-quotes':
			return m.own_note_stray_quotes({ lines: listLines(note) });
		case 'short-rows':
			return m.own_note_short_rows({ count: note.count, lines: listLines(note) });
		case 'long-rows':
			return m.own_note_long_rows({ count: note.count, lines: listLines(note) });
		case 'renamed-columns':
			return m.own_note_renamed({ names: list(note.names) });
		case 'title-rows':
			return m.own_note_titles({ count: note.count, found: note.found });
		case 'no-header':
			return m.own_note_no_header();
		case 'mixed-systems':
			return m.own_note_mixed_systems({ names: list(note.names) });
	}
}

/** The first lines, with a sign that there are more. */
export function listLines({ count, lines }: { count: number; lines: readonly number[] }): string {
	return `${joinList(lines.map(String), getLocale())}${count > lines.length ? '…' : ''}`;
}

function list(names: readonly string[]): string {
	return joinList(names, getLocale());
}
