import type { Localized } from '../schema/localized.ts';
import type { Source } from '../schema/source.ts';

/** The publication with its page, as one reads it under a quotation: 虚构日报第03版, "Invented Daily, page 03". */
export function namePublication({
	publication,
	page,
}: Pick<Source, 'publication' | 'page'>): Localized {
	if (page === undefined) return publication;
	return { zh: `${publication.zh}第${page}版`, en: `${publication.en}, page ${page}` };
}
