import { describe, expect, it } from 'vitest';
import { buildCorrectionViews } from '../../../src/lib/data/history/correction_view.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSiteView } from '../../../src/lib/data/site_view.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { STATUSES } from '../../../src/lib/domain/schema/vocabulary.ts';
import { two_pages } from '../two_pages.ts';

function parse(files: Parameters<typeof parseGeo>[0]): Catalog {
	const { catalog, problems } = parseGeo(files);
	expect(problems).toEqual([]);
	return catalog!;
}

const invented = parse(two_pages);
const own = parse(loadGeoFromDisk('geo'));

describe('what two pages of a year apart report', () => {
	it('stands in the order of the pages, with what each says of the work', () => {
		const { steps, status } = buildSiteView(invented, 'invented-bridge', 'zh');
		expect(steps.map(({ date, statuses }) => [date, statuses.map(({ word }) => word)])).toEqual([
			['2024-06-10', ['即将完工']],
			['2025-06-10', ['已停工']],
		]);
		expect(status).toMatchObject({ word: '已停工', phase: 'halted', date: '2025-06-10' });
	});

	it('says where the later differs, and what the earlier said', () => {
		const { steps } = buildSiteView(invented, 'invented-bridge', 'en');
		expect(steps.map(({ before }) => before)).toEqual([
			null,
			{ word: STATUSES['nearly-complete'].label.en, date: '2024-06-10' },
		]);
		const again = buildSiteView(invented, 'invented-works', 'en').steps;
		expect(again.map(({ before }) => before)).toEqual([null, null]);
	});

	it.each([
		['earlier', '全长（此前的值）', 'length (earlier value)'],
		['difference', '全长（变化量）', 'length (change)'],
		['planned', '全长（计划或预计）', 'length (planned or expected)'],
		['reported', '全长', 'length'],
	])('says of a figure that it is %s, in the steps and in the table', (role, zh, en) => {
		const path = 'sites/bridge-nearly-done.geojson';
		const text = two_pages[path]!.replace(
			'"series": "length",',
			`"series": "length", "role": "${role}",`,
		);
		const catalog = parse({ ...two_pages, [path]: text });
		for (const [language, words] of [
			['zh', zh],
			['en', en],
		] as const) {
			const { steps, claims } = buildSiteView(catalog, 'invented-bridge', language);
			expect(claims.find(({ id }) => id === 'invented-bridge-length')!.label).toBe(words);
			expect(steps[0]!.figures[0]!.label).toBe(words);
		}
	});

	it('gives each page the figures that it gives itself', () => {
		const { steps } = buildSiteView(invented, 'invented-river-park', 'zh');
		const values = steps.map(({ figures }) => figures.map(({ value }) => value));
		expect(values[0]).toContain('1.64亿元');
		expect(values[0]).not.toContain('2.1亿元');
		expect(values[1]).toContain('2.1亿元');
	});

	it('tells figures of one label apart by the time they are of', () => {
		const { steps } = buildSiteView(invented, 'invented-works', 'en');
		const output = steps[1]!.figures.filter(({ label }) => label === 'output');
		expect(output.map(({ value, period }) => [value, period])).toEqual([
			['CNY 280 million', '2023'],
			['CNY 350 million', '2024'],
		]);
	});

	it('keeps when it was so apart from when it was printed', () => {
		const { steps } = buildSiteView(invented, 'invented-bridge', 'zh');
		expect(steps[1]!.statuses[0]).toMatchObject({ valid_words: '2025年3月', phase_word: '停下' });
	});

	it('counts silence from the last report, whatever it says', () => {
		expect(buildSiteView(invented, 'invented-road', 'zh').last_reported).toBe('2024-06-10');
		expect(buildSiteView(invented, 'invented-works', 'zh').last_reported).toBe('2025-06-10');
	});

	it('tells one source from two', () => {
		expect(buildSiteView(invented, 'invented-road', 'zh').is_single).toBe(true);
		expect(buildSiteView(invented, 'invented-bridge', 'zh').is_single).toBe(false);
	});
});

describe('the atlas itself', () => {
	it('gives every site a step with a status, and says that it has one source', () => {
		for (const { id } of own.sites) {
			const { steps, is_single } = buildSiteView(own, id, 'zh');
			expect(
				steps.flatMap(({ statuses }) => statuses),
				id,
			).not.toEqual([]);
			expect(is_single, id).toBe(true);
		}
	});

	it('says what the paper does not: no cost, no date, no place', () => {
		expect(buildSiteView(own, 'zhonghuan-road', 'zh').gaps).toEqual(['cost', 'date', 'place']);
		expect(buildSiteView(own, 'tianzhong-restoration', 'zh').gaps).toEqual([]);
		expect(buildSiteView(own, 'jianghua-environmental', 'zh').gaps).not.toContain('cost');
	});

	it('leads from a corrected site to what stood there before, and back', () => {
		const [correction] = buildSiteView(own, 'luxi-electroporcelain-industry', 'en').corrections;
		expect(correction).toMatchObject({ id: 'line-porcelain-voltage', on: '2026-11-27' });
		expect(correction!.before).not.toBe(correction!.after);
		expect(buildCorrectionViews(own, 'en')[0]!.subject).toMatchObject({
			kind: 'site',
			id: 'luxi-electroporcelain-industry',
		});
	});
});
