import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCommand } from '../../../scripts/districts/options.ts';
import type { Outcome } from '../../../scripts/districts/outcome.ts';
import { replaceDistricts } from '../../../scripts/districts/replace.ts';
import { district_collection_schema } from '../../../src/lib/domain/schema/district.ts';
import type { Ring } from '../../../src/lib/geometry/position.ts';
import { isCounterClockwise } from '../../../src/lib/geometry/ring.ts';
import { measureMeanGap } from './border_gap.ts';

const FIXTURE = 'tests/fixtures/districts/five_districts.geojson';
const CREDIT = ['--credit', '区县界线：虚构局 / District lines: Invented Bureau'];
const NAMES = ['--adcode-property', 'code', '--name-property', 'title'];

type Fixture = {
	features: {
		properties: { code?: string; title: string };
		geometry: { type: string; coordinates: Ring[] };
	}[];
};

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'districts-test-'));
	mkdirSync(join(folder, 'sites'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Replaces with the fixture, changed, and the options of the command line. */
function replaceWith(change: (file: Fixture) => void, ...words: string[]): Outcome {
	const file = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Fixture;
	change(file);
	return replaceWithText(JSON.stringify(file), ...words);
}

function replaceWithText(text: string, ...words: string[]): Outcome {
	const from = join(folder, 'official.geojson');
	writeFileSync(from, text);
	const datum = words.includes('--datum') ? [] : ['--datum', 'WGS-84'];
	const sites = words.includes('--sites') ? [] : ['--sites', join(folder, 'sites')];
	const command = parseCommand(
		['--from', from, ...datum, ...sites, ...CREDIT, ...NAMES, ...words],
		'geo',
	);
	if (command.kind !== 'replace') throw new Error(JSON.stringify(command));
	return replaceDistricts(command.options);
}

function parseText({ text, refusals }: Outcome) {
	expect(refusals).toEqual([]);
	return district_collection_schema.parse(JSON.parse(text!)).features;
}

function moveAll(file: Fixture, lng: number, lat: number): void {
	for (const { geometry } of file.features) {
		geometry.coordinates = geometry.coordinates.map((ring) =>
			ring.map(([x, y]) => [x + lng, y + lat]),
		);
	}
}

describe('a good file', () => {
	test('replaces the five districts and keeps the neighbours', () => {
		const features = parseText(replaceWith(() => {}, '--source', 'County survey', '--license', 'Open')); // oxfmt-ignore
		const before = district_collection_schema.parse(
			JSON.parse(readFileSync('geo/districts.geojson', 'utf8')),
		).features;
		expect(features.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
		expect(features.slice(5)).toEqual(before.slice(5));
		for (const { geometry, properties } of features.slice(0, 5)) {
			expect(geometry.coordinates[0]!.length).toBeLessThan(20);
			expect(properties).toMatchObject({ source: 'County survey', license: 'Open' });
		}
	});

	test('is mended: winding, heights and repeated positions', () => {
		const plain = replaceWith(() => {});
		const untidy = replaceWith((file) => {
			for (const { geometry } of file.features) {
				geometry.coordinates = geometry.coordinates.map((ring) =>
					ring
						.toReversed()
						.flatMap((position) => [position, position])
						.map(([lng, lat]) => [lng, lat, 120] as never),
				);
			}
		});
		for (const { geometry } of parseText(untidy).slice(0, 5)) {
			expect(isCounterClockwise(geometry.coordinates[0] as Ring)).toBe(true);
			expect(geometry.coordinates.flat(2).flat()).not.toContain(120);
		}
		const areas = (outcome: Outcome) =>
			parseText(outcome).map(({ properties }) => properties.area_km2);
		expect(areas(untidy)).toEqual(areas(plain));
	});

	test('is found by name where features have no code', () => {
		const outcome = replaceWith((file) => file.features.forEach(({ properties }) => delete properties.code)); // oxfmt-ignore
		expect(parseText(outcome)).toHaveLength(13);
	});

	test('in GCJ-02 is brought to WGS-84', () => {
		const as_gcj02 = (file: Fixture): void => moveAll(file, 0.0053, -0.0034);
		const moved = parseText(replaceWith(as_gcj02, '--datum', 'GCJ-02'));
		const plain = parseText(replaceWith(() => {}));
		for (const index of [0, 1, 2, 3, 4]) {
			const gap_m = measureMeanGap(moved[index]!.geometry, plain[index]!.geometry);
			expect(gap_m).toBeLessThan(60);
		}
	});

	test('with a datum that looks wrong is reported', () => {
		expect(replaceWith(() => {}).reports.join()).not.toContain('datum');
		const outcome = replaceWith((file) => moveAll(file, 0.0053, -0.0034));
		expect(outcome.reports.join()).toContain('is the datum right?');
	});
});

describe('sites', () => {
	/** A site of the given district at a position, with all else as small as the schema allows. */
	function writeSite(district: number, coordinates: [number, number], outside?: true): string {
		const text = { zh: '甲', en: 'A' };
		const sites = mkdtempSync(join(folder, 'some-sites-'));
		const placement = {
			...{ class: 'exact', precision_m: 100, basis: text, source: 'test', is_thing_itself: true },
			...{ original_datum: 'WGS-84', place: null, excerpt: null },
			...{ decided: { by: text, on: '2024-01-05', method: 'stated' } },
		};
		const properties = {
			...{ name: text, summary: text, themes: ['water'], is: 'place' },
			...{
				history: [{ status: 'complete', excerpt: 'a#b' }],
				district,
				outside,
				township: null,
				placement,
			},
			...{ citations: ['a#b'], claims: [] },
		};
		const geometry = { type: 'Point', coordinates };
		const feature = { type: 'Feature', id: 'stray-site', geometry, properties };
		const file = { type: 'FeatureCollection', features: [feature] };
		writeFileSync(join(sites, 'one.geojson'), JSON.stringify(file));
		return sites;
	}

	test('outside their district are reported, and the file is written', () => {
		const outcome = replaceWith(() => {}, '--sites', writeSite(360302, [113.95038, 27.13128]));
		expect(outcome.reports.join('\n')).toMatch(/one\.geojson: stray-site at .* is not in 360302/);
		expect(outcome.text).not.toBeNull();
	});

	test.each([
		['inside', writeSite.bind(null, 360321, [113.95038, 27.13128])],
		['declared outside', writeSite.bind(null, 360302, [113.95038, 27.13128], true)],
	])('%s are not reported', (_, write) => {
		expect(replaceWith(() => {}, '--sites', write()).reports.join()).not.toContain('stray-site');
	});
});

describe('a bad file is refused:', () => {
	function expectRefusal(outcome: Outcome, words: RegExp): void {
		expect(outcome.refusals.join('\n')).toMatch(words);
		expect(outcome.text).toBeNull();
	}

	test('not JSON, with line and column', () => {
		const text = readFileSync(FIXTURE, 'utf8').replace('}},\n', '}}\n');
		expectRefusal(replaceWithText(text), /official\.geojson:3:1: not JSON: expected a comma/);
	});

	test('not GeoJSON', () => {
		expectRefusal(replaceWithText('{"type":"Topology"}'), /not a FeatureCollection: type/);
	});

	test('a district missing', () => {
		expectRefusal(
			replaceWith((file) => file.features.shift()),
			/360302 安源区 is missing/,
		);
	});

	test('a district twice', () => {
		expectRefusal(
			replaceWith((file) => file.features.push(file.features[0]!)),
			/a second feature/,
		);
	});

	test('another geometry than polygons', () => {
		const outcome = replaceWith((file) => (file.features[0]!.geometry.type = 'LineString'));
		expectRefusal(outcome, /360302 安源区: no Polygon or MultiPolygon/);
	});

	test('projected coordinates', () => {
		expectRefusal(
			replaceWith((file) => moveAll(file, 38_400_000, 3_050_000)),
			/in degrees/,
		);
	});

	test('swapped axes', () => {
		const outcome = replaceWith((file) => {
			for (const { geometry } of file.features) {
				geometry.coordinates = geometry.coordinates.map((ring) =>
					ring.map(([lng, lat]) => [lat, lng - 90]),
				);
			}
		});
		expectRefusal(outcome, /covers 0% of its present polygon/);
	});

	test('a ring that is open', () => {
		expectRefusal(replaceWith((file) => file.features[1]!.geometry.coordinates[0]!.pop()), /360313.*not closed/); // oxfmt-ignore
	});

	test('a ring that meets itself', () => {
		const outcome = replaceWith((file) => {
			const ring = file.features[2]!.geometry.coordinates[0]!;
			[ring[3], ring[9]] = [ring[9]!, ring[3]!];
		});
		expectRefusal(outcome, /360321.*meets itself at/);
	});

	test('districts that overlap', () => {
		const outcome = replaceWith((file) => {
			const [anyuan] = file.features;
			anyuan!.geometry.coordinates = [
				anyuan!.geometry.coordinates[0]!.map(([lng, lat]) => [lng + 0.01, lat]),
			];
		});
		expectRefusal(outcome, /360302 and 360323 overlap by \d/);
	});

	test('an area far from the published one', () => {
		const outcome = replaceWith((file) => {
			const { geometry } = file.features[0]!;
			geometry.coordinates[0]!.splice(2, 1);
			geometry.coordinates[0]!.splice(3, 1);
		});
		expectRefusal(outcome, /360302 安源区: .* published 212 km²/);
	});
});
