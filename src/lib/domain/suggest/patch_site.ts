/** A suggestion as a change to the site's data file that `git apply` takes. */

import { parse } from 'jsonc-parser';
import type { Decision } from '../schema/placement.ts';
import { roundPosition, type Suggestion } from './suggestion.ts';
import { READER, fillLanguages } from './reader_words.ts';
import { editJson } from './texts/edit_json.ts';

/**
 * The file with the site's new position; the rest keeps its bytes. `on`: ISO day of the suggestion. Throws a RangeError for a site
 * the file lacks.
 */
export function moveSite(text: string, id: string, suggestion: Suggestion, on: string): string {
	const { features } = parse(text) as { features: { id: string }[] };
	const index = features.findIndex((feature) => feature.id === id);
	if (index < 0) throw new RangeError(`No site "${id}" in the file`);
	const position = roundPosition(suggestion.position, suggestion.class);
	const placement = (key: string, value: unknown) => ({
		path: ['features', index, 'properties', 'placement', key],
		value,
	});
	const decided: Decision = { by: READER, on, method: 'reader-suggestion' };
	return editJson(text, [
		{
			path: ['features', index, 'geometry'],
			value: { type: 'Point', coordinates: position },
		},
		placement('class', suggestion.class),
		placement('precision_m', suggestion.precision_m),
		placement('basis', fillLanguages(suggestion.basis)),
		placement('source', suggestion.source.trim()),
		placement('is_thing_itself', suggestion.class === 'exact'),
		placement('original_datum', suggestion.original_datum),
		placement('decided', decided),
		placement('place', null),
		placement('extent', undefined),
	]);
}
