import { describe, expect, it } from 'vitest';
import {
	findNeighbour,
	listStops,
	type Stop,
} from '../../../../src/lib/domain/map_model/find_neighbour.ts';
import { filterModel } from '../../../../src/lib/domain/map_model/filter_model.ts';
import type { MapModel, Mark } from '../../../../src/lib/domain/map_model/marks.ts';
import type { Position } from '../../../../src/lib/domain/schema/geojson.ts';
import { buildMarks } from '../../../../src/lib/style/map_sources.ts';
import { buildNear } from '../../../../src/lib/style/near/near_features.ts';

const mark = (id: string, badge: Position, site_ids: string[]): Mark => ({
	id,
	class: 'area',
	position: [0, 0],
	badge,
	is_zone: false,
	radius_m: 5000,
	district: null,
	label: null,
	theme: 'water',
	site_ids,
});
const model: MapModel = {
	marks: [
		mark('east', [114.2, 27.6], ['a', 'b']),
		mark('west', [113.6, 27.6], ['c']),
		mark('north', [113.91, 27.9], ['d']),
	],
	lines: [
		{
			id: 'line',
			site_id: 'e',
			theme: 'transport',
			name: { zh: '路', en: 'Road' },
			coordinates: [
				[113.8, 27],
				[113.9, 27.1],
				[114, 27.2],
			],
		},
	],
	city_site_ids: ['f'],
	unplaced_site_ids: ['g'],
	done_site_ids: ['a', 'c'],
};

describe('walking over the map', () => {
	const stops = listStops(model);

	it('stops where signs stand and in the middle of lines, west to east', () => {
		expect(stops.map(({ id }) => id)).toEqual(['west', 'line', 'north', 'east']);
		expect(stops[1]).toEqual({ id: 'line', position: [113.9, 27.1], site_ids: ['e'] });
	});

	it('goes to the neighbour in that direction, and nowhere from the edge', () => {
		const from = (id: string): Position => stops.find((stop) => stop.id === id)!.position;
		const middle: Position = [113.9, 27.6];
		expect(findNeighbour(stops, middle, 'right')?.id).toBe('east');
		expect(findNeighbour(stops, middle, 'left')?.id).toBe('west');
		expect(findNeighbour(stops, middle, 'up')?.id).toBe('north');
		expect(findNeighbour(stops, middle, 'down')?.id).toBe('line');
		expect(findNeighbour(stops, from('west'), 'left')).toBeNull();
		expect(findNeighbour(stops, from('north'), 'up')).toBeNull();
		expect(findNeighbour([], middle, 'up')).toBeNull();
	});

	it('prefers what lies ahead to what lies aside', () => {
		const near_aside: Stop = { id: 'aside', position: [114, 27.69], site_ids: ['x'] };
		const far_ahead: Stop = { id: 'ahead', position: [114.1, 27.6], site_ids: ['y'] };
		expect(findNeighbour([near_aside, far_ahead], [113.9, 27.6], 'right')?.id).toBe('ahead');
	});
});

describe('a map of some sites', () => {
	const some = filterModel(model, new Set(['b', 'd', 'g']));

	it('keeps their places with the count of what is left', () => {
		expect(some.marks.map(({ id, site_ids }) => [id, site_ids])).toEqual([
			['east', ['b']],
			['north', ['d']],
		]);
		expect(some.lines).toEqual([]);
		expect(some.city_site_ids).toEqual([]);
		expect(some.unplaced_site_ids).toEqual(['g']);
		expect(model.marks[0]?.site_ids).toEqual(['a', 'b']);
	});

	it('fills a sign when all that is left is finished', () => {
		const isDone = (shown: MapModel): (boolean | undefined)[] =>
			buildMarks(shown, 'zh').features.map(
				({ properties }) =>
					properties?.['sign'].split('|')[3] === properties?.['sign'].split('|')[4],
			);
		expect(isDone(model)).toEqual([false, true, false]);
		expect(isDone(filterModel(model, new Set(['a'])))).toEqual([true]);
	});
});

describe('where nearest counts from', () => {
	it('is a point with labelled rings, a disc when it is uncertain, a line to the chosen site', () => {
		const scene = { position: [113.9, 27.6] as Position, uncertainty_m: 0, target: null };
		const kinds = (features: ReturnType<typeof buildNear>): unknown[] =>
			features.features.map(({ properties }) => properties?.['kind']);
		expect(kinds(buildNear(null, 'zh'))).toEqual([]);
		expect(kinds(buildNear(scene, 'zh'))).not.toContain('disc');
		const full = buildNear({ ...scene, uncertainty_m: 900, target: [114, 27.7] as Position }, 'en');
		expect(kinds(full)).toEqual(expect.arrayContaining(['disc', 'line', 'ring', 'point']));
		const labels = full.features.flatMap(({ properties }) => properties?.['label'] ?? []);
		expect(labels).toEqual(['2 km', '5 km', '10 km', '20 km']);
	});
});
