import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import {
	EXPORT_FORMAT_IDS,
	EXPORT_FORMATS,
	exportSites,
	type ExportFormat,
} from '../../../src/lib/domain/exports/export_sites.ts';
import { listKinds } from '../../../src/lib/domain/exports/list_kinds.ts';
import { buildSitesGeojson } from '../../../src/lib/domain/exports/sites_geojson.ts';
import { readOwnFile } from '../../../src/lib/domain/own_layers/read_own_file.ts';
import type { Position } from '../../../src/lib/domain/schema/geojson.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { listSystems } from '../../../src/lib/geometry/systems/belt.ts';
import { fromSystem, type SystemId } from '../../../src/lib/geometry/systems/systems.ts';

const catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
const { city } = catalog;
const SYSTEM_IDS = listSystems(city.belt);
const { features: sites, date } = buildSitesGeojson(catalog);
const districts = new Map(
	catalog.districts.map(({ properties, geometry }) => [properties.adcode, geometry]),
);
const relations = new Map(sites.map(({ id }, index) => [id, index % 2 ? 'inside' : 'possible']));

async function make(format: ExportFormat, system: SystemId = 'wgs84') {
	return exportSites(sites, { format, system, districts, date, city, relations });
}

/** Every position of a geometry, flat. */
function flatten(value: unknown): Position[] {
	if (!Array.isArray(value)) return [];
	return typeof value[0] === 'number' ? [value as Position] : value.flatMap(flatten);
}

/** Most degrees between what was written in `system` and where the sites are. */
function measureError(
	written: readonly { id: string; coordinates: unknown }[],
	system: SystemId,
): number {
	let worst = 0;
	for (const { id, coordinates } of written) {
		const geometry = sites.find((site) => site.id === id)?.geometry;
		const expected = flatten(geometry?.coordinates);
		const found = flatten(coordinates).map((position) => fromSystem(position, system));
		expect(found, id).toHaveLength(expected.length);
		found.forEach((position, index) => {
			for (const axis of [0, 1] as const) {
				worst = Math.max(worst, Math.abs(position[axis] - expected[index]![axis]));
			}
		});
	}
	return worst;
}

describe.each(SYSTEM_IDS)('a round trip in %s', (system) => {
	it('of GeoJSON keeps every position to 2e-7 degrees and says its system', async () => {
		const { content } = await make('geojson', system);
		const read = JSON.parse(String(content)) as {
			crs?: { properties: { name: string } };
			coordinates_in?: string;
			license: { en: string };
			date: string;
			features: { id: string; geometry: { coordinates: unknown } | null; properties: object }[];
		};
		expect(read.features).toHaveLength(sites.length);
		const written = read.features.flatMap(({ id, geometry }) =>
			geometry ? [{ id, coordinates: geometry.coordinates }] : [],
		);
		expect(written.length).toBeGreaterThan(40);
		expect(measureError(written, system)).toBeLessThan(2e-7);
		expect(read.license.en).toContain('CC BY 4.0');
		expect(read.date).toBe(date);
		expect(read.crs?.properties.name).toBe(
			{
				cgcs2000: 'urn:ogc:def:crs:EPSG::4490',
				gk114: 'urn:ogc:def:crs:EPSG::4547',
				gk38: 'urn:ogc:def:crs:EPSG::4526',
				wgs84: undefined,
				gcj02: undefined,
				bd09: undefined,
			}[system as 'wgs84'],
		);
		expect(read.coordinates_in).toBe({ gcj02: 'GCJ-02', bd09: 'BD-09' }[system as 'gcj02']);
		expect(read.features[1]!.properties).toMatchObject({ relation: 'inside' });
	});

	it('of CSV keeps every point', async () => {
		const { content } = await make('csv', system);
		const { data, errors } = Papa.parse<Record<string, string>>(String(content).slice(1), {
			header: true,
			skipEmptyLines: true,
		});
		expect(errors).toEqual([]);
		expect(data).toHaveLength(sites.length);
		const [x, y] = system.startsWith('gk') ? ['easting', 'northing'] : ['lng', 'lat'];
		const points = data.filter((row) => row[x] !== '');
		const written = points.map((row) => ({
			id: row['id']!,
			coordinates: [Number(row[x]), Number(row[y])],
		}));
		expect(written.length).toBeGreaterThan(30);
		expect(measureError(written, system)).toBeLessThan(2e-7);
		const quoted = data.find(({ id }) => id === sites[0]!.id)!;
		expect(quoted['quotation']).toBe(sites[0]!.properties.citations[0]!.exact);
		expect(quoted['relation']).toBe('possible');
	});
});

describe.each(SYSTEM_IDS.filter((id) => EXPORT_FORMATS.flatgeobuf.takes(id)))(
	'FlatGeobuf in %s',
	(system) => {
		it('keeps positions, columns and the code of its system', async () => {
			const { content } = await make('flatgeobuf', system);
			const headers: HeaderMeta[] = [];
			const written: { id: string; coordinates: unknown }[] = [];
			const options = { headerMetaFn: (header: HeaderMeta) => headers.push(header) };
			for await (const { geometry, properties } of deserialize(content as Uint8Array, options)) {
				const { coordinates } = geometry as { coordinates: unknown };
				written.push({ id: String(properties?.['id']), coordinates });
				const site = sites.find(({ id }) => id === properties?.['id'])!;
				expect(properties?.['precision_m'] ?? null).toBe(site.properties.placement.precision_m);
				expect(properties?.['quotation']).toBe(site.properties.citations[0]!.exact);
			}
			expect(written).toHaveLength(sites.filter(EXPORT_FORMATS.flatgeobuf.holds).length);
			expect(measureError(written, system)).toBeLessThan(2e-7);
			expect(headers[0]?.crs?.code).toBe(
				{ wgs84: 4326, cgcs2000: 4490, gk114: 4547, gk38: 4526 }[system as 'gk38'],
			);
			expect(headers[0]?.title).toContain('Pingxiang');
			expect(JSON.parse(headers[0]?.metadata ?? '')).toMatchObject({ date });
			expect(headers[0]?.columns?.slice(0, 3).map(({ name }) => name)).toEqual([
				'id',
				'name_zh',
				'name_en',
			]);
		});
	},
);

const parseXml = (text: string) => new DOMParser().parseFromString(text, 'text/xml');

it('KML comes back with every site, and no pin for an area', async () => {
	const { content } = await make('kml');
	const { features } = kml(parseXml(String(content)) as never);
	expect(features).toHaveLength(sites.length);
	for (const { id, geometry } of features) {
		const site = sites.find((one) => one.id === id)!;
		if (site.properties.placement.class === 'area') expect(geometry?.type).not.toBe('Point');
		if (site.properties.placement.class === 'near') {
			expect(geometry).toMatchObject({ type: 'Point' });
			expect((geometry as { coordinates: number[] }).coordinates.slice(0, 2)).toEqual(
				site.geometry!.coordinates,
			);
		}
	}
});

it('KML keeps the lines of its descriptions apart where line feeds become spaces, and in our own reader', async () => {
	const { content } = await make('kml');
	const text = String(content);
	const descriptions = Array.from(parseXml(text).getElementsByTagName('description'));
	expect(descriptions).toHaveLength(sites.length + 1);
	for (const { textContent } of descriptions) {
		expect(textContent).not.toContain('\n');
		expect(textContent?.split('<br/>').length).toBeGreaterThan(2);
	}
	const { features } = await readOwnFile(new TextEncoder().encode(text), 'sites.kml');
	expect(features).toHaveLength(sites.length);
	for (const { properties } of features) {
		const site = sites.find(({ id }) => id === properties?.['id'])!;
		const lines = (properties!['description'] as string).split('\n');
		expect(lines[0]).toBe(site.properties.summary.zh);
		expect(lines).toContain(`「${site.properties.citations[0]!.exact}」`);
	}
});

it('the kinds of geometry that a file mixes are known beforehand', () => {
	expect(listKinds(sites, 'flatgeobuf')).toEqual(expect.arrayContaining(['point', 'line']));
	const areas = sites.filter(({ properties }) => properties.placement.class === 'area');
	expect(listKinds(areas, 'kml')).toEqual(['area']);
	expect(listKinds(areas.slice(0, 1), 'flatgeobuf')).toEqual(['point']);
});

it('GPX holds waypoints only for sites with a point of their own', async () => {
	const { content } = await make('gpx');
	const { features } = gpx(parseXml(String(content)) as never);
	const own = sites.filter(({ properties }) =>
		['exact', 'near'].includes(properties.placement.class),
	);
	expect(own.length).toBeGreaterThan(0);
	expect(features.map(({ properties }) => properties?.['name'])).toEqual(
		own.map(({ properties: { name } }) => `${name.zh} / ${name.en}`),
	);
	expect(String(content)).toContain('<license>https://creativecommons.org/licenses/by/4.0/');
});

it('a format refuses a system it cannot carry', async () => {
	await expect(make('kml', 'gk114')).rejects.toThrow(RangeError);
	await expect(make('gpx', 'gcj02')).rejects.toThrow(RangeError);
	await expect(make('flatgeobuf', 'bd09')).rejects.toThrow(RangeError);
});

it('file names tell the date and the system', async () => {
	expect((await make('csv', 'gk114')).name).toBe('pingxiang-sites-2023-11-29-epsg4547.csv');
	for (const format of EXPORT_FORMAT_IDS) {
		expect((await make(format)).name).toMatch(/^pingxiang-sites-2023-11-29\.\w+$/);
	}
});
