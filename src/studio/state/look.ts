/** Language and colours of the studio, as this person chose them here. */

import {
	BASE_LANGUAGE,
	LANGUAGE_CODES,
	LANGUAGES,
	type Language,
} from '$lib/domain/language/languages.ts';

const LANGUAGE = 'studio-language';

function read(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

/** Before anything is drawn. */
export function startLook(): void {
	const wanted = [read(LANGUAGE), ...navigator.languages.map((tag) => tag.split('-')[0])];
	const chosen = wanted.find((code) => LANGUAGE_CODES.some((known) => known === code));
	document.documentElement.lang = LANGUAGES[(chosen as Language | undefined) ?? BASE_LANGUAGE].tag;
	document.documentElement.dataset['scheme'] = read('scheme') ?? '';
}

export function switchLanguage(next: Language): void {
	try {
		localStorage.setItem(LANGUAGE, next);
	} catch {
		// Without a memory the choice holds for nothing; the page stays as it is.
	}
	location.reload();
}
