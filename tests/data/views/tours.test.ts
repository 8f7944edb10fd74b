import { DOMParser } from '@xmldom/xmldom';
import { gpx, kml } from '@tmcw/togeojson';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { stringify } from 'yaml';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildTourMap } from '../../../src/lib/data/tour_map.ts';
import { buildTourView } from '../../../src/lib/data/tour_view.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import {
	formatTourGpx,
	formatTourKml,
	hasWaypoints,
} from '../../../src/lib/domain/exports/tour_files.ts';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import {
	isReachable,
	joinStops,
	measureLeg,
} from '../../../src/lib/domain/map_model/tour_stops.ts';
import { keepExtents } from '../../../src/lib/style/story_map.ts';
import { small } from '../geo_small.ts';
import { expectOneProblem } from '../list_problems.ts';

const words = (zh: string, en: string) => ({ zh, en });
const tour = {
	id: 'small-walk',
	order: 1,
	title: words('小线路', 'Small walk'),
	lead: words('两站。', 'Two stops.'),
	season: words('四季', 'Any'),
	themes: ['water'],
	stops: [
		{ id: 'first', site: 'pond', text: words('池', 'Pond'), excerpt: 'first-report#pond' },
		{ id: 'second', place: 'bridge', text: words('桥', 'Bridge'), excerpt: 'first-report#pond' },
	] as Record<string, unknown>[],
};

/** The small data with this tour, changed. */
function add(change: (copy: typeof tour) => void): GeoFiles {
	const copy = structuredClone(tour);
	change(copy);
	return { ...small, 'tours/small-walk.yaml': stringify(copy) };
}

test('a whole tour is no problem', () => {
	const { catalog, problems } = parseGeo(add(() => {}));
	expect(problems).toEqual([]);
	expect(catalog?.tours.map(({ id }) => id)).toEqual(['small-walk']);
});

describe('each rule about tours, broken once, gives one problem', () => {
	const change = (index: number, value: Record<string, unknown>) => (copy: typeof tour) => {
		copy.stops[index] = { ...copy.stops[index], ...value };
	};
	test.each<[string, (copy: typeof tour) => void, RegExp]>([
		[
			'a name that is not the file',
			(t) => (t.id = 'other'),
			/^id: expected small-walk as the file/,
		],
		[
			'neither site nor place',
			(t) => delete t.stops[0]!['site'],
			/either a site or a place, found neither/,
		],
		['both', change(0, { place: 'bridge' }), /either a site or a place, found both/],
		[
			'an unknown site',
			change(0, { site: 'moon' }),
			/^stops\[0\]\.site: expected the id of a site in sites\/, found moon/,
		],
		[
			'a site without a position',
			change(0, { site: 'lost', excerpt: 'first-report#city' }),
			/lost with no position/,
		],
		[
			'a line',
			change(0, { site: 'road', excerpt: 'first-report#road' }),
			/road with only a sketched line/,
		],
		[
			'an unknown place',
			change(1, { place: 'moon' }),
			/^stops\[1\]\.place: expected the id of a place/,
		],
		['a place without a position', change(1, { place: 'lost' }), /lost without a position/],
		[
			'an unknown excerpt',
			change(0, { excerpt: 'first-report#moon' }),
			/expected the ref of an excerpt/,
		],
		[
			'an excerpt about something else',
			change(0, { excerpt: 'first-report#city' }),
			/expected one of the citations of pond/,
		],
		[
			'a stop twice',
			change(1, { id: 'first' }),
			/stop id that is unique in the tour, found first again/,
		],
		[
			'a language missing',
			change(0, { text: words('池', '池') }),
			/^stops\[0\]\.text\.en: expected English/,
		],
		['one stop', (t) => t.stops.pop(), /^stops: expected at least 2/],
	])('%s', (_, spoil, expected) => expectOneProblem(add(spoil), expected));
});

describe('the three tours', () => {
	let catalog: Catalog;
	beforeAll(() => {
		catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
	});

	it('quote the page in every stop and send nobody to an area', () => {
		expect(catalog.tours).toHaveLength(3);
		for (const { id } of catalog.tours) {
			for (const language of ['zh', 'en'] as const) {
				const view = buildTourView(catalog, id, language);
				for (const stop of view.stops) {
					const whole = stop.excerpt.segments.map(({ text }) => text).join('');
					expect(
						catalog.excerpt_by_ref.get(`${stop.excerpt.article_id}#${stop.excerpt.id}`)?.exact,
					).toBe(whole);
					expect(stop.position === null, stop.id).toBe(stop.class === 'area');
				}
				expect(view.stops.at(-1)?.travel).toBeNull();
				expect(view.stops.slice(0, -1).every(({ travel }) => travel !== null)).toBe(true);
			}
		}
	});

	it('say distances that hold wherever within its precision each stop is', () => {
		const [from, to] = joinStops(catalog.tour_by_id.get('coal-to-flowers')!, catalog);
		const leg = measureLeg(from!, to!);
		expect(leg.max_m - leg.min_m).toBeCloseTo(2 * (from!.precision_m + to!.precision_m), 3);
		expect(measureLeg(from!, from!).min_m).toBe(0);
	});

	it('are KML with an outline for every area, and GPX only of places', () => {
		const polygons = new Map(catalog.districts.map(({ id, geometry }) => [id, geometry]));
		const parse = (text: string) => new DOMParser().parseFromString(text, 'text/xml') as never;
		for (const one of catalog.tours) {
			const stops = joinStops(one, catalog);
			const { features } = kml(parse(formatTourKml(one, catalog, polygons)));
			expect(features).toHaveLength(stops.length);
			features.forEach((feature, index) => {
				const is_point = feature.geometry?.type === 'Point';
				expect(is_point, stops[index]!.stop.id).toBe(isReachable(stops[index]!));
			});
			const reachable = stops.filter(isReachable);
			expect(hasWaypoints(one, catalog)).toBe(reachable.length > 0);
			const { features: points } = gpx(parse(formatTourGpx(one, catalog)));
			expect(points.map(({ geometry }) => (geometry as GeoJSON.Point).coordinates)).toEqual(
				reachable.map(({ position }) => position),
			);
		}
	});

	it('move the map to boxes that hold the whole extent of their stop', () => {
		for (const { id } of catalog.tours) {
			const { map, stops } = buildTourView(catalog, id, 'zh');
			expect(map.marks.map(({ key }) => key)).toEqual(stops.map((stop) => stop.id));
			for (const { circle, box, x, y } of map.marks) {
				const [left, top, width, height] = box;
				expect(x > left && x < left + width && y > top && y < top + height).toBe(true);
				if (!circle) continue;
				expect(circle.x - circle.radius).toBeGreaterThanOrEqual(left);
				expect(circle.y + circle.radius).toBeLessThanOrEqual(top + height);
			}
		}
	});

	it('draw the extent that several stops share once', () => {
		const { map } = buildTourView(catalog, 'coal-to-flowers', 'zh');
		expect(map.marks).toHaveLength(5);
		// Three stops are known only to be in one town.
		const kept = ['luexia', 'xinshun', 'pingshui-lake'];
		expect(keepExtents(map.marks).map(({ key }) => key)).toEqual(kept);
	});

	it('have a small map with every stop, numbered, and the shared places once', () => {
		for (const one of catalog.tours) {
			const { drawing, names } = buildTourMap(catalog, one, 'en');
			const ids = one.stops.map(({ id }) => id);
			expect(drawing.marks.flatMap(({ site_ids }) => site_ids).toSorted()).toEqual(ids.toSorted());
			expect(Object.keys(names)).toEqual(ids);
			const numbers = drawing.marks.flatMap(({ sign }) => sign!.split(', ').map(Number));
			expect(numbers.toSorted()).toEqual(ids.map((_, index) => index + 1));
			const places = drawing.marks.map(({ x, y }) => `${x} ${y}`);
			expect(new Set(places).size).toBe(places.length);
		}
	});
});
