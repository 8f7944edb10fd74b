import { LANGUAGES, inEvery } from '../language/languages.ts';
import type { Localized } from '../schema/localized.ts';

const METRES: Localized = { zh: '米', en: ' m' };

/** Whole metres, in threes: no height of a relief is better known. */
export function formatMetres(metres: number): Localized {
	// No "-0".
	const whole = Math.round(metres) || 0;
	return inEvery(
		(language) => whole.toLocaleString(LANGUAGES[language].formats) + METRES[language],
	);
}
