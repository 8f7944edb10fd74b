/** What a reader shows for a correction. */

import type { Localized } from '../../schema/localized.ts';
import { tidyLine } from '../reader_words.ts';
import type { Evidence, Fault } from './correction_kind.ts';

export const NO_EVIDENCE: Evidence = { why: '', source: '', date: '', link: '', photo: '' };

const MISSING: Record<'why' | 'source', Localized> = {
	why: { zh: '请写明为什么应当这样。', en: 'Please say why it should be so.' },
	source: {
		zh: '请写明出处：报纸、文件、网页或实地走访。',
		en: 'Please name the source: a newspaper, document, page or visit.',
	},
};

export function findEvidenceFaults(evidence: Evidence): Fault[] {
	const missing = (['why', 'source'] as const)
		.filter((key) => evidence[key].trim() === '')
		.map((field) => ({ field, words: MISSING[field] }));
	if (!hasBadLink(evidence)) return missing;
	const words = {
		zh: '链接应当以 http:// 或 https:// 开头。',
		en: 'A link begins with http:// or https://.',
	};
	return [...missing, { field: 'link', words }];
}

/** A link is not asked for; one that is given has to be one. */
export function hasBadLink({ link }: Pick<Evidence, 'link'>): boolean {
	const text = link.trim();
	return text !== '' && !(URL.canParse(text) && /^https?:$/.test(new URL(text).protocol));
}

/** On one line: source, date, link, photograph. */
export function formatEvidence({ source, date, link, photo }: Omit<Evidence, 'why'>): string {
	return [source, date, link, photo].map(tidyLine).filter(Boolean).join('; ');
}
