import type { FilterSpec } from './filter_spec.ts';

export const ARTICLE: FilterSpec = {
	name: { zh: '报道', en: 'Article' },
	note: null,
	is_long: true,
	of: ({ excerpts }) => [...new Set(excerpts.map(({ article_id }) => article_id))],
	list: ({ articles }) => articles.map(({ id, title }) => ({ value: id, label: title })),
};
