import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { formatQualityCsv } from '../../../src/lib/domain/exports/quality_csv.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { assessSite } from '../../../src/lib/domain/quality/assess_site.ts';
import { describeBorder } from '../../../src/lib/domain/quality/quality_words.ts';
import { small } from '../geo_small.ts';

const real = parseGeo(loadGeoFromDisk('geo')).catalog!;
const catalog = parseGeo(small).catalog!;
const assess = (id: string) => assessSite(catalog.site_by_id.get(id)!, catalog);

describe('how well a site is placed', () => {
	it('every site gets a row, and only an exact one needs nothing', () => {
		for (const site of real.sites) {
			const quality = assessSite(site, real);
			expect(quality.betterments.length > 0, site.id).toBe(quality.class !== 'exact');
			expect(quality.border_m === null, site.id).toBe(
				site.geometry?.type !== 'Point' || site.properties.district === null,
			);
		}
	});

	it('the border is over 0 inside its district and below 0 outside', () => {
		const inside = assess('works');
		expect(inside.border_m).toBeGreaterThan(0);
		const works = catalog.site_by_id.get('works')!;
		const away = { type: 'Point' as const, coordinates: [114.9, 27.2] as [number, number] };
		const quality = assessSite({ ...works, geometry: away }, catalog);
		expect(quality.border_m).toBeLessThan(0);
		expect(describeBorder(quality)?.en).toMatch(/outside$/);
	});

	it('a township agrees within its reach, disagrees beyond, and a seat says nothing', () => {
		const kinds = new Set(real.sites.map((site) => assessSite(site, real).township.kind));
		expect(kinds).toContain('is-seat');
		expect(kinds).toContain('no-township');
		const site = real.sites.find((one) => assessSite(one, real).township.kind === 'is-seat')!;
		const [lng, lat] = site.geometry!.coordinates as [number, number];
		const move = (degrees: number) =>
			assessSite({ ...site, geometry: { type: 'Point', coordinates: [lng + degrees, lat] } }, real)
				.township;
		expect(move(0.005)).toMatchObject({
			kind: 'within',
			distance_m: expect.closeTo(492, -1) as number,
		});
		expect(move(0.5).kind).toBe('beyond');
	});

	it('a site beyond its township, or nearer to the border than precise, is told to be checked', () => {
		const site = real.sites.find((one) => assessSite(one, real).township.kind === 'is-seat')!;
		const [lng, lat] = site.geometry!.coordinates as [number, number];
		const moved = {
			...site,
			geometry: { type: 'Point' as const, coordinates: [lng + 0.5, lat] as [number, number] },
		};
		expect(assessSite(moved, real).betterments).toContain('check-township');
		expect(assessSite(site, real).betterments).not.toContain('check-township');
	});
});

describe('quality.csv', () => {
	it('has a row for every site, in both languages', () => {
		const csv = formatQualityCsv(real);
		expect(csv.startsWith('\uFEFFid,')).toBe(true);
		const { data } = Papa.parse<Record<string, string>>(csv.slice(1), {
			header: true,
			skipEmptyLines: true,
		});
		expect(data.map((row) => row['id'])).toEqual(real.sites.map(({ id }) => id));
		for (const row of data) {
			expect(row['basis_zh']).not.toBe('');
			expect(row['reported']).toMatch(/^\d{4}-\d\d-\d\d$/);
		}
	});
});
