import type { FilterSpec } from './filter_spec.ts';

export const THEME = {
	name: { zh: '主题', en: 'Theme' },
	note: {
		zh: '一个项目点可以属于几个主题，在每个主题里都算一次。',
		en: 'A site can have several themes and counts under each of them.',
	},
	is_long: false,
	of: ({ properties }) => properties.themes,
	list: ({ themes }, language) =>
		themes.map(({ id, name }) => ({ value: id, label: name[language] })),
} satisfies FilterSpec;
