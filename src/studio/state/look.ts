/** Language and colours of the studio, as this person chose them here. */

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
	const chosen = read(LANGUAGE) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
	document.documentElement.lang = chosen === 'en' ? 'en' : 'zh-CN';
	document.documentElement.dataset['scheme'] = read('scheme') ?? '';
}

export function switchLanguage(): void {
	const next = document.documentElement.lang.startsWith('en') ? 'zh' : 'en';
	try {
		localStorage.setItem(LANGUAGE, next);
	} catch {
		// Without a memory the choice holds for nothing; the page stays as it is.
	}
	location.reload();
}
