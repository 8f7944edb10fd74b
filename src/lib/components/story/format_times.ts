import { LANGUAGES } from '$lib/domain/language/languages.ts';
import type { Language } from '$lib/domain/schema/localized.ts';

/** "1.25 ×": how many times as fast. */
export function formatTimes(times: number, language: Language): string {
	return `${new Intl.NumberFormat(LANGUAGES[language].formats).format(times)} ×`;
}
