import { cutArcs, joinArcs } from '../../src/lib/geometry/arcs.ts';
import { listPolygons, type Polygonal, type Ring } from '../../src/lib/geometry/position.ts';
import { rewindPolygon } from '../../src/lib/geometry/ring.ts';
import { fromSystem } from '../../src/lib/geometry/systems/systems.ts';
import { cleanPolygons } from './clean.ts';
import { countRepeats } from './repeats.ts';
import { smoothArc } from './smooth.ts';

/** The package rounds every coordinate up to the next multiple of this. */
const GRID_DEG = 1 / 1024;

/** One and a half steps of the grid, which is about 100 m. */
const SIGMA_M = 150;

/**
 * County polygons in WGS-84 from the package's. Undoes, in this order: the half step by which rounding up
 * moves everything north-east, the staircase it leaves, the datum, and the crossings it causes.
 */
export function buildPolygons(source: ReadonlyMap<number, Polygonal>): Map<number, Polygonal> {
	const parts = [...source].map(([adcode, polygon]) => ({
		adcode,
		polygons: listPolygons(polygon).map((rings) => rings.length),
		rings: listPolygons(polygon).flat(),
	}));
	const all = parts.flatMap(({ rings }) => rings);
	const map = cutArcs(all);
	const repeats = countRepeats(all);
	const smooth = map.arcs.map((positions) => {
		const weights = positions.map((position) => repeats.get(String(position)) ?? 1);
		return smoothArc({ positions, weights }, SIGMA_M).map(([lng, lat]) =>
			fromSystem([lng - GRID_DEG / 2, lat - GRID_DEG / 2], 'gcj02'),
		);
	});
	const rings = joinArcs({ arcs: smooth, rings: map.rings });
	const whole = parts.map(({ adcode, polygons: counts }): [number, Ring[][]] => [
		adcode,
		counts.map((count) => rings.splice(0, count)),
	]);
	const polygons = cleanPolygons(new Map(whole));
	return new Map([...polygons].map(([adcode, polygon]) => [adcode, rewindPolygon(polygon)]));
}
