/** The ground of a drawing: districts and neighbours, their borders as coarse as the frame allows. */

import type { DistrictFeature } from '../../domain/schema/district.ts';
import type { Position } from '../../domain/schema/geojson.ts';
import { cutArcs, type ArcMap } from '../../geometry/arcs.ts';
import { listPolygons } from '../../geometry/position.ts';
import { projectToFrame, type Frame, type FrameShape } from '../frame.ts';
import { keepByFrame } from './kept_by_frame.ts';
import { formatPath } from '../path.ts';
import { simplifyArcs } from './simplify_borders.ts';

export type DrawnDistrict = { adcode: number; role: 'district' | 'neighbour'; path: string };

/** Border detail in drawing units: what a screen shows for the city's own borders, a sketch for the context. */
const TOLERANCE_UNITS = {
	city: { district: 0.8, neighbour: 3 },
	small: { district: 1.6, neighbour: 4 },
} as const satisfies Record<FrameShape, { district: number; neighbour: number }>;

/** Borders cut where they meet. */
type Borders = {
	arcs: ArcMap;
	/** Of each ring, which district it belongs to. */
	owners: number[];
	/** Vertices of the city's own borders. */
	own_vertices: ReadonlySet<string>;
};

const kept_borders = new WeakMap<readonly DistrictFeature[], Borders>();

const drawOnce = keepByFrame(draw);

/** The same for the same districts and frame; drawn once. */
export function drawGround(
	districts: readonly DistrictFeature[],
	frame: Frame,
): readonly DrawnDistrict[] {
	return drawOnce(districts, frame, '');
}

function draw(districts: readonly DistrictFeature[], frame: Frame): readonly DrawnDistrict[] {
	const borders = kept_borders.get(districts) ?? cutBorders(districts);
	kept_borders.set(districts, borders);
	const { arcs, owners, own_vertices } = borders;
	const degrees_per_unit = (frame.span * 360) / frame.width;
	const simple = simplifyArcs(
		arcs,
		(vertex) =>
			degrees_per_unit *
			TOLERANCE_UNITS[frame.shape][own_vertices.has(String(vertex)) ? 'district' : 'neighbour'],
	);
	return districts.map(({ properties }, index) => ({
		adcode: properties.adcode,
		role: properties.role,
		path: formatPath(
			simple
				.filter((_, ring) => owners[ring] === index)
				.map((ring) => ring.map((position) => projectToFrame(position, frame))),
			true,
		),
	}));
}

function cutBorders(districts: readonly DistrictFeature[]): Borders {
	const rings: Position[][] = [];
	const owners: number[] = [];
	const own_vertices = new Set<string>();
	for (const [index, { geometry, properties }] of districts.entries()) {
		for (const ring of listPolygons(geometry).flat()) {
			rings.push(ring);
			owners.push(index);
			if (properties.role !== 'district') continue;
			for (const vertex of ring) own_vertices.add(String(vertex));
		}
	}
	return { arcs: cutArcs(rings), owners, own_vertices };
}
