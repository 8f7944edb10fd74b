import type { SiteView } from '$lib/data/site_view.ts';

/** A site as a page gets it, with markup in its words to prove that text stays text. */
export const sample: SiteView = {
	id: 'sample',
	name: '样本<b>项目</b>',
	other_name: 'Sample',
	summary: '一句话。',
	themes: [{ word: 'water', label: '水环境' }],
	is: '工程项目',
	steps: [
		{
			source_id: 'paper',
			date: '2023-11-29',
			publication: '报',
			statuses: [
				{
					...{ word: '推进中', phase: 'under-way', phase_word: '进行中' },
					...{ valid_words: null, note: null, excerpt: 0 },
				},
			],
			...{ figures: [], others: [], before: null },
		},
	],
	...{ last_reported: '2023-11-29', is_single: true, gaps: ['date'], corrections: [] },
	status: { word: '推进中', phase: 'under-way', date: '2023-11-29', note: null },
	placement: {
		class: 'area',
		words: '只知道在桐木镇，约8公里以内',
		basis: '依据',
		source_words: ['试验数据'],
		source: 'test',
		precision_basis: null,
		datum: null,
		decided: { by: '某人', on: '2024-01-05', method: '只按报道所说' },
		position: null,
		precision_m: 8000,
		area: { name: '桐木镇', middle: [113.8, 27.9], radius_m: 8000 },
	},
	district: { adcode: 360322, name: '上栗县' },
	crosses: [],
	township: '桐木镇',
	claims: [
		{
			id: 'sample-total-investment',
			label: '总投资',
			value: '1.64亿元',
			period: null,
			exact: '总投资1.64亿元',
			is_key: true,
			reported: '2023-11-29',
			publication: '报',
			excerpt: 0,
		},
	],
	series: [],
	excerpts: [
		{
			id: 'one',
			article_id: 'report',
			segments: [
				{
					text: '总投资1.64亿元',
					claims: [0],
					starts: ['sample-total-investment'],
					goes_on: false,
				},
				{ text: '的工程<img src=x>即将完工。', claims: [], starts: [], goes_on: false },
			],
			translation: 'A project.',
			notes: [{ about: '工程', text: '编者的话', kind: 'doubt', certainty: 'open' }],
			byline: ['杨钊', '袁圆'],
			byline_role: 'author',
			date: '2023-11-29',
			publication: '报',
			article_title: '题',
		},
	],
	papers: {
		newest: [{ id: 'trial', publication: '报', date: '2023-11-29', basis: '试验' }],
		more: 0,
	},
	bodies: [],
	part_of: null,
	parts: [],
	same_place: [],
};
