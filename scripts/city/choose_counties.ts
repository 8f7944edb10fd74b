import type { SourceCounty } from '../districts/source_rings.ts';
import { boundsOf } from '../../src/lib/geometry/bounds.ts';
import { listPolygons, type Bounds, type Position } from '../../src/lib/geometry/position.ts';
import { nameUnit } from './english_names.ts';
import type { County } from '../districts/counties.ts';

/** Positions of the package lie on a grid; both sides of a border have the same, or the ones beside them. */
const STEP = 1 / 1024;

/** The city's counties by code, then the counties that share a border with one. Empty where the package has none of the city. */
export function chooseCounties(
	source: ReadonlyMap<number, SourceCounty>,
	city_code: string,
): County[] {
	const all = [...source.values()].toSorted((a, b) => a.adcode - b.adcode);
	const own = all.filter(({ adcode }) => String(adcode).startsWith(city_code.slice(0, 4)));
	if (own.length === 0) return [];
	const bounds = boundsOf(own.map(({ geometry }) => geometry));
	const cells = new Set(own.flatMap(({ geometry }) => listCells(geometry).flatMap(spread)));
	const neighbours = all.filter(
		(county) =>
			!own.includes(county) &&
			isNear(boundsOf([county.geometry]), bounds) &&
			listCells(county.geometry).some((cell) => cells.has(cell)),
	);
	const build =
		(role: County['role']) =>
		({ adcode, name }: SourceCounty): County => ({
			...{ adcode, role, published_area_km2: null },
			name: { zh: name, en: nameUnit(name) },
		});
	return [...own.map(build('district')), ...neighbours.map(build('neighbour'))];
}

function isNear(one: Bounds, other: Bounds): boolean {
	return (
		one[0] <= other[2] + STEP &&
		one[2] >= other[0] - STEP &&
		one[1] <= other[3] + STEP &&
		one[3] >= other[1] - STEP
	);
}

function listCells(geometry: SourceCounty['geometry']): string[] {
	return listPolygons(geometry)
		.flat(2)
		.map(([lng, lat]: Position) => `${Math.round(lng / STEP)},${Math.round(lat / STEP)}`);
}

function spread(cell: string): string[] {
	const [x = 0, y = 0] = cell.split(',').map(Number);
	return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${x + dx},${y + dy}`));
}
