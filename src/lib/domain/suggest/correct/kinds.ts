import type { CorrectionKind } from './correction_kind.ts';
import { body_kind } from './kinds/body.ts';
import { figure_kind } from './kinds/figure.ts';
import { newer_kind, other_kind } from './kinds/message.ts';
import { name_kind, summary_kind } from './kinds/name.ts';
import { note_kind } from './kinds/note.ts';
import { place_kind } from './kinds/place.ts';
import { quotation_kind } from './kinds/quotation.ts';
import { sort_kind } from './kinds/sort.ts';
import { status_kind } from './kinds/status.ts';
import { tour_kind } from './kinds/tour.ts';
import { translation_kind } from './kinds/translation.ts';

/** Everything that can be corrected, by the word its address begins with. */
export const CORRECTION_KINDS = {
	status: status_kind,
	figure: figure_kind,
	quotation: quotation_kind,
	translation: translation_kind,
	note: note_kind,
	place: place_kind,
	sort: sort_kind,
	body: body_kind,
	name: name_kind,
	summary: summary_kind,
	tour: tour_kind,
	newer: newer_kind,
	other: other_kind,
} as const satisfies Record<string, CorrectionKind>;
