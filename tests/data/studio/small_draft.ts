import type { Draft, OpenItem } from '../../../src/lib/domain/draft/draft.ts';
import type { Span } from '../../../src/lib/domain/draft/draft_page.ts';
import { stripWhiteSpace } from '../../../src/lib/domain/reading/page_text.ts';

/** An invented second page for the invented town of `tests/fixtures/geo_small`. */
export const SMALL_PAGE = `试验报 2021年2月3日 第02版

水塘修好了

试验镇的水塘已经完工，累计投资2亿元。塘边的水渠长3公里。（李四）
`;

const plain = stripWhiteSpace(SMALL_PAGE);

function find(words: string): Span {
	const start = plain.indexOf(words);
	if (start < 0) throw new Error(`not on the page: ${words}`);
	return { start, end: start + words.length };
}

export const SMALL_SOURCE = 'trial-2021-02-03-p02';

const [pond, ditch] = ['试验镇的水塘已经完工，累计投资2亿元。', '塘边的水渠长3公里。'];

const site_item: OpenItem = {
	id: 'site-pond',
	class: 'site',
	asks: 'match-site-1',
	blocks: true,
	words: '水塘',
	span: find(pond!),
	article: 'article-1',
	question: { zh: '是已有的水塘吗？', en: 'Is it the pond that is known?' },
	tried: ['name'],
	candidates: [{ value: 'pond', label: '水塘', source: 'geo/sites', chain: [] }],
	default: null,
	decision: null,
};

/** What a careful reader would draft from it; what is known of the pond is asked. */
export function buildSmallDraft(): Draft {
	return {
		source: {
			publication: '试验报',
			date: '2021-02-03',
			date_basis: 'masthead',
			page_number: '02',
		},
		articles: [
			{
				id: 'article-1',
				kind: 'report',
				kicker: null,
				title: '水塘修好了',
				subtitle: null,
				subheads: [],
				byline: ['李四'],
				byline_role: 'author',
				span: { start: find('水塘修好了').start, end: plain.length },
				title_span: find('水塘修好了'),
				paragraphs: [find(pond! + ditch!)],
				sentences: [find(pond!), find(ditch!)],
				quotes: [find(pond!)],
				leftovers: [],
				certain: true,
				why: '',
			},
		],
		not_articles: [],
		dates: [],
		places: [],
		claims: [
			buildClaim('累计投资2亿元', '2亿元', 'site-1', 'total-investment', 200_000_000),
			{ ...buildClaim('水渠长3公里', '3公里', 'site-2', null, 3000), kind: 'length', unit: 'm' },
		],
		sites: [
			{
				...buildSite('site-1', '水塘', pond!, '360302101'),
				status: 'complete',
			},
			buildSite('site-2', '水渠', ditch!, '360302101'),
		],
		relations: [],
		open: [site_item],
	} as unknown as Draft;
}

function buildClaim(
	exact: string,
	figure: string,
	about: string,
	series: string | null,
	value: number,
) {
	return {
		article: 'article-1',
		exact,
		span: find(exact),
		figure: find(figure),
		kind: 'investment',
		value,
		value_to: null,
		unit: 'CNY',
		qualifier: 'exact',
		role: 'reported',
		about,
		series,
		as_of: null,
		as_of_words: null,
		certain: true,
		why: '',
	};
}

function buildSite(key: string, name: string, sentence: string, township: string) {
	return {
		key,
		match: null,
		name,
		status: null,
		article: 'article-1',
		sentence: find(sentence),
		is: 'project',
		placement: { class: 'area', code: township },
		district: '360302',
		township,
		certain: true,
		why: '',
	};
}

/** Everything that only a person can say of it. */
export const SMALL_EDITS: Record<string, unknown> = {
	'source.publication.en': 'Trial paper',
	'articles.article-1.title.en': 'The pond is mended',
	[`articles.article-1.excerpt.${find(pond!).start}.translation`]:
		'The pond is complete; CNY 200 million.',
	[`articles.article-1.excerpt.${find(ditch!).start}.translation`]:
		'The ditch by the pond is 3 km long.',
	[`claims.${find('3公里').start}-${find('3公里').end}.label.en`]: 'Ditch',
	'sites.site-2.name.en': 'The ditch',
	'sites.site-2.summary.zh': '塘边的水渠。',
	'sites.site-2.summary.en': 'A ditch by the pond.',
	'sites.site-2.themes': ['water'],
	'sites.site-2.status': 'complete',
};
