import { inEvery, SOURCE_LANGUAGE } from '../../../language/languages.ts';
import { joinList, quoteWords } from '../../../language/join_words.ts';
import type { Localized } from '../../../schema/localized.ts';
import type { Field, Found, Ground, ItemPage, Values } from '../correction_kind.ts';
import { findTextFaults, listChoices } from '../fields.ts';
import { tidyLine } from '../../reader_words.ts';

const KINDS = {
	short: { zh: '简称或俗称', en: 'a shorter or common name' },
	former: { zh: '旧名', en: 'a name of the past' },
	misprint: { zh: '报纸的误印', en: 'a misprint of the newspaper' },
};
const WHAT = { zh: '别名', en: 'other names' };

/** One more name of a place that readers may look for. */
export function findAlias(id: string, page: ItemPage, { geo }: Ground): Found | null {
	const entry = geo.places.find(({ value }) => value.id === id);
	if (!entry) return null;
	const { name, aliases = [] } = entry.value.properties;
	const fields: Field[] = [
		{
			key: 'alias',
			label: { zh: '还有一个名字（中文）', en: 'One more name, in Chinese' },
			input: 'line',
			language: SOURCE_LANGUAGE,
			value: '',
		},
		{
			key: 'kind',
			label: { zh: '是什么名字', en: 'What kind of name' },
			input: 'choice',
			value: 'short',
			choices: listChoices(KINDS),
		},
	];
	const listNames = ({ alias = '' }: Values): string[] => {
		const names = [name.zh, ...aliases.map(({ zh }) => zh)];
		return alias.trim() === '' ? names : [...names, tidyLine(alias)];
	};
	const describe = (values: Values): Localized =>
		inEvery((language) => {
			const names = listNames(values).map((one) => quoteWords(one, language));
			return `${name[language]} · ${joinList(names, language)}`;
		});
	return {
		...{ name, what: WHAT, page, fields, rests: [], only_text: null, describe },
		beside: [{ of: `name:place/${id}`, what: { zh: '它的地名', en: 'its name' } }],
		subject: { kind: 'place', id },
		findFaults: (values) => {
			const alias = tidyLine(values['alias'] ?? '');
			const faults = findTextFaults(fields, values);
			if (alias === '' || !listNames({}).includes(alias)) return faults;
			const words = { zh: '它已经有这个名字。', en: 'It has this name already.' };
			return [...faults, { field: 'alias', words }];
		},
		buildChange: ({ alias = '', kind }) => ({
			file: entry.file,
			edits: [
				{
					path: [...entry.path, 'properties', 'aliases'],
					value: [...aliases, { zh: tidyLine(alias), kind }],
				},
			],
		}),
	};
}
