import { findBeside, SOURCE_LANGUAGE } from '../../../language/languages.ts';
import { tidyLine } from '../../reader_words.ts';
import type { CorrectionKind, Fault, Field } from '../correction_kind.ts';
import { describeQuoted, findTextFaults } from '../fields.ts';
import { findExcerpt, pageOfExcerpt } from '../ground.ts';
import { listBeside } from './beside_excerpt.ts';

const WHAT = { zh: '英文译文', en: 'English translation' };

/** `article/excerpt`. */
export const translation_kind: CorrectionKind = {
	find(id, ground) {
		const found = findExcerpt(id, ground);
		if (!found) return null;
		const { excerpt, entry, index, ref } = found;
		const fields: Field[] = [
			{
				key: 'translation',
				label: WHAT,
				input: 'text',
				language: findBeside(SOURCE_LANGUAGE),
				value: excerpt.translation,
			},
		];
		const misprints = (excerpt.notes ?? []).filter(({ kind }) => kind === 'misprint');
		return {
			name: entry.value.title,
			what: WHAT,
			page: pageOfExcerpt(found),
			fields,
			rests: [{ exact: excerpt.exact, translation: '' }],
			only_text: null,
			beside: listBeside(id, found, 'translation'),
			subject: { kind: 'excerpt', id: ref },
			describe: ({ translation = '' }) =>
				describeQuoted(tidyLine(translation), { zh: '译文', en: '' }),
			findFaults: (values) => findTextFaults(fields, values),
			findObstacles: ({ translation = '' }) =>
				misprints.flatMap(({ about }): Fault[] => {
					const printed = [...translation.matchAll(/\[printed: ([^\]]+)\]/g)].map(
						([, words]) => words!,
					);
					if (printed.some((words) => about.includes(words))) return [];
					return [
						{
							field: 'translation',
							words: {
								zh: `原文“${about}”是误印，译文里要保留 [printed: …]，写出版面上的字。`,
								en: `The page misprints “${about}”: the translation keeps [printed: …] with the words as printed.`,
							},
						},
					];
				}),
			buildChange: ({ translation = '' }) => ({
				file: entry.file,
				edits: [{ path: ['excerpts', index, 'translation'], value: tidyLine(translation) }],
			}),
		};
	},
};
