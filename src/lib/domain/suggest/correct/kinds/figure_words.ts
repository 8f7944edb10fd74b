/** What a figure's words allow, said to a reader. */

import { listFiguresOfWords } from '../../../checks/claims/claim_figures.ts';
import { inEvery } from '../../../language/languages.ts';
import { joinList } from '../../../language/join_words.ts';
import { isSameValue } from '../../../figures/print_figure.ts';
import type { ArticleClaim, Claim } from '../../../schema/claim.ts';
import type { Localized } from '../../../schema/localized.ts';
import type { Fault, Values } from '../correction_kind.ts';

/** As typed, with separators of thousands or without; null for none, NaN for no number. */
export function parseNumber(text: string | undefined): number | null {
	const plain = (text ?? '').normalize('NFKC').replace(/[,\s]/g, '');
	return plain === '' ? null : Number(plain);
}

/** What is no figure at all. */
export function findFigureFaults(claim: Claim | ArticleClaim, values: Values): Fault[] {
	const { value, value_to, qualifier } = claim;
	const faults: Fault[] = ['value', 'value_to']
		.filter((key) => Number.isNaN(parseNumber(values[key])))
		.map((field) => ({
			field,
			words: {
				zh: '这里应当是一个数，如 1200 或 0.75。',
				en: 'A number is expected: 1200 or 0.75.',
			},
		}));
	if (faults.length > 0) return faults;
	if (qualifier === 'range' && value_to === undefined) {
		const words = { zh: '范围要写上限。', en: 'A range needs its upper end.' };
		faults.push({ field: 'value_to', words });
	}
	if (value !== null && value_to !== undefined && value_to <= value) {
		const words = { zh: '上限要比下限大。', en: 'The upper end is above the lower one.' };
		faults.push({ field: 'value_to', words });
	}
	return faults;
}

/** Why the atlas cannot hold it: the source's words do not say so. `sentence`: the excerpt. */
export function findFigureObstacles(claim: Claim | ArticleClaim, sentence: string): Fault[] {
	const { exact, value, value_to } = claim;
	if (!sentence.includes(exact)) {
		return [
			{
				field: 'exact',
				words: {
					zh: '摘引的句子里没有这几个字。本图的数字都要有原文；若原文摘错了，请更正引文。',
					en: 'The quoted sentence does not have these words. Every figure here rests on its source; if the quotation is wrong, correct that.',
				},
			},
		];
	}
	if (value === null) return [];
	const figures = listFiguresOfWords(sentence, exact);
	if (figures.some((figure) => isSameValue(figure, { value, value_to }))) return [];
	const found = [
		...new Set(
			figures.map((one) =>
				one.value_to === null ? String(one.value) : `${one.value}–${one.value_to}`,
			),
		),
	];
	const none: Localized = { zh: '这几个字里没有数', en: 'These words have no figure' };
	const some: Localized = { zh: '这几个字说的是 ', en: 'These words say ' };
	const said = inEvery((language) =>
		found.length > 0 ? some[language] + joinList(found, language) : none[language],
	);
	return [
		{
			field: 'value',
			words: {
				zh: `${said.zh}，不是 ${value}。别处的新数字请用“有更新的报道”。`,
				en: `${said.en}, not ${value}. A figure from elsewhere is a newer report.`,
			},
		},
	];
}
