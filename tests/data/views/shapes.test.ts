import { describe, expect, test } from 'vitest';
import { buildExplorerView } from '../../../src/lib/data/explorer_view.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSiteRecords } from '../../../src/lib/data/site_records.ts';
import { buildDistrictBrief } from '../../../src/lib/data/brief/district_brief.ts';
import { buildSiteView } from '../../../src/lib/data/site_view.ts';
import { buildSmallMap } from '../../../src/lib/data/small_map.ts';
import { relateSite } from '../../../src/lib/domain/area/relate_site.ts';
import { listFeedItems } from '../../../src/lib/domain/exports/feeds/feed_items.ts';
import { formatSitesCsv } from '../../../src/lib/domain/exports/sites_csv.ts';
import { buildSitesGeojson } from '../../../src/lib/domain/exports/sites_geojson.ts';
import { formatSitesGpx, isWaypoint } from '../../../src/lib/domain/exports/sites_gpx.ts';
import { formatSitesKml } from '../../../src/lib/domain/exports/sites_kml.ts';
import { formatSiteDistance } from '../../../src/lib/domain/near/format_distance.ts';
import {
	measureSiteDistance,
	type Whereabouts,
} from '../../../src/lib/domain/near/site_distance.ts';
import { findNeighbour, listStops } from '../../../src/lib/domain/map_model/find_neighbour.ts';
import { assessSite } from '../../../src/lib/domain/quality/assess_site.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { isInside } from '../../../src/lib/geometry/contains.ts';
import { findNearestPoint } from '../../../src/lib/geometry/nearest_point.ts';
import type { Polygonal, Position } from '../../../src/lib/geometry/position.ts';
import { findRepresentative } from '../../../src/lib/geometry/representative.ts';
import { buildOutlines } from '../../../src/lib/style/map_sources.ts';
import { addShapes, SHAPES, type ShapeId } from '../invented_shapes.ts';

const FILE = 'sites/shangli-tongmu.geojson';
const files = loadGeoFromDisk('geo');
const { catalog, problems } = parseGeo(addShapes(files, FILE));
const ids = Object.keys(SHAPES) as ShapeId[];
const view = buildExplorerView(catalog!, 'zh');
const records = new Map(buildSiteRecords(view, '2023-11-29').map((record) => [record.id, record]));
const whereabouts = (id: ShapeId): Whereabouts => records.get(id)!.whereabouts as Whereabouts;
const exported = buildSitesGeojson(catalog!).features.filter(({ id }) =>
	ids.some((one) => one === id),
);
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe('sites of every shape', () => {
	test('pass the check and are all placed', () => {
		expect(problems).toEqual([]);
		expect(view.map.unplaced_site_ids.filter((id) => id in SHAPES)).toEqual([]);
		for (const id of ids) {
			expect(view.sites.find((site) => site.id === id)?.mark_id, id).toBeTruthy();
			expect(records.get(id)!.whereabouts, id).not.toBeNull();
			expect(assessSite(catalog!.site_by_id.get(id)!, catalog!).betterments).not.toContain(
				'name-a-place',
			);
		}
	});

	test('have a mark on themselves', () => {
		for (const mark of view.map.marks.filter(({ outline }) => outline)) {
			const outline = mark.outline!;
			const away_m = findNearestPoint(mark.position, outline).distance_m;
			expect(away_m, mark.id).toBeLessThan(1);
		}
		const hole = {
			type: 'Polygon',
			coordinates: [SHAPES['invented-park'].geometry.coordinates[1]],
		};
		const park = catalog!.site_by_id.get('invented-park')!;
		expect(isInside(findRepresentative(park.geometry!), hole as unknown as Polygonal)).toBe(false);
	});

	test('are stops for the keys, and every one of them is reached', () => {
		const own = view.map;
		const model = {
			...own,
			marks: own.marks.filter(({ site_ids }) => site_ids.some((id) => id in SHAPES)),
			lines: own.lines.filter(({ site_id }) => site_id in SHAPES),
		};
		const stops = listStops(model);
		expect(stops.flatMap(({ site_ids }) => site_ids).toSorted()).toEqual(ids.toSorted());
		for (const { site_ids, position } of stops) {
			const { geometry } = catalog!.site_by_id.get(site_ids[0]!)!;
			expect(findNearestPoint(position, geometry!).distance_m, site_ids[0]).toBeLessThan(1);
		}
		const reached = new Set([stops[0]!]);
		for (const stop of reached) {
			for (const way of ['up', 'down', 'left', 'right'] as const) {
				const next = findNeighbour(stops, stop.position, way);
				if (next) reached.add(next);
			}
		}
		expect(reached.size).toBe(stops.length);
	});

	test('are drawn, and given to the live map', () => {
		const drawn = new Map(
			ids.map((id) => [id, buildSmallMap(catalog!, { language: 'zh', site_ids: [id] })!.drawing]),
		);
		for (const id of ids) {
			const { marks, lines } = drawn.get(id)!;
			const kind = marks[0]?.outline?.kind ?? (lines.length > 0 ? 'sketch' : null);
			const expected = {
				Polygon: 'area',
				MultiPolygon: 'area',
				LineString: 'line',
				MultiPoint: 'points',
				MultiLineString: 'sketch',
			};
			expect(kind, id).toBe(expected[SHAPES[id].geometry.type]);
		}
		expect(count(drawn.get('invented-park')!.marks[0]!.outline!.path, /Z/g)).toBe(2);
		expect(count(drawn.get('invented-wells')!.marks[0]!.outline!.path, /h0/g)).toBe(3);
		expect(count(drawn.get('invented-brooks')!.lines[0]!.path, /M/g)).toBe(2);
		expect(buildOutlines(view.map).features.map(({ properties }) => properties!['sites'])).toEqual(
			ids.filter((id) => id !== 'invented-brooks'),
		);
	});

	test('are as far as their nearest place; inside is said as inside', () => {
		const from = (position: Position, id: ShapeId) =>
			measureSiteDistance({ position, uncertainty_m: 0 }, whereabouts(id));
		const inside = from([113.82, 27.866], 'invented-park');
		expect(inside).toMatchObject({ best_m: 0, is_inside: true });
		expect(formatSiteDistance(inside)).toEqual({ zh: '就在其中', en: 'inside it' });
		const in_hole = from([113.83, 27.8725], 'invented-park');
		expect(in_hole.is_inside).toBeUndefined();
		expect(in_hole.best_m).toBeGreaterThan(200);
		expect(from([113.8101, 27.8605], 'invented-park').is_inside).toBeUndefined();
		expect(from([113.785, 27.855], 'invented-fields').target[0]).toBeCloseTo(113.78, 5);
		expect(from([113.87, 27.915], 'invented-zone')).toMatchObject({ min_m: 0 });
		expect(from([113.87, 27.915], 'invented-zone').is_inside).toBeUndefined();
		expect(from([113.77, 27.87], 'invented-brooks').best_m).toBe(0);
	});

	test('stand to an area as they lie', () => {
		const box = (west: number, south: number, east: number, north: number): Polygonal => ({
			type: 'Polygon',
			coordinates: [
				[
					[west, south],
					[east, south],
					[east, north],
					[west, north],
					[west, south],
				],
			],
		});
		const relate = (area: Polygonal, id: ShapeId) => relateSite(area, whereabouts(id)).relation;
		expect(relate(box(113.75, 27.8, 113.95, 27.95), 'invented-park')).toBe('inside');
		expect(relate(box(113.75, 27.8, 113.83, 27.95), 'invented-park')).toBe('touching');
		expect(relate(box(113.815, 27.862, 113.82, 27.866), 'invented-park')).toBe('touching');
		expect(relate(box(113.45, 27.5, 113.55, 27.6), 'invented-park')).toBe('outside');
		expect(relate(box(113.86, 27.82, 113.88, 27.86), 'invented-wells')).toBe('touching');
		expect(relate(box(113.87, 27.9, 113.91, 27.94), 'invented-zone')).toBe('possible');
	});

	test('are told from points wherever one mark stands for them', () => {
		const words = 'the mark is a point inside its shape';
		expect(buildSiteView(catalog!, 'invented-park', 'en').placement.words).toContain(words);
		const feed = listFeedItems(catalog!, { kind: 'all' }, 'en');
		expect(feed.find(({ path }) => path === 'sites/invented-park/')!.placement).toContain(words);
		const { rows, map } = buildDistrictBrief(catalog!, 360322, 'en').brief;
		expect(rows.find(({ id }) => id === 'invented-park')!.placement.en).toContain(words);
		expect(map!.drawing.marks.some(({ outline }) => outline)).toBe(true);
	});

	test('go into every file whole, and what a format cannot hold is counted', () => {
		const csv = formatSitesCsv(exported);
		expect(csv).toContain('MULTIPOLYGON (((113.79 27.82');
		expect(csv).toContain('MULTIPOINT ((113.87 27.84), ');
		expect(csv).toContain('MULTILINESTRING ((113.77 27.87');
		expect(count(csv, /representative point/g)).toBe(5);
		const kml = formatSitesKml(exported, new Map(), {
			date: '2023-11-29',
			atlas: catalog!.city.title,
		});
		expect(count(kml, /<MultiGeometry>/g)).toBe(3);
		expect(count(kml, /<innerBoundaryIs>/g)).toBe(1);
		expect(exported.filter(isWaypoint).map(({ id }) => id)).toEqual(['invented-wells']);
		expect(count(formatSitesGpx(exported, '2023-11-29', catalog!.city.title), /<wpt /g)).toBe(3);
	});
});

describe('what is no shape is refused', () => {
	const find = (id: ShapeId, geometry: unknown): string[] =>
		parseGeo(addShapes(files, FILE, { [id]: geometry } as never)).problems.map(
			({ message }) => message,
		);
	const ring = (...positions: Position[]): object => ({
		type: 'Polygon',
		coordinates: [positions],
	});

	test('open, turned the wrong way, or meeting itself', () => {
		const [a, b, c, d]: Position[] = [
			[113.81, 27.86],
			[113.85, 27.86],
			[113.85, 27.88],
			[113.81, 27.88],
		];
		expect(find('invented-park', ring(a!, b!, c!, d!)).join()).toContain(
			'a ring whose last position is its first',
		);
		expect(find('invented-park', ring(a!, d!, c!, b!, a!)).join()).toContain('counter-clockwise');
		expect(find('invented-park', ring(a!, c!, b!, [113.84, 27.89], a!)).join()).toContain(
			'does not meet itself',
		);
	});

	test('holes outside, polygons on each other, and a class that has no such shape', () => {
		const { coordinates } = SHAPES['invented-fields'].geometry;
		const doubled = { type: 'MultiPolygon', coordinates: [coordinates[0], coordinates[0]] };
		expect(find('invented-fields', doubled).join()).toContain('polygons that do not overlap');
		const [outer] = coordinates[1];
		const far = [...coordinates[0][0]].toReversed();
		expect(find('invented-park', { type: 'Polygon', coordinates: [outer, far] }).join()).toContain(
			'a hole inside its polygon',
		);
		expect(find('invented-zone', SHAPES['invented-road'].geometry).join()).toContain(
			'expected Point or Polygon or MultiPolygon for area',
		);
	});
});
