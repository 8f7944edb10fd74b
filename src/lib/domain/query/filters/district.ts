import { listVocabulary, type FilterSpec } from './filter_spec.ts';

/** Values that are no adcodes. */
const ELSEWHERE = {
	city: { zh: '全市', en: 'Whole city' },
	outside: { zh: '市外', en: 'Outside the city' },
};

export const DISTRICT: FilterSpec = {
	name: { zh: '区县', en: 'District' },
	note: {
		zh: '经过或涉及几个区县的项目，在每个区县里都算一次，所以这里的数目可以大于列表各区县名下的数目。',
		en: 'A site that passes through or touches several districts counts in each of them, so these counts can exceed those beside the names in the list.',
	},
	is_long: false,
	of: ({ properties: { district, crosses = [], placement } }) => {
		if (district !== null) return [String(district)];
		if (crosses.length > 0) return crosses.map(String);
		return [placement.extent?.kind === 'outside' ? 'outside' : 'city'];
	},
	list: ({ districts }, language) => [
		...districts.map(({ adcode, name }) => ({ value: String(adcode), label: name })),
		...listVocabulary(ELSEWHERE, language),
	],
};
