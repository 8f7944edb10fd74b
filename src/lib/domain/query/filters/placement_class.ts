import { PLACEMENT_CLASSES } from '../../schema/vocabulary.ts';
import { listVocabulary, type FilterSpec } from './filter_spec.ts';

export const PLACEMENT_CLASS: FilterSpec = {
	name: { zh: '位置可信度', en: 'How well placed' },
	note: null,
	is_long: false,
	of: ({ properties }) => [properties.placement.class],
	list: (_, language) => listVocabulary(PLACEMENT_CLASSES, language),
};
