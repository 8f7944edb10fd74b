import type { EditorNote } from '../schema/article.ts';
import type { Localized } from '../schema/localized.ts';

/** What puts a site's status in doubt, from the notes on the excerpt that the status rests on; null where nothing does. */
export function findStatusNote(
	site_id: string,
	notes: readonly EditorNote[] | undefined,
): Localized | null {
	const doubts = (notes ?? []).filter(({ status_of }) => status_of?.includes(site_id));
	if (doubts.length === 0) return null;
	return {
		zh: doubts.map(({ zh }) => zh).join(''),
		en: doubts.map(({ en }) => en).join(' '),
	};
}
