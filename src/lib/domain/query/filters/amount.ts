import { findAmount } from '../../figures/find_amount.ts';
import { listVocabulary, type FilterSpec } from './filter_spec.ts';

const AMOUNTS = {
	with: { zh: '有金额', en: 'With a figure' },
	without: { zh: '未报金额', en: 'Without a figure' },
};

export const AMOUNT: FilterSpec = {
	name: { zh: '投资或资金', en: 'Investment or funding' },
	note: null,
	is_long: false,
	of: ({ properties }) => [findAmount(properties.claims) === null ? 'without' : 'with'],
	list: (_, language) => listVocabulary(AMOUNTS, language),
};
