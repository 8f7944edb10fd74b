import type { CorrectionKind } from '../correction_kind.ts';
import { QUOTED, describeQuoted } from '../fields.ts';
import { findExcerpt, pageOfExcerpt } from '../ground.ts';
import { listBeside } from './beside_excerpt.ts';

const WHAT = { zh: '引文', en: 'quotation' };

/** `article/excerpt`. Its words are proved against the page, which no reader's browser has: a message, no patch. */
export const quotation_kind: CorrectionKind = {
	find(id, ground) {
		const found = findExcerpt(id, ground);
		if (!found) return null;
		const { excerpt, entry, ref } = found;
		return {
			name: entry.value.title,
			what: WHAT,
			page: pageOfExcerpt(found),
			fields: [
				{
					key: 'exact',
					label: { zh: '版面上的原文', en: 'Words as the page prints them' },
					input: 'text',
					language: QUOTED,
					value: excerpt.exact,
				},
			],
			rests: [],
			only_text: {
				zh: '引文要逐字对照原版面才能改，所以这里只生成一段文字，写明原来的字、应当的字和出处，由编者核对版面后再改。',
				en: 'A quotation is changed only against the printed page, letter for letter. So this makes a message with the old words, the new ones and where they stand; the editors prove it on the page.',
			},
			beside: listBeside(id, found, 'quotation'),
			subject: { kind: 'excerpt', id: ref },
			describe: ({ exact = '' }) => describeQuoted(exact.replace(/\s/g, ''), { zh: '', en: '' }),
			buildChange: null,
		};
	},
};
