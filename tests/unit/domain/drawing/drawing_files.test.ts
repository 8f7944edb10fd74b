import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../../src/lib/domain/drawing/item.ts';
import { looksLikeDrawing } from '../../../../src/lib/domain/drawing/drawing_mark.ts';
import { readDrawingGeojson } from '../../../../src/lib/domain/drawing/read_geojson.ts';
import { readDrawingKml } from '../../../../src/lib/domain/drawing/read_kml.ts';
import { writeDrawingGeojson } from '../../../../src/lib/domain/drawing/write_geojson.ts';
import { listIcons, writeDrawingKml } from '../../../../src/lib/domain/drawing/write_kml.ts';
import { readOwnFile } from '../../../../src/lib/domain/own_layers/read_own_file.ts';
import { inventDrawing, PLAN } from './any_drawing.ts';

const seeds = Array.from({ length: 120 }, (_, seed) => seed);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
/** An area's corners from its westernmost on, against the clock: a file may turn it round. */
const sortAreas = (drawing: Drawing | null): string[] =>
	(drawing ?? []).map((item) =>
		JSON.stringify(
			item.kind === 'area'
				? { ...item, corners: item.corners.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]) }
				: item,
		),
	);

describe('a drawing as GeoJSON', () => {
	it('comes back with its look and its words', () => {
		for (const seed of seeds) {
			const drawing = inventDrawing(seed);
			const text = writeDrawingGeojson(drawing, 'zh');
			expect(looksLikeDrawing(text.slice(0, 400))).toBe(true);
			const read = readDrawingGeojson(text);
			expect(read.fault).toBeNull();
			expect(read.left_out).toEqual([]);
			expect(sortAreas(read.drawing)).toEqual(sortAreas(drawing));
		}
	});

	it('has the names of simplestyle, measures in words and rings against the clock', () => {
		const { features } = JSON.parse(writeDrawingGeojson(PLAN, 'en')) as {
			features: { geometry: { coordinates: number[][][] }; properties: Record<string, unknown> }[];
		};
		expect(features[0]!.properties).toMatchObject({
			title: '拟建区',
			stroke: '#3a7558',
			fill: '#3a7558',
			'fill-opacity': 0.15,
			'stroke-width': 3,
		});
		expect(features[0]!.properties['description']).toMatch(/km², perimeter: /);
		expect(features[3]!.properties['description']).toMatch(/^1\.97\d km \(1,97\d\.\d m\)$/);
		expect(features[4]!.properties).toMatchObject({
			'marker-color': '#5a5ca8',
			'marker-symbol': 'star',
		});
		expect(features[5]!.properties).not.toHaveProperty('marker-symbol');
		expect(features[0]!.geometry.coordinates[0]).toEqual([
			[113.85, 27.6],
			[113.87, 27.6],
			[113.87, 27.62],
			[113.85, 27.6],
		]);
	});

	it('is taken as an own layer by any reader of GeoJSON', async () => {
		const reading = await readOwnFile(encode(writeDrawingGeojson(PLAN, 'zh')), 'drawing.geojson');
		expect(reading.features).toHaveLength(PLAN.length);
	});

	it('that others changed is taken as far as it can be drawn, and the rest is counted', () => {
		const file = JSON.parse(writeDrawingGeojson(PLAN, 'zh')) as {
			atlas_drawing?: number;
			features: unknown[];
		};
		delete file.atlas_drawing;
		const add = (geometry: object | null, properties: object = {}): void =>
			void file.features.push({ type: 'Feature', geometry, properties });
		add(
			{
				type: 'LineString',
				coordinates: [
					[113, 27, 80],
					[113.1, 27, 80],
				],
			},
			{ name: '渠', stroke: '#f00' },
		);
		add({ type: 'MultiPoint', coordinates: [[113, 27]] });
		add(null);
		add({ type: 'Point', coordinates: [486_000, 3_056_000] });
		add({
			type: 'Polygon',
			coordinates: [
				[
					[113, 27],
					[113.1, 27],
					[113, 27],
				],
			],
		});
		add({ type: 'Point', coordinates: [113, 27] }, { 'atlas:kind': 'text', title: ' ' });
		const { drawing, left_out } = readDrawingGeojson(JSON.stringify(file));
		expect(drawing).toHaveLength(7);
		expect(drawing![6]).toMatchObject({ kind: 'line', words: '渠', color: 'red' });
		expect(left_out).toEqual([
			{ number: 8, reason: 'geometry' },
			{ number: 9, reason: 'geometry' },
			{ number: 10, reason: 'position' },
			{ number: 11, reason: 'corners' },
			{ number: 12, reason: 'words' },
		]);
	});

	it('is told from other files', () => {
		expect(readDrawingGeojson('{"type":').fault).toMatchObject({ code: 'unreadable' });
		for (const text of ['[]', '7', 'null', '{"features":[{"properties":{"title":"x"}}]}']) {
			expect(readDrawingGeojson(text).fault, text).toEqual({ code: 'foreign' });
		}
		expect(looksLikeDrawing('{"type":"FeatureCollection","features":[')).toBe(false);
	});
});

describe('a drawing as KML', () => {
	it('comes back with its look and its words, alone and from an archive', () => {
		for (const seed of seeds) {
			const drawing = inventDrawing(seed);
			const text = writeDrawingKml(drawing, '图', 'zh');
			const read = readDrawingKml(encode(text));
			if (drawing.length === 0) expect(read.fault).toEqual({ code: 'foreign' });
			else expect(sortAreas(read.drawing)).toEqual(sortAreas(drawing));
			expect(read.left_out).toEqual([]);
		}
		const zipped = zipSync({ 'doc.kml': encode(writeDrawingKml(PLAN, '图', 'zh')) });
		expect(readDrawingKml(zipped).drawing).toHaveLength(PLAN.length);
	});

	it('shows in Google Earth what the map shows: words, heads, ends, colours', () => {
		const text = writeDrawingKml(PLAN, '图', 'en');
		expect(listIcons(PLAN)).toEqual([{ icon: 'star', color: 'purple' }]);
		expect(text).toContain('<href>icons/star-purple.png</href>');
		expect(text).toMatch(/<name>宽: 1\.97\d km<\/name>/);
		const placemarks = text.split('<Placemark>').slice(1);
		const count = (index: number, tag: string): number =>
			placemarks[index]!.split(`<${tag}>`).length - 1;
		expect([0, 1, 2, 3, 4, 5].map((index) => count(index, 'LineString'))).toEqual([
			0, 1, 2, 3, 0, 0,
		]);
		expect([0, 1, 2, 3, 4, 5].map((index) => count(index, 'Point'))).toEqual([1, 1, 1, 1, 1, 1]);
		// A green of #3a7558, a seventh of it inside.
		expect(text).toContain('<color>ff58753a</color>');
		expect(text).toContain('<color>2658753a</color>');
	});

	it('holds words as text, whatever signs are in them', () => {
		const words = '<img src=x onerror=1>&"\'';
		const text = writeDrawingKml([{ ...PLAN[5]!, words }], '图', 'zh');
		expect(text).not.toContain('<img');
		expect(readDrawingKml(encode(text)).drawing![0]!.words).toBe(words);
	});

	it('is told from other files', () => {
		const place = '<Placemark><Point><coordinates>113,27</coordinates></Point></Placemark>';
		expect(readDrawingKml(encode(`<kml><Document>${place}</Document></kml>`)).fault).toEqual({
			code: 'foreign',
		});
		expect(readDrawingKml(encode('<kml><Document>')).fault).toMatchObject({ code: 'unreadable' });
		expect(readDrawingKml(Uint8Array.of(0x50, 0x4b, 3, 4)).fault).toMatchObject({
			code: 'unreadable',
		});
	});
});
