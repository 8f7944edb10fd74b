import { LANGUAGE_CODES, type Language } from '../../src/lib/domain/language/languages.ts';

/** A text, or one for each number of things (CLDR's plural forms). */
export type Message = string | [{ match: Record<string, string> }];
export type Messages = Record<string, Message>;

/** The folders of messages: the atlas's own, and those that the studio alone shows. */
export const MESSAGE_FOLDERS = ['', 'studio/'];

/** Where the messages of a language stand. */
export const nameMessageFile = (language: Language, folder = ''): string =>
	`src/lib/i18n/messages/${folder}${language}.json`;

/** The texts that a message may become. */
export function listTexts(message: Message): string[] {
	return typeof message === 'string' ? [message] : Object.values(message[0].match);
}

/**
 * What would make a page speak another language than its own: the compiler answers for a message that is missing with the language at the
 * root, and says nothing. `files`: by language; null where there is no such file.
 */
export function findMessageFaults(files: Record<Language, Messages | null>, folder = ''): string[] {
	const keys = new Set(LANGUAGE_CODES.flatMap((language) => Object.keys(files[language] ?? {})));
	return LANGUAGE_CODES.flatMap((language) => {
		const file = nameMessageFile(language, folder);
		const own = files[language];
		if (!own) return [`${file}: expected the messages of ${language}, found no such file`];
		return [...keys].flatMap((key) => {
			const message = own[key];
			if (message === undefined) return [`${file}: message "${key}" is missing`];
			if (listTexts(message).some((text) => text.trim() === '')) {
				return [`${file}: message "${key}" is empty`];
			}
			return compareHoles(key, message, file);
		});
	});

	function compareHoles(key: string, message: Message, file: string): string[] {
		const first = LANGUAGE_CODES.map((language) => files[language]?.[key]).find(Boolean);
		const wanted = listHoles(listTexts(first ?? message)[0] ?? '');
		return listTexts(message).flatMap((text) => {
			const found = listHoles(text);
			if (found === wanted) return [];
			return [
				`${file}: message "${key}": expected the holes ${wanted}, found ${found} in "${text}"`,
			];
		});
	}
}

function listHoles(text: string): string {
	const names = [...text.matchAll(/\{(\w+)\}/g)].map(([hole]) => hole);
	return [...new Set(names.toSorted())].join(' ') || 'none';
}
