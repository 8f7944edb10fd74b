import { inEvery } from '../../../language/languages.ts';
import type { TextEdit } from '../../texts/text_edit.ts';
import type { CorrectionKind, Field } from '../correction_kind.ts';
import {
	describeTexts,
	editTexts,
	findTextFaults,
	listChoices,
	listTextFields,
	readTexts,
} from '../fields.ts';
import { findExcerpt, pageOfExcerpt } from '../ground.ts';
import { listBeside } from './beside_excerpt.ts';

const CERTAINTY = {
	certain: { zh: '确定', en: 'certain' },
	strong: { zh: '很有把握', en: 'strong' },
	probable: { zh: '很可能', en: 'probable' },
	open: { zh: '存疑', en: 'open' },
};

/** `article/excerpt/number`, counted from 1. */
export const note_kind: CorrectionKind = {
	find(id, ground) {
		const [article, name, number = ''] = id.split('/');
		const found = findExcerpt(`${article}/${name}`, ground);
		const at = Number(number) - 1;
		const note = found?.excerpt.notes?.[at];
		if (!found || !note) return null;
		const { entry, index, ref } = found;
		const fields: Field[] = [
			...listTextFields(note, 'text'),
			{
				key: 'certainty',
				label: { zh: '把握', en: 'Certainty' },
				input: 'choice',
				value: note.certainty,
				choices: listChoices(CERTAINTY),
			},
		];
		const path = ['excerpts', index, 'notes', at];
		return {
			name: entry.value.title,
			what: { zh: `编者注“${note.about}”`, en: `editors’ note on “${note.about}”` },
			page: pageOfExcerpt(found),
			fields,
			rests: [{ exact: found.excerpt.exact, translation: found.excerpt.translation }],
			only_text: null,
			beside: listBeside(`${article}/${name}`, found, 'note'),
			subject: { kind: 'excerpt', id: ref },
			describe: (values) => {
				const texts = describeTexts(readTexts(values));
				const sure = CERTAINTY[values['certainty'] as keyof typeof CERTAINTY];
				return inEvery((language) => `${texts[language]} · ${sure[language]}`);
			},
			findFaults: (values) => findTextFaults(fields, values),
			buildChange: (values) => {
				const certainty = values['certainty'];
				const edits: TextEdit[] = editTexts(note, values, path);
				if (certainty !== note.certainty) {
					edits.push({ path: [...path, 'certainty'], value: certainty });
				}
				// Only an open doubt says whose status it doubts.
				if (certainty === 'certain' && note.status_of) {
					edits.push({ path: [...path, 'status_of'], value: undefined });
				}
				return { file: entry.file, edits };
			},
		};
	},
};
