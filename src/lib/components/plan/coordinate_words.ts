import { joinSentences } from '$lib/domain/language/join_words.ts';
import { describeApp, nameSystem } from '$lib/components/plan/readout_words.ts';
import type {
	AskedFor,
	CoordinateFault,
	FoundPosition,
	ReadingNote,
} from '$lib/domain/coordinates/coordinate_reading.ts';
import { describeDegrees } from '$lib/domain/coordinates/format_coordinates.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { cityWords } from '$lib/state/city.ts';

const NOTE_WORDS: Record<ReadingNote, () => string> = {
	height: m.plan_input_note_height,
	accuracy: m.plan_input_note_accuracy,
	window: m.plan_input_note_window,
	'no-zone': () => m.plan_input_note_no_zone(cityWords()),
};

/** What stands in the way, and what was expected. */
export function describeFault(fault: CoordinateFault): string {
	switch (fault.fault) {
		case 'no-pair':
			return m.plan_input_no_pair(cityWords());
		case 'sixty':
			return m.plan_input_sixty();
		case 'same-axis':
			return m.plan_input_same_axis();
		case 'sign-and-word':
			return m.plan_input_sign_and_word();
		case 'out-of-range':
			return m.plan_input_out_of_range();
		case 'other-zone':
			return m.plan_input_other_zone({ ...cityWords(), zone: fault.zone });
		case 'link-short':
			return m.plan_input_link_short({ found: fault.found });
		case 'link-empty':
			return m.plan_input_link_empty({ found: fault.found });
		case 'link-several':
			return m.plan_input_link_several({ found: fault.found });
		case 'link-unknown':
			return m.plan_input_link_unknown({ found: fault.found });
		case 'not-point':
			return m.plan_input_not_point({ found: fault.found });
		case 'place-code':
			return m.plan_input_place_code({ found: fault.found });
		case 'other-system':
			return m.plan_input_other_system({ found: fault.found });
	}
}

/** Which system was taken and why, and what was left out. */
export function describeReading({ system: id, told_by, notes }: FoundPosition): string {
	const system = nameSystem(id);
	const taken =
		told_by === 'chosen'
			? m.plan_input_read({ system })
			: told_by === 'metres'
				? m.plan_input_read_metres({ system })
				: told_by === 'words'
					? m.plan_input_read_words({ system })
					: m.plan_input_read_link({ system, app: describeApp(told_by) });
	const words = [taken, ...notes.map((note) => NOTE_WORDS[note]())];
	return joinSentences(words, getLocale());
}

export function describeQuestion(about: AskedFor): string {
	return {
		order: m.plan_input_ambiguous,
		datum: m.plan_input_ask_datum,
		words: m.plan_input_ask_words,
	}[about]();
}

/** One of several answers. */
export function describeOption(about: AskedFor, { order, typed, system }: FoundPosition): string {
	if (about !== 'order') {
		const position = describeDegrees(typed)[getLocale()];
		return m.plan_input_in_system({ system: nameSystem(system), position });
	}
	const [lng, lat] = typed.map(String) as [string, string];
	return order === 'east-north'
		? m.plan_input_lng_first({ lng, lat })
		: m.plan_input_lat_first({ lng, lat });
}
