/** Names that the ground and the atlas both have. */

import { LANGUAGE_CODES, type InEvery } from '../language/languages.ts';
import type { GroundClass } from './subjects.ts';

/** Classes that the atlas may have under a name of its own. */
export const SETTLED: ReadonlySet<GroundClass> = new Set(['city', 'town', 'suburb']);

/** In some language the beginning of a name of ours, as 桐木 is of 桐木镇: it is not named twice. */
export function isOwnName(name: InEvery<string | null>, own: readonly InEvery<string>[]): boolean {
	return LANGUAGE_CODES.some((language) => {
		const text = name[language];
		return text !== null && text !== '' && own.some((ours) => ours[language].startsWith(text));
	});
}
