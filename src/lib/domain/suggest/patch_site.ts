/** A suggestion as a change to the site's data file that `git apply` takes. */

import { createTwoFilesPatch } from 'diff';
import { applyEdits, modify, parse, type JSONPath } from 'jsonc-parser';
import type { Localized } from '../schema/localized.ts';
import type { Decision } from '../schema/placement.ts';
import { roundPosition, type Suggestion } from './suggestion.ts';

const FORMAT = { insertSpaces: false, tabSize: 1, eol: '\n' } as const;

/** Its own words, or a note that they are still to be translated. */
function fillBasis({ zh, en }: Suggestion['basis']): Localized {
	const [chinese, english] = [zh.trim(), en.trim()];
	return {
		zh: chinese || `（待译）${english}`,
		en: english || `(not translated yet) ${chinese}`,
	};
}

/** The reader is nobody the atlas knows; whoever takes the patch may write who it was. */
const READER: Localized = { zh: '提出建议的读者', en: 'The reader who suggested it' };

/**
 * The file with the site's new position; the rest keeps its bytes. `on`: ISO day of the suggestion. Throws a RangeError for a site
 * the file lacks.
 */
export function moveSite(text: string, id: string, suggestion: Suggestion, on: string): string {
	const { features } = parse(text) as { features: { id: string }[] };
	const index = features.findIndex((feature) => feature.id === id);
	if (index < 0) throw new RangeError(`No site "${id}" in the file`);
	const position = roundPosition(suggestion.position, suggestion.class);
	const placement = (key: string): JSONPath => ['properties', 'placement', key];
	const edits: [JSONPath, unknown][] = [
		[['geometry'], { type: 'Point', coordinates: position }],
		[placement('class'), suggestion.class],
		[placement('precision_m'), suggestion.precision_m],
		[placement('basis'), fillBasis(suggestion.basis)],
		[placement('source'), suggestion.source.trim()],
		[placement('is_thing_itself'), suggestion.class === 'exact'],
		[placement('original_datum'), suggestion.original_datum],
		[placement('decided'), { by: READER, on, method: 'reader-suggestion' } satisfies Decision],
		[placement('place'), null],
		[placement('extent'), undefined],
	];
	const moved = edits.reduce(
		(kept, [path, value]) =>
			applyEdits(
				kept,
				modify(kept, ['features', index, ...path], value, { formattingOptions: FORMAT }),
			),
		text,
	);
	return moved.replace(
		/("coordinates": )\[\s*(-?[\d.]+),\s*(-?[\d.]+)\s*\](?=\s*\})/g,
		'$1[$2, $3]',
	);
}

/** A unified diff from the repository's root. `path`: of the file below `geo/`. */
export function formatPatch(path: string, before: string, after: string): string {
	const name = `geo/${path}`;
	const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', '', {
		context: 3,
	});
	// Git wants no line of equal signs and no empty label after a name.
	return patch
		.split('\n')
		.filter((line) => !/^={5,}$/.test(line))
		.map((line) => (/^(?:---|\+\+\+) [ab]\//.test(line) ? line.trimEnd() : line))
		.join('\n');
}
