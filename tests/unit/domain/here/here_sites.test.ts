import { describe, expect, it } from 'vitest';
import { answerHere } from '../../../../src/lib/domain/here/answerers.ts';
import type { HereGround, HereSite } from '../../../../src/lib/domain/here/here.ts';
import { relatePoint } from '../../../../src/lib/domain/here/sites_here.ts';
import { buildGeodesicCircle, travel } from '../../../../src/lib/geometry/geodesic.ts';
import type { Position } from '../../../../src/lib/geometry/position.ts';
import type { Shape } from '../../../../src/lib/geometry/representative.ts';

const middle: Position = [113.85, 27.62];
const at = (bearing: number, distance_m: number): Position => travel(middle, bearing, distance_m);
const disc = buildGeodesicCircle(middle, 1000, 180);

function site(id: string, part: Partial<HereSite>): HereSite {
	const name = { zh: id, en: id };
	return { id, name, class: 'near', whereabouts: null, placement: name, ...part };
}
const around = (geometry: Shape, precision_m: number): HereSite['whereabouts'] => ({
	kind: 'around',
	geometry,
	precision_m,
});
const point = (coordinates: Position, precision_m: number): HereSite['whereabouts'] =>
	around({ type: 'Point', coordinates }, precision_m);

describe('how a point stands to a site', () => {
	const relate = (position: Position, part: Partial<HereSite>) =>
		relatePoint(position, site('one', part));

	it('is inside only deeper in its own shape than that is uncertain', () => {
		const shape = { class: 'exact', whereabouts: around(disc, 200) } as const;
		expect(relate(middle, shape)).toBe('sure');
		expect(relate(at(90, 900), shape)).toBe('possible');
		expect(relate(at(90, 1100), shape)).toBe('possible');
		expect(relate(at(90, 1300), shape)).toBeNull();
	});

	it('touches a border that is certain', () => {
		const shape = { class: 'exact', whereabouts: { kind: 'polygon', polygon: disc } } as const;
		expect(relate(disc.coordinates[0]![7]!, shape)).toBe('edge');
		expect(relate(middle, shape)).toBe('sure');
		expect(relate(at(90, 1010), shape)).toBeNull();
	});

	it('touches the line of an exact site, and may touch a sketched one', () => {
		const line = { type: 'LineString' as const, coordinates: [at(270, 5000), at(90, 5000)] };
		expect(relate(at(0, 50), { class: 'exact', whereabouts: around(line, 100) })).toBe('edge');
		expect(relate(at(0, 50), { class: 'schematic', whereabouts: around(line, 3000) })).toBe(
			'possible',
		);
		expect(relate(at(0, 150), { class: 'exact', whereabouts: around(line, 100) })).toBeNull();
	});

	it('is never more than possible where a pin, an area or nothing is known', () => {
		expect(relate(middle, { class: 'exact', whereabouts: point(middle, 100) })).toBe('possible');
		const within = { kind: 'within', polygon: disc, middle } as const;
		expect(relate(middle, { class: 'area', whereabouts: within })).toBe('possible');
		expect(relate(at(90, 1500), { class: 'area', whereabouts: within })).toBeNull();
		expect(relate(middle, { class: 'unplaced', whereabouts: null })).toBe('possible');
	});
});

describe('sites of a point', () => {
	const ground: HereGround = {
		districts: [],
		townships: [],
		own: null,
		drawings: null,
		sites: [
			site('unplaced', { class: 'unplaced' }),
			site('district', { class: 'area', whereabouts: { kind: 'within', polygon: disc, middle } }),
			site('village', { whereabouts: point(at(0, 300), 2000) }),
			site('own-shape', { class: 'exact', whereabouts: around(disc, 20) }),
			...[2, 3, 4, 5, 6, 7].map((km) =>
				site(`away-${km}`, { whereabouts: point(at(90, km * 1000), 500) }),
			),
		],
	};

	it('stand from what is sure to what is least known, and none is in two lists or in none', () => {
		const [here, nearest] = ['sites', 'nearest'].map((id) =>
			answerHere(middle, ground).find((one) => one.id === id),
		);
		expect(here?.rows.map(({ name, sureness }) => [name.en, sureness])).toEqual([
			['own-shape', 'sure'],
			['village', 'possible'],
			['district', 'possible'],
			['unplaced', 'possible'],
		]);
		expect(nearest?.rows.map(({ name }) => name.en)).toEqual(
			[2, 3, 4, 5, 6].map((km) => `away-${km}`),
		);
		expect(nearest?.rows[0]?.detail.en).toBe('1.4–2.5 km E, away-2');
		expect(nearest?.notes[0]?.en).toBe('1 more lie farther off.');
	});

	it('are said to be none where there is none', () => {
		const none = answerHere(middle, { ...ground, sites: [] });
		expect(none.find(({ id }) => id === 'sites')?.notes).toHaveLength(1);
		expect(none.map(({ id }) => id)).not.toContain('nearest');
	});
});
