import { STATUSES } from '../../schema/vocabulary.ts';
import type { FilterSpec } from './filter_spec.ts';

export const STATUS: FilterSpec = {
	name: { zh: '报道的进度', en: 'Status as reported' },
	note: null,
	is_long: false,
	of: ({ properties }) => (properties.status === null ? [] : [properties.status]),
	list: (_, language) =>
		Object.entries(STATUSES).map(([value, { label }]) => ({ value, label: label[language] })),
};
