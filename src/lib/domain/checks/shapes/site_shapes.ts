import { isInside } from '../../../geometry/contains.ts';
import { measureOverlap } from '../../../geometry/overlap.ts';
import { isPolygonal, listPolygons, type Polygonal } from '../../../geometry/position.ts';
import { buildFinding, type Check } from '../../schema/geo_data.ts';
import type { PropertyPath } from '../../schema/problem.ts';

/** What two polygons of one site may have in common, square metres: less is rounding. */
const ROUNDING_M2 = 1;

/** Holes of a site's polygon lie inside it, and its polygons do not lie on each other. */
export const checkSiteShapes: Check = (geo) =>
	geo.sites.flatMap((entry) => {
		const { geometry } = entry.value;
		if (!geometry || !isPolygonal(geometry)) return [];
		const at = (index: number): PropertyPath => [
			'geometry',
			'coordinates',
			...(geometry.type === 'Polygon' ? [] : [index]),
		];
		return findFaults(geometry).map(({ part, ring, message }) =>
			buildFinding(entry, [...at(part), ...(ring === null ? [] : [ring])], message),
		);
	});

type Fault = { part: number; ring: number | null; message: string };

function findFaults(geometry: Polygonal): Fault[] {
	const parts = listPolygons(geometry);
	return parts.flatMap((rings, part): Fault[] => {
		const [outer = []] = rings;
		const holes = rings.slice(1).flatMap((hole, index): Fault[] => {
			const stray = hole.find(
				(position) => !isInside(position, { type: 'Polygon', coordinates: [outer] }),
			);
			if (!stray) return [];
			const message = `expected a hole inside its polygon, found [${stray.join(', ')}] outside`;
			return [{ part, ring: index + 1, message }];
		});
		const covered = parts.slice(0, part).findIndex((other) => {
			const [a, b] = [rings, other].map((coordinates) => ({
				type: 'Polygon' as const,
				coordinates,
			}));
			return measureOverlap(a!, b!) * 1e6 > ROUNDING_M2;
		});
		if (covered < 0) return holes;
		const message = `expected polygons that do not overlap, found one on polygon ${covered}`;
		return [...holes, { part, ring: null, message }];
	});
}
