import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { buildArticleView } from '../../../src/lib/data/article_view.ts';
import { buildDistrictView } from '../../../src/lib/data/district_view.ts';
import {
	buildCorrectionViews,
	listSubjectCorrections,
} from '../../../src/lib/data/history/correction_view.ts';
import { buildSiteView } from '../../../src/lib/data/site_view.ts';
import { buildSourceView } from '../../../src/lib/data/sources/source_view.ts';
import { listFeedItems } from '../../../src/lib/domain/exports/feeds/feed_items.ts';
import type { FeedScope } from '../../../src/lib/domain/exports/feeds/feed_name.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { two_pages } from '../two_pages.ts';

const SOURCE = 'invented-daily-2025-06-10-p02';
const text = { zh: '虚构', en: 'invented' };
const correct = (kind: string, id: string) => ({
	...{ id: `of-${kind}`, on: '2025-07-01', subject: { kind, id } },
	...{ field: text, before: { zh: '旧', en: 'old' }, after: { zh: '新', en: 'new' }, why: text },
});
const { catalog, problems } = parseGeo({
	...two_pages,
	'corrections.yaml': stringify([
		correct('claim', 'city-green-land-gained-2025'),
		correct('article', 'bridge-halted'),
		correct('excerpt', 'bridge-halted#works'),
		correct('source', SOURCE),
		correct('district', '360322'),
	]),
});

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('a correction stands where a reader meets the thing', () => {
	it('with the city on the first page, with its article, its source and its district on theirs', () => {
		expect(problems).toEqual([]);
		const city = String(catalog!.city.code);
		expect(ids(listSubjectCorrections('city', city, catalog!, 'zh'))).toEqual(['of-claim']);
		expect(ids(buildArticleView(catalog!, 'bridge-halted', 'zh').corrections)).toEqual([
			'of-excerpt',
			'of-article',
			'of-claim',
		]);
		expect(buildArticleView(catalog!, 'park-begins', 'zh').corrections).toEqual([]);
		expect(ids(buildSourceView(catalog!, SOURCE, 'zh').corrections)).toEqual(['of-source']);
		expect(ids(buildDistrictView(catalog!, 360322, 'zh').corrections)).toEqual(['of-district']);
		expect(ids(buildSiteView(catalog!, 'invented-works', 'zh').corrections)).toEqual([
			'of-excerpt',
		]);
	});

	it('and the log leads to each that has a page', () => {
		const subjects = buildCorrectionViews(catalog!, 'zh').map(({ subject }) => subject?.kind);
		expect(subjects).toEqual(['district', 'source', 'article', 'article', undefined]);
	});

	it.each<[FeedScope, string[]]>([
		[{ kind: 'all' }, ['of-district', 'of-source', 'of-excerpt', 'of-article', 'of-claim']],
		[{ kind: 'district', adcode: 360322 }, ['of-district', 'of-source', 'of-article']],
		[{ kind: 'theme', theme: 'industry' }, ['of-source', 'of-excerpt', 'of-article']],
	])('and is in the feed %j', (scope, expected) => {
		const items = listFeedItems(catalog!, scope, 'zh').filter(({ id }) =>
			id.includes('correction'),
		);
		expect(items.map(({ id }) => id.replace(/^.*correction\/(.*)\/zh$/, '$1')).toSorted()).toEqual(
			expected.toSorted(),
		);
	});
});
