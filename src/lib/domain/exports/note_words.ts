import type { EditorNote } from '../schema/article.ts';
import type { Language, Localized } from '../schema/localized.ts';

/** Stands before what puts a status in doubt, where there is no other label. */
export const STATUS_NOTE = {
	zh: '进度存疑（编者按）：',
	en: "Status in doubt (editor's note): ",
} as const satisfies Localized;

/** A quotation keeps the page's misprints; what they should read follows it, a line each. */
export function formatMisprints(
	notes: readonly Pick<EditorNote, 'kind' | 'about' | Language>[],
	language: Language,
): string[] {
	return notes
		.filter(({ kind }) => kind === 'misprint')
		.map(
			(note) =>
				({
					zh: `编者按：“${note.about}”${note.zh}`,
					en: `Editor's note on “${note.about}”: ${note.en}`,
				})[language],
		);
}
