import { beforeAll, describe, expect, it } from 'vitest';
import { buildBrief } from '../../../src/lib/data/brief/brief_view.ts';
import { buildDistrictBrief } from '../../../src/lib/data/brief/district_brief.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { formatNumbers } from '../../../src/lib/domain/brief/brief_quotes.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { formatRoughPosition } from '../../../src/lib/domain/coordinates/format_coordinates.ts';
import { buildSitesGeojson } from '../../../src/lib/domain/exports/sites_geojson.ts';
import { buildMapModel } from '../../../src/lib/domain/map_model/marks.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { listCovers, sizeBrief } from '../../../src/lib/style/brief/brief_labels.ts';
import { measureName, measureOverlap, move } from '../../../src/lib/style/ground/place_labels.ts';
import { two_pages } from '../two_pages.ts';
import { buildGeodesicCircle } from '../../../src/lib/geometry/geodesic.ts';

let catalog: Catalog;
beforeAll(() => {
	const parsed = parseGeo(loadGeoFromDisk('geo'));
	if (!parsed.catalog) throw new Error('geo/ has problems');
	catalog = parsed.catalog;
});

const districts = [360302, 360313, 360321, 360322, 360323];

describe('a district brief', () => {
	it('keeps the names of districts clear of numbers, scale and arrow', () => {
		for (const [adcode, language] of districts.flatMap((code) =>
			(['zh', 'en'] as const).map((one) => [code, one] as const),
		)) {
			const { drawing, numbers } = buildDistrictBrief(catalog, adcode, language).brief.map!;
			const { frame, labels } = drawing;
			const size = sizeBrief(drawing);
			const covers = [
				...listCovers(drawing, numbers).signs,
				...size.controls(frame.width, frame.height),
			];
			expect(labels.filter(({ role }) => role === 'district').length).toBeGreaterThan(0);
			for (const { text, role, x, y } of labels) {
				const box = move(
					measureName(text, role, size),
					(x / 100) * frame.width,
					(y / 100) * frame.height,
				);
				expect(measureOverlap(box, covers), `${adcode} ${language} ${text}`).toBeLessThan(1);
			}
		}
	});

	it('has every site of the district once, numbered without a gap', () => {
		for (const adcode of districts) {
			const { brief, count, crossing } = buildDistrictBrief(catalog, adcode, 'zh');
			expect(brief.rows).toHaveLength(count + crossing);
			expect(brief.rows.map(({ number }) => number)).toEqual(
				brief.rows.map((_, index) => index + 1),
			);
			expect(new Set(brief.rows.map(({ id }) => id)).size).toBe(brief.rows.length);
		}
	});

	it('gives sites of one place neighbouring numbers, and the map the same ones', () => {
		const { brief } = buildDistrictBrief(catalog, 360322, 'zh');
		const shown = brief.map!.numbers.flatMap(({ text }) =>
			text.split(', ').flatMap((run) => {
				const [from, to = from] = run.split('–').map(Number) as [number, number?];
				return Array.from({ length: to - from + 1 }, (_, index) => from + index);
			}),
		);
		expect(brief.map!.numbers.every(({ text }) => !text.includes(','))).toBe(true);
		const drawn = brief.rows.filter(({ is_on_map }) => is_on_map).map(({ number }) => number);
		expect(shown.toSorted((a, b) => a - b)).toEqual(drawn);
		expect(drawn.length).toBeGreaterThan(5);
	});

	it('tells a standing figure from another report of its time that differs', () => {
		const path = 'sites/bridge-nearly-done.geojson';
		const files = { ...two_pages };
		// With the output of 2024 gone, the two reports of 2023 are the newest there are.
		const collection = JSON.parse(files[path]!) as {
			features: { id: string; properties: { claims: { id: string }[] } }[];
		};
		for (const { properties } of collection.features) {
			properties.claims = properties.claims.filter(({ id }) => id !== 'invented-works-output-2024');
		}
		files[path] = JSON.stringify(collection);
		const { catalog: invented, problems } = parseGeo(files);
		expect(problems).toEqual([]);
		const row = buildDistrictBrief(invented!, 360323, 'zh').brief.rows.find(
			({ id }) => id === 'invented-works',
		)!;
		const output = row.claims.filter(({ label }) => label.zh === '产值');
		expect(output.map(({ value, period }) => [value.zh, period?.zh])).toEqual([
			['2.8亿元', '2023年，2025年6月10日报道，2024年6月10日另有报道为3.2亿元，两处不一'],
		]);
		expect(output[0]!.period!.en).toBe(
			'2023, reported on 10 June 2025, CNY 320 million in another report of 10 June 2024: the two differ',
		);
	});

	it('names reports of an older figure that differ, as the page of the site does', () => {
		const row = buildDistrictBrief(parseGeo(two_pages).catalog!, 360323, 'zh').brief.rows.find(
			({ id }) => id === 'invented-works',
		)!;
		expect(row.claims.map(({ value }) => value.zh)).toContain('3.5亿元');
		expect(row.conflicts).toEqual([
			{
				zh: '产值：两处报道不一（2023年）：虚构日报第03版（2024年6月10日）称3.2亿元，虚构日报第02版（2025年6月10日）称2.8亿元。本图集不取平均，也不断定哪个对。',
				en: expect.stringMatching(
					/^output: The reports for 2023 differ: CNY 320 million in .* of 10 June 2024, CNY 280 million in/,
				),
			},
		]);
	});

	it('quotes the page word for word, each excerpt once, for every row', () => {
		for (const adcode of districts) {
			const { brief } = buildDistrictBrief(catalog, adcode, 'en');
			const refs = brief.quotes.map(({ article, excerpt }) => `${article}#${excerpt}`);
			expect(new Set(refs).size).toBe(refs.length);
			expect(brief.quotes.flatMap(({ numbers }) => numbers).toSorted((a, b) => a - b)).toEqual(
				brief.rows.map(({ number }) => number),
			);
			for (const { exact, article, excerpt } of brief.quotes) {
				expect(catalog.excerpt_by_ref.get(`${article}#${excerpt}`)?.exact).toBe(exact);
			}
		}
	});

	it('gives coordinates only where the place itself or a neighbour is known', () => {
		const { features } = buildSitesGeojson(catalog);
		const classes = new Map(features.map(({ id, properties }) => [id, properties.placement.class]));
		const brief = briefOf(features.map(({ id }) => id));
		for (const { id, coordinates } of brief.rows) {
			expect(coordinates !== null, id).toBe(['exact', 'near'].includes(classes.get(id)!));
		}
	});

	it('has grids whose labels lie on the edges of the frame', () => {
		const { brief } = buildDistrictBrief(catalog, 360321, 'zh');
		const { grids, drawing, scale } = brief.map!;
		for (const { lines } of Object.values(grids)) {
			expect(lines.length).toBeGreaterThan(4);
			for (const { axis, x, y } of lines) {
				if (axis === 'east') expect(Math.abs(y - drawing.frame.height)).toBeLessThan(3);
				else expect(Math.abs(x)).toBeLessThan(3);
			}
		}
		expect(grids.gk38!.lines[0]?.label.startsWith('E 38')).toBe(true);
		expect(Math.abs(grids.gk114!.convergence)).toBeLessThan(0.2);
		expect(scale).toBeGreaterThan(50_000);
	});
});

describe('a brief of a selection', () => {
	it('draws the area and shows every numbered mark', () => {
		const area = buildGeodesicCircle([113.95, 27.65], 5000);
		const { features, date } = buildSitesGeojson(catalog);
		const brief = buildBrief({
			...{ language: 'en', sites: features.slice(0, 4), area, date },
			relations: new Map(features.slice(0, 4).map(({ id }) => [id, 'possible'])),
			model: buildMapModel(catalog),
			districts: catalog.districts,
			city: catalog.city,
		});
		expect(brief.map?.area).toMatch(/^M.*Z$/);
		expect(brief.rows.every(({ relation }) => relation === 'possible')).toBe(true);
		expect(brief.totals.every(({ sure_count }) => sure_count === 0)).toBe(true);
	});

	it('has no map for sites without a place', () => {
		const { city_site_ids } = buildMapModel(catalog);
		const brief = briefOf(city_site_ids);
		expect(brief.map).toBeNull();
		expect(brief.rows.length).toBe(city_site_ids.length);
		expect(brief.rows.every(({ is_on_map }) => !is_on_map)).toBe(true);
	});
});

describe('formatNumbers', () => {
	it('joins neighbours', () => {
		expect(formatNumbers([3, 1, 4, 5, 9])).toBe('1, 3–5, 9');
		expect(formatNumbers([7])).toBe('7');
		expect(formatNumbers([])).toBe('');
	});
});

describe('formatRoughPosition', () => {
	it('says no more than the precision bears', () => {
		expect(formatRoughPosition([114, 27.6], 'gk114', 30)).toMatch(/^N \d{7}, E 500000$/);
		expect(formatRoughPosition([113.85512, 27.62581], 'gk114', 3000)).toMatch(
			/^N \d{5}00, E \d{4}00$/,
		);
		expect(formatRoughPosition([113.85512, 27.62581], 'wgs84', 30)).toBe('113.85512, 27.62581');
		expect(formatRoughPosition([113.85512, 27.62581], 'wgs84', 3000)).toBe('113.855, 27.626');
	});
});

function briefOf(ids: readonly string[]): ReturnType<typeof buildBrief> {
	const { features, date } = buildSitesGeojson(catalog);
	return buildBrief({
		...{ language: 'zh', area: null, relations: null, date },
		sites: features.filter(({ id }) => ids.includes(id)),
		model: buildMapModel(catalog),
		districts: catalog.districts,
		city: catalog.city,
	});
}
