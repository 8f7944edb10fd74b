import { describe, expect, test } from 'vitest';
import { buildSite, draftOf, knowing } from '../draft_of.ts';

const works = buildSite({ id: 'works', names: ['晶澜老厂环保提标改造'], township: null });
const maker = buildSite({ id: 'maker', names: ['晶澜环保'], kind: 'organisation', township: null });

describe('a site that the atlas has, by its name as it is there', () => {
	test('is told of whatever its name ends with', () => {
		const { claims } = draftOf('晶澜老厂环保提标改造累计投资已达2.3亿元。', knowing([works], []));
		expect(claims).toMatchObject([{ about: 'works', unsure: [] }]);
	});

	test('is told of inside another thing', () => {
		const park = '石桥镇的青石产业园半年产值8亿元。其中，晶澜环保一家产值就有2.1亿元。';
		const { claims } = draftOf(park, knowing([maker], []));
		expect(claims.find(({ value }) => value === 210_000_000)).toMatchObject({ about: 'maker' });
	});

	test('is not meant by a longer word', () => {
		const { claims } = draftOf('临川县晶澜环保园占地300亩。', knowing([maker], []));
		expect(claims.map(({ about }) => about)).not.toContain('maker');
	});
});
