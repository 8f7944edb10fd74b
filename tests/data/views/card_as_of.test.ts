import { describe, expect, it } from 'vitest';
import { showSiteBy } from '../../../src/lib/data/as_of/show_site.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSiteView } from '../../../src/lib/data/site_view.ts';
import { buildCatalog } from '../../../src/lib/domain/reading/build_catalog.ts';
import { readGeo } from '../../../src/lib/domain/reading/read_geo.ts';
import type { GeoData } from '../../../src/lib/domain/schema/geo_data.ts';
import { two_pages } from '../two_pages.ts';
import { spreadOverDays, takeBack } from './geo_by_then.ts';

const invented = readGeo(two_pages).geo;
const own = readGeo(loadGeoFromDisk('geo')).geo;
const DAYS = ['2023-01-05', '2023-06-01', '2023-11-29', '2024-02-29', '2025-08-15'];

/** Every card against that of an atlas built of nothing but what was there. */
function compare(geo: GeoData, day: string): number {
	const catalog = buildCatalog(geo);
	const { geo: past, without_status } = takeBack(geo, day);
	const then = buildCatalog(past);
	let earlier = 0;
	for (const { id } of catalog.sites) {
		const view = buildSiteView(catalog, id, 'en');
		const card = showSiteBy(view, day);
		if (without_status.includes(id)) {
			expect(card!.status).toBeNull();
			continue;
		}
		const expected = then.site_by_id.has(id) ? buildSiteView(then, id, 'en') : null;
		expect(card === null, id).toBe(expected === null);
		if (!card || !expected) continue;
		if (card.steps.length < view.steps.length) earlier += 1;
		const { status, last_reported, is_single, gaps, claims, excerpts, steps } = card;
		expect({ status, last_reported, is_single, gaps, claims, steps }).toEqual({
			status: expected.status,
			last_reported: expected.last_reported,
			is_single: expected.is_single,
			gaps: expected.gaps,
			claims: expected.claims,
			steps: expected.steps,
		});
		expect(excerpts.map((one) => [one.article_id, one.id])).toEqual(
			expected.excerpts.map((one) => [one.article_id, one.id]),
		);
	}
	return earlier;
}

describe('a card as it was reported by a day', () => {
	it('is that of the atlas built of what was there by then', () => {
		expect(compare(invented, '2024-12-01')).toBe(4);
		expect(compare(invented, '2025-06-10')).toBe(0);
	});

	it.each(DAYS)('with the real articles spread over days, by %s', (day) => {
		compare(spreadOverDays(own, DAYS), day);
	});

	it('leaves out corrections of figures that were not there', () => {
		const view = buildSiteView(buildCatalog(invented), 'invented-bridge', 'zh');
		const correction = {
			...{ id: 'a', on: '2025-07-01', field: '累计投资', before: '1', after: '2', why: '3' },
			...{ evidence: null, subject: null },
		};
		const corrections = [
			{ ...correction, claim_id: 'invented-bridge-invested-2025' },
			{ ...correction, id: 'b', claim_id: 'invented-bridge-invested-2024' },
		];
		const card = showSiteBy({ ...view, corrections }, '2024-12-01')!;
		expect(card.corrections.map(({ id }) => id)).toEqual(['b']);
	});
});
