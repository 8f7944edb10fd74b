import { inEvery, SOURCE_LANGUAGE } from '../../../language/languages.ts';
import { tidyLine } from '../../reader_words.ts';
import type { CorrectionKind, Field } from '../correction_kind.ts';
import {
	describeTexts,
	editTexts,
	findTextFaults,
	listChoices,
	listTextFields,
	readTexts,
} from '../fields.ts';
import { findSite, listRests } from '../ground.ts';

const KINDS = {
	organisation: { zh: '单位或企业', en: 'an organisation' },
	place: { zh: '只说了地方', en: 'only a place' },
};

/** `site/number`, counted from 1: somebody the source names who may know more. */
export const body_kind: CorrectionKind = {
	find(id, ground) {
		const [site_id = '', number = ''] = id.split('/');
		const entry = findSite(site_id, ground);
		const at = Number(number) - 1;
		const body = entry?.value.properties.bodies?.[at];
		if (!entry || !body) return null;
		const rests = listRests(body.excerpt, ground);
		const fields: Field[] = [
			...listTextFields(body.name),
			{
				key: 'kind',
				label: { zh: '是什么', en: 'What it is' },
				...{ input: 'choice', value: body.kind, choices: listChoices(KINDS) },
			},
		];
		const path = [...entry.path, 'properties', 'bodies', at];
		return {
			name: entry.value.properties.name,
			what: { zh: `知情者“${body.name.zh}”`, en: `who may know more: ${body.name.en}` },
			page: { kind: 'site', id: site_id },
			...{ fields, rests, only_text: null, beside: [], subject: { kind: 'site', id: site_id } },
			describe: (values) => {
				const texts = describeTexts(readTexts(values));
				const kind = KINDS[values['kind'] as keyof typeof KINDS];
				return inEvery((code) => `${texts[code]} · ${kind[code]}`);
			},
			findFaults: (values) => findTextFaults(fields, values),
			findObstacles: (values) => {
				const printed = tidyLine(values[SOURCE_LANGUAGE] ?? '');
				if (rests.some(({ exact }) => exact.includes(printed))) return [];
				const words = {
					zh: '摘引的句子里没有这个名字。本图只列报纸点名的。',
					en: 'The quoted sentence does not have this name. The atlas lists only whom the newspaper names.',
				};
				return [{ field: SOURCE_LANGUAGE, words }];
			},
			buildChange: (values) => ({
				file: entry.file,
				edits: [
					...editTexts(body.name, values, [...path, 'name']),
					...(values['kind'] === body.kind
						? []
						: [{ path: [...path, 'kind'], value: values['kind'] }]),
				],
			}),
		};
	},
};
