import { describe, expect, it } from 'vitest';
import type { CatalogSite } from '../../../../src/lib/domain/reading/catalog.ts';
import { buildMapModel } from '../../../../src/lib/domain/map_model/marks.ts';
import type { Placement } from '../../../../src/lib/domain/schema/placement.ts';

type Geometry = CatalogSite['geometry'];

const base: Placement = {
	class: 'near',
	precision_m: 3000,
	basis: { zh: '依据', en: 'basis' },
	source: 'test',
	is_thing_itself: false,
	original_datum: 'WGS-84',
	decided: { by: { zh: '某人', en: 'somebody' }, on: '2024-01-05', method: 'stated' },
	place: null,
	excerpt: null,
};

function makeSite(id: string, geometry: Geometry, placement: Partial<Placement>): CatalogSite {
	return {
		type: 'Feature',
		id,
		geometry,
		properties: {
			name: { zh: `点${id}`, en: `Site ${id}` },
			summary: { zh: '一句。', en: 'One.' },
			themes: ['water'],
			is: 'project',
			history: [{ status: 'under-way', excerpt: 'a#b' }],
			status: 'under-way',
			status_excerpt: 'a#b',
			status_date: '2024-01-02',
			last_reported: '2024-01-02',
			district: null,
			township: null,
			placement: { ...base, ...placement },
			citations: ['a#b'],
			claims: [],
		},
		look: 'water',
		excerpts: [],
		steps: [],
		status_note: null,
		file: 'test',
	};
}

const point = (lng: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lng, lat] });
const build = (...sites: CatalogSite[]): ReturnType<typeof buildMapModel> =>
	buildMapModel({ sites, district_by_adcode: new Map(), township_by_code: new Map() });

describe('buildMapModel', () => {
	it('joins the sites of one township under the larger radius, whatever their points', () => {
		const extent = { kind: 'township', code: '360322102' } as const;
		const { marks } = build(
			makeSite('a', point(113.9, 27.9), { class: 'area', precision_m: 6000, extent }),
			makeSite('b', point(113.91, 27.9), { class: 'area', precision_m: 8000, extent }),
		);
		expect(marks).toHaveLength(1);
		expect(marks[0]).toMatchObject({ id: 'area-360322102', radius_m: 8000, site_ids: ['a', 'b'] });
	});

	it('joins sites on one point only when they are of one class', () => {
		const { marks } = build(
			makeSite('a', point(113.9, 27.9), {}),
			makeSite('b', point(113.9, 27.9), { precision_m: 5000 }),
			makeSite('c', point(113.9, 27.9), { class: 'exact', precision_m: 100 }),
		);
		expect(marks.map(({ class: word, site_ids }) => [word, site_ids])).toEqual([
			['near', ['a', 'b']],
			['exact', ['c']],
		]);
		expect(marks[1]?.radius_m).toBeNull();
	});

	it('draws a district area by its polygon, not by a circle', () => {
		const { marks } = build(
			makeSite('a', point(113.9, 27.6), {
				class: 'area',
				precision_m: 13500,
				extent: { kind: 'district', adcode: 360302 },
			}),
		);
		expect(marks[0]).toMatchObject({ id: 'area-360302', district: 360302, radius_m: null });
	});

	it('never gives a point to the whole city or to what is not placed', () => {
		const model = build(
			makeSite('city', null, { class: 'area', precision_m: null, extent: { kind: 'city' } }),
			makeSite('road', null, { class: 'unplaced', precision_m: null }),
		);
		expect(model.marks).toEqual([]);
		expect(model.city_site_ids).toEqual(['city']);
		expect(model.unplaced_site_ids).toEqual(['road']);
	});

	it('keeps a sketched line a line', () => {
		const coordinates: [number, number][] = [
			[113.8, 27.6],
			[113.7, 27.7],
		];
		const model = build(
			makeSite(
				'rail',
				{ type: 'LineString', coordinates },
				{ class: 'schematic', precision_m: 10_000 },
			),
		);
		expect(model.marks).toEqual([]);
		expect(model.lines).toEqual([
			{
				id: 'line-rail',
				site_id: 'rail',
				theme: 'water',
				name: { zh: '点rail', en: 'Site rail' },
				coordinates,
			},
		]);
	});

	it('loses no site', () => {
		const model = build(
			makeSite('a', point(113.9, 27.9), {}),
			makeSite('b', null, { class: 'unplaced', precision_m: null }),
			makeSite(
				'c',
				{
					type: 'LineString',
					coordinates: [
						[113, 27],
						[114, 28],
					],
				},
				{ class: 'schematic' },
			),
			makeSite('d', null, { class: 'area', precision_m: null, extent: { kind: 'city' } }),
		);
		const found = [
			...model.marks.flatMap((mark) => mark.site_ids),
			...model.lines.map((line) => line.site_id),
			...model.city_site_ids,
			...model.unplaced_site_ids,
		];
		expect(found.toSorted()).toEqual(['a', 'b', 'c', 'd']);
	});
});
