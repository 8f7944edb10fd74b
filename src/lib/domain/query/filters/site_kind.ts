import { SITE_KINDS } from '../../schema/vocabulary.ts';
import { listVocabulary, type FilterSpec } from './filter_spec.ts';

export const SITE_KIND: FilterSpec = {
	name: { zh: '是什么', en: 'What it is' },
	note: null,
	is_long: false,
	of: ({ properties }) => [properties.is],
	list: (_, language) => listVocabulary(SITE_KINDS, language),
};
