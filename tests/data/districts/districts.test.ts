import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listAreaProblems } from '../../../scripts/districts/check_areas.ts';
import { listOverlaps } from '../../../scripts/districts/check_fit.ts';
import { countSharedEdges, listMosaicProblems } from '../../../scripts/districts/check_mosaic.ts';
import { listRingProblems } from '../../../scripts/districts/check_rings.ts';
import { loadCurrentDistricts } from '../../../scripts/districts/counties.ts';
import { PACKAGE_SOURCE } from '../../../scripts/districts/package_terms.ts';
import { formatDistricts } from '../../../scripts/districts/features.ts';
import { district_collection_schema } from '../../../src/lib/domain/schema/district.ts';
import { place_collection_schema } from '../../../src/lib/domain/schema/place.ts';
import { township_collection_schema } from '../../../src/lib/domain/schema/township.ts';
import { measureArea } from '../../../src/lib/geometry/area.ts';
import { isInside } from '../../../src/lib/geometry/contains.ts';
import { measureDistance } from '../../../src/lib/geometry/distance.ts';
import { fromSystem } from '../../../src/lib/geometry/systems/systems.ts';
import { measureMeanGap } from './border_gap.ts';

const TEXT = readFileSync('geo/districts.geojson', 'utf8');
const { features } = district_collection_schema.parse(JSON.parse(TEXT));
const { counties, boundaries, city_area_km2 } = loadCurrentDistricts('geo/districts.geojson');
const polygons = new Map(features.map(({ id, geometry }) => [id, geometry]));
const own = new Map(
	features
		.filter(({ properties }) => properties.role === 'district')
		.map(({ id, geometry }) => [id, geometry]),
);

/** Polygons of an operator's own file need not share vertices with the package's. */
const is_from_package = features.every(({ properties }) => properties.source === PACKAGE_SOURCE);

describe('geo/districts.geojson', () => {
	test('holds the five districts and the eight neighbours, by name and code', () => {
		expect(features.map(({ id, properties }) => [id, properties.name.zh])).toEqual([
			[360302, '安源区'],
			[360313, '湘东区'],
			[360321, '莲花县'],
			[360322, '上栗县'],
			[360323, '芦溪县'],
			[360829, '安福县'],
			[360830, '永新县'],
			[360902, '袁州区'],
			[360922, '万载县'],
			[430181, '浏阳市'],
			[430223, '攸县'],
			[430224, '茶陵县'],
			[430281, '醴陵市'],
		]);
		expect(own.size).toBe(5);
	});

	test('is written one feature a line, as the script writes it', () => {
		expect(TEXT).toBe(formatDistricts(features, boundaries));
	});

	test.each([...polygons])('%i is closed, simple and wound as RFC 7946 wants', (id, polygon) => {
		expect(listRingProblems(String(id), polygon)).toEqual([]);
	});

	test('districts do not overlap', () => {
		expect(listOverlaps(own, own, 0.1)).toEqual([]);
	});

	test.skipIf(!is_from_package)('has no gaps and no overlaps: neighbours share vertices', () => {
		expect(listMosaicProblems(polygons.values())).toEqual([]);
		expect(countSharedEdges(polygons.get(360302)!, polygons.get(360322)!)).toBeGreaterThan(50);
		expect(countSharedEdges(polygons.get(360321)!, polygons.get(430224)!)).toBeGreaterThan(10);
		expect(countSharedEdges(polygons.get(360302)!, polygons.get(430281)!)).toBe(0);
	});

	test('areas are within 2% of the published ones', () => {
		expect(
			listAreaProblems(polygons, is_from_package ? 0.02 : 0.1, counties, city_area_km2),
		).toEqual([]);
		for (const { geometry, properties } of features) {
			expect(properties.area_km2).toBeCloseTo(measureArea(geometry), 0);
		}
	});

	test('labels stand inside, well off the border', () => {
		for (const { geometry, properties } of features) {
			expect(isInside(properties.label_at, geometry)).toBe(true);
			const [lng, lat] = properties.label_at;
			for (const step of [-0.02, 0.02]) {
				expect(isInside([lng + step, lat], geometry)).toBe(true);
				expect(isInside([lng, lat + step], geometry)).toBe(true);
			}
		}
	});
});

const REFERENCE = join(process.env.ATLAS_SHARED ?? '', 'geo/counties_reference.geojson');
const has_reference = Boolean(process.env.ATLAS_SHARED) && existsSync(REFERENCE);

describe('against the reference borders', () => {
	test.skipIf(!has_reference || !is_from_package)(
		'mean distance is under 60 m (skipped without ATLAS_SHARED)',
		() => {
			const reference = JSON.parse(readFileSync(REFERENCE, 'utf8')) as {
				features: { properties: { adcode: number }; geometry: never }[];
			};
			for (const { properties, geometry } of reference.features) {
				const polygon = polygons.get(properties.adcode)!;
				expect(measureMeanGap(polygon, geometry), `${properties.adcode}`).toBeLessThan(60);
				expect(measureMeanGap(geometry, polygon), `${properties.adcode}`).toBeLessThan(60);
			}
		},
	);
});

describe('geo/townships.geojson', () => {
	const text = readFileSync('geo/townships.geojson', 'utf8');
	const townships = township_collection_schema.parse(JSON.parse(text)).features;

	test('holds 58 units whose codes begin with their district', () => {
		expect(new Set(townships.map(({ id }) => id)).size).toBe(58);
		for (const { id, properties } of townships) {
			expect(properties.code).toBe(id);
			expect(id.slice(0, 6)).toBe(String(properties.district));
		}
	});

	test.skipIf(!is_from_package)(
		'every seat lies in its district and says how well it is known',
		() => {
			const seated = townships.filter(({ geometry }) => geometry !== null);
			expect(seated).toHaveLength(49);
			for (const { id, geometry, properties } of seated) {
				const { district, seat_precision_m, radius_m, source } = properties;
				expect(isInside(geometry!.coordinates, polygons.get(district)!), id).toBe(true);
				expect([seat_precision_m, radius_m, source].every(Boolean), id).toBe(true);
			}
		},
	);

	test('the English name says what kind of unit it is', () => {
		const kinds = { 街道: 'Subdistrict', 镇: 'Town', 乡: 'Township', 垦殖场: 'Reclamation Farm' };
		for (const { properties } of townships) {
			const kind = Object.entries(kinds).find(([zh]) => properties.name.zh.endsWith(zh));
			expect(properties.name.en).toMatch(new RegExp(`^[A-Z][a-z]+ ${kind?.[1]}$`));
		}
	});
});

/** The datums of a position's source, as `geo/` writes them. */
const SYSTEM_OF = {
	'WGS-84': 'wgs84',
	CGCS2000: 'cgcs2000',
	'GCJ-02': 'gcj02',
	'BD-09': 'bd09',
} as const;

describe('geo/places.geojson', () => {
	const text = readFileSync('geo/places.geojson', 'utf8');
	const places = place_collection_schema.parse(JSON.parse(text)).features;

	test('ids are unique', () => {
		expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
	});

	test('positions are what the original datum gives, to two metres', () => {
		const converted = places.filter(({ properties }) => properties.original !== null);
		expect(converted.length).toBeGreaterThan(20);
		for (const { id, geometry, properties } of converted) {
			const { lng, lat, datum } = properties.original!;
			const expected = fromSystem([lng, lat], SYSTEM_OF[datum]);
			expect(measureDistance(expected, geometry!.coordinates), id).toBeLessThan(2);
		}
	});
});
