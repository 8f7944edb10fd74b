import { nameShortly } from '$lib/components/own/source_words.ts';
import { formatSize } from '$lib/components/own/own_words.ts';
import { describeReadingProblem } from '$lib/components/own/reading_words.ts';
import { joinList, joinSentences } from '$lib/domain/language/join_words.ts';
import type { FitFacts, PinFault } from '$lib/domain/own_pictures/fit_pins.ts';
import type { PictureNote, PictureProblem } from '$lib/domain/own_pictures/picture_problem.ts';
import type { FitKind } from '$lib/geometry/fit/fit_plane.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { cityWords } from '$lib/state/city.ts';
import type { Pinning } from '$lib/state/own/picture/pinning.svelte.ts';

export const FIT_WORDS: Record<FitKind, () => string> = {
	similarity: m.picture_fit_similarity,
	affine: m.picture_fit_affine,
	projective: m.picture_fit_projective,
};

/** A length on the ground, in metres, as finely as it means something. */
export function formatMetres(length_m: number): string {
	const digits = length_m < 1 ? 2 : length_m < 100 ? 1 : 0;
	return m.picture_metres({ length: length_m.toFixed(digits) });
}

/** What is wrong with a picture, and what was expected. */
export function describePictureProblem(problem: PictureProblem | string): string {
	if (typeof problem === 'string') return m.own_problem_program({ reason: problem });
	switch (problem.code) {
		case 'empty':
			return m.own_problem_empty();
		case 'truncated':
			return m.picture_problem_truncated({ format: problem.format, expected: problem.expected });
		case 'damaged':
			return m.picture_problem_damaged({ format: problem.format, found: problem.found });
		case 'unread-format':
			return m.picture_problem_unread_format({ format: problem.format });
		case 'too-many-pixels':
			return m.picture_problem_too_many_pixels({
				width: problem.width,
				height: problem.height,
				limit: Math.round(problem.limit / 1e6),
			});
		case 'too-large':
			return m.picture_problem_too_large({
				size: formatSize(problem.size),
				limit: formatSize(problem.limit),
			});
		case 'no-extent':
			return m.picture_problem_no_extent();
		case 'no-public-way':
		case 'unknown-system':
			return joinSentences(
				[describeReadingProblem(problem), m.picture_problem_or_pin()],
				getLocale(),
			);
		case 'not-there':
			return m.picture_problem_not_there({
				found: problem.found,
				system: nameShortly(problem.system),
			});
		case 'bad-world-file':
			return m.picture_problem_bad_world_file({ line: problem.line, found: problem.found });
		case 'unread-compression':
			return m.picture_problem_unread_compression({ found: problem.found });
		case 'unread-colours':
			return m.picture_problem_unread_colours({ found: problem.found });
		case 'encrypted':
			return m.picture_problem_encrypted();
		case 'no-pages':
			return m.picture_problem_no_pages();
		case 'vector-tiles':
			return m.picture_problem_vector_tiles({ names: list(problem.layers) });
		case 'old-archive':
			return m.picture_problem_old_archive({ version: problem.version });
		case 'unread-tiles':
			return m.picture_problem_unread_tiles({ found: problem.found });
		case 'no-tiles':
			return m.picture_problem_no_tiles();
		case 'not-mbtiles':
			return m.picture_problem_not_mbtiles({ names: list(problem.tables) });
	}
}

export function describePictureNote(note: PictureNote): string {
	switch (note.code) {
		case 'scaled':
			return m.picture_note_scaled({
				from: note.from.join(' × '),
				to: note.to.join(' × '),
			});
		case 'turned':
			return m.picture_note_turned();
		case 'deep':
			return m.picture_note_deep({ bits: note.bits });
		case 'cmyk':
			return m.picture_note_cmyk();
		case 'animated':
			return m.picture_note_animated();
		case 'resolution':
			return m.picture_note_resolution({ dpi: note.dpi });
		case 'page':
			return m.picture_note_page({ page: note.page, count: note.count, dpi: note.dpi });
		case 'stretched':
			return m.picture_note_stretched({ low: round(note.low), high: round(note.high) });
		case 'bands':
			return m.picture_note_bands({ count: note.count, drawn: list(note.drawn.map(String)) });
		case 'alpha':
			return m.picture_note_alpha();
		case 'gaps':
			return m.picture_note_gaps({ value: note.value });
		case 'no-reference':
			return m.picture_note_no_reference();
		case 'far-away':
			return m.picture_note_far(cityWords());
		case 'warped':
			return m.picture_note_warped();
		case 'flat':
			return m.picture_note_flat({
				error: note.error_px < 0.01 ? '0.01' : note.error_px.toFixed(2),
			});
		case 'overview':
			return m.picture_note_overview({ width: note.width, height: note.height });
		case 'world-file':
			return m.picture_note_world_file({ name: note.name });
		case 'ground-points':
			return m.picture_note_ground_points({ count: note.count, length: formatMetres(note.rms_m) });
		case 'tiles':
			return m.picture_note_tiles({
				count: note.count,
				from: note.zooms[0],
				to: note.zooms[1],
			});
	}
}

/** How the pins agree, or what they lack. */
export function describePinState({ fitted, pins }: Pinning): string {
	if ('fault' in fitted) return describeFault(fitted.fault);
	const { facts, is_exact, worst } = fitted.fit;
	if (is_exact) return m.picture_fit_exact({ count: facts.count });
	const number = pins.findIndex(({ id }) => id === worst) + 1;
	return joinSentences(
		[describeFit(facts), m.picture_fit_worst({ number, length: formatMetres(facts.worst_m) })],
		getLocale(),
	);
}

export function describeFit({ kind, count, rms_m }: FitFacts): string {
	return m.picture_fit_facts({ kind: FIT_WORDS[kind](), count, length: formatMetres(rms_m) });
}

function describeFault(fault: PinFault): string {
	switch (fault.code) {
		case 'few':
			return m.picture_fault_few({ count: fault.missing });
		case 'double': {
			const [first, second] = [fault.pairs[0] + 1, fault.pairs[1] + 1];
			return fault.where === 'picture'
				? m.picture_fault_double_picture({ first, second })
				: m.picture_fault_double_ground({ first, second });
		}
		case 'line':
			return fault.where === 'picture'
				? m.picture_fault_line_picture()
				: m.picture_fault_line_ground();
		case 'mirrored':
			return m.picture_fault_mirrored();
		case 'folded':
			return m.picture_fault_folded();
	}
}

function round(value: number): number {
	return Number(value.toPrecision(5));
}

function list(names: readonly string[]): string {
	return joinList(names, getLocale());
}
