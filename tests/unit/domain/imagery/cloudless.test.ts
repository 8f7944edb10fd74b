import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
	CLOUDLESS,
	creditImagery,
	CREDIT_LINK,
	findImageryYear,
	IMAGERY_YEARS,
	nameTile,
	nameTiles,
} from '../../../../src/lib/domain/imagery/cloudless.ts';
import { listBasemaps } from '../../../../src/lib/style/basemaps.ts';

it('has each year once, in order, and a pair to compare', () => {
	const years = IMAGERY_YEARS.map(({ year }) => year);
	expect(years).toEqual([...new Set(years)].toSorted((a, b) => a - b));
	expect(years.length).toBeGreaterThan(1);
	expect(new Set(IMAGERY_YEARS.map(({ layer }) => layer)).size).toBe(years.length);
	expect(() => findImageryYear(2017)).toThrow('2017');
});

it('lets anybody use 2016 alone; all later years are for no commerce', () => {
	for (const { year, licence } of IMAGERY_YEARS) {
		expect(licence.is_noncommercial, String(year)).toBe(year > 2016);
		expect(licence.url).toContain(licence.is_noncommercial ? '/by-nc-sa/4.0/' : '/by/4.0/');
		expect(licence.name.includes('NC')).toBe(licence.is_noncommercial);
	}
});

it('credits word for word as EOX demands it', () => {
	expect(creditImagery(findImageryYear(2016)).join(CREDIT_LINK)).toBe(
		'EOxCloudless https://cloudless.eox.at by EOX IT Services GmbH (Contains modified Copernicus Sentinel data 2016 & 2017)',
	);
	expect(creditImagery(findImageryYear(2025)).join(CREDIT_LINK)).toBe(
		'EOxCloudless https://cloudless.eox.at by EOX IT Services GmbH (Contains modified Copernicus Sentinel data 2025)',
	);
});

it('asks for rows before columns, of the layer of the year; 2016 is the layer without a year', () => {
	const tile = { z: 12, x: 3343, y: 1724 };
	expect(nameTile(findImageryYear(2016), tile)).toBe(
		'https://tiles.maps.eox.at/wmts/1.0.0/s2cloudless_3857/default/g/12/1724/3343.jpg',
	);
	expect(nameTile(findImageryYear(2023), tile)).toBe(
		'https://tiles.maps.eox.at/wmts/1.0.0/s2cloudless-2023_3857/default/g/12/1724/3343.jpg',
	);
});

it('asks one host, which the policy allows where online basemaps are offered', () => {
	const hosts = JSON.parse(readFileSync('src/lib/style/basemap_hosts.json', 'utf8')) as string[];
	expect(hosts).toContain(CLOUDLESS.host);
	for (const year of IMAGERY_YEARS) {
		expect(new URL(nameTile(year, { z: 1, x: 0, y: 0 })).origin).toBe(CLOUDLESS.host);
	}
});

it('is the same imagery as the basemap, with the same credit', () => {
	const basemap = listBasemaps({ has_basemaps: true, tianditu_token: '' }).find(
		({ id }) => id === 's2cloudless',
	)!;
	const year = findImageryYear(2020);
	expect(basemap.tiles).toBe(nameTiles(year));
	expect(basemap.max_zoom).toBe(CLOUDLESS.last_zoom);
	expect(basemap.credit).toBe(`${creditImagery(year).join(CREDIT_LINK)}, ${year.licence.name}`);
});
