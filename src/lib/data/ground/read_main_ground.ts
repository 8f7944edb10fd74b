/** The main lines of the ground out of its tiles, whole again: tiles cut them where they end. */

import type { Geometry } from 'geojson';
import type { GroundMap } from '../../domain/ground/ground_file.ts';
import { getGroundSchema, holds } from '../../domain/ground/ground_schemas.ts';
import { MAIN_CLASSES, MAIN_SUBJECTS, type MainThing } from '../../domain/ground/main_ground.ts';
import { clipLine, clipRings } from '../../geometry/clip.ts';
import { joinAreas } from '../../geometry/join_areas.ts';
import { joinLines } from '../../geometry/join_lines.ts';
import { projectMercator } from '../../geometry/mercator.ts';
import type { Bounds, Position } from '../../geometry/position.ts';
import { readGroundFeatures } from './read_ground_features.ts';
import type { GroundFeature } from './read_ground_tile.ts';

/** Closest that a drawing comes: from here on all three schemas have primary roads, rivers and railways. */
const ZOOM = 10;
/** Steps across a tile. All positions are whole steps, so that what two tiles share is equal to the digit. */
const TILE_STEPS = 4096;
/** How far apart the two ends of a line that a tile's edge cuts may be: each tile simplifies for itself. */
const REACH_STEPS = 6;

/** Of the whole archive; the order is that of the classes. */
export async function readMainGround(folder: string, map: GroundMap): Promise<MainThing[]> {
	const schema = getGroundSchema(map.schema);
	const features = (
		await readGroundFeatures({
			...{ folder, map, bounds: map.bounds, zoom: ZOOM },
			subjects: MAIN_SUBJECTS,
		})
	).filter(({ subject, properties }) => subject !== 'road' || !holds(schema.link, properties));
	return MAIN_CLASSES.flatMap((kind): MainThing[] => {
		const own = features.filter(
			(feature) => feature.subject === kind.subject && feature.class === kind.class,
		);
		const [zoom = 0] = own[0]?.tile ?? [];
		const size = TILE_STEPS * 2 ** zoom;
		const whole =
			kind.subject === 'water'
				? joinTileAreas(own.flatMap(cutRings))
				: joinLines(own.flatMap(cutLines), REACH_STEPS).map((line) => [line]);
		return whole.map((lines) => ({
			...kind,
			lines: lines.map((line) => line.map(([x, y]): Position => [x / size, y / size])),
		}));
	});
}

type Cut = { rings: Position[][]; is_on_edge: boolean };

/** Only what a tile's edge cuts is joined: the rest is whole, and most of it small. */
function joinTileAreas(cuts: readonly Cut[]): Position[][][] {
	const pick = (is_on_edge: boolean) =>
		cuts.filter((cut) => cut.is_on_edge === is_on_edge).map(({ rings }) => rings);
	return [...pick(false), ...joinAreas(pick(true))];
}

function cutLines({ geometry, tile }: GroundFeature): Position[][] {
	return listLines(geometry).flatMap((line) =>
		clipLine(toSteps(line, tile), boundSteps(tile)).flatMap((piece) => {
			const rounded = roundSteps(piece);
			return rounded.length > 1 ? [rounded] : [];
		}),
	);
}

function cutRings({ geometry, tile }: GroundFeature): Cut[] {
	const box = boundSteps(tile);
	return listPolygons(geometry).flatMap((polygon): Cut[] => {
		const rings = clipRings(
			polygon.map((ring) => toSteps(ring, tile)),
			box,
		)
			.map(roundSteps)
			.filter((ring) => ring.length > 3);
		const is_on_edge = rings.some((ring) =>
			ring.some(([x, y]) => x === box[0] || y === box[1] || x === box[2] || y === box[3]),
		);
		return rings.length > 0 ? [{ rings, is_on_edge }] : [];
	});
}

function listLines(geometry: Geometry): Position[][] {
	if (geometry.type === 'LineString') return [geometry.coordinates as Position[]];
	return geometry.type === 'MultiLineString' ? (geometry.coordinates as Position[][]) : [];
}

function listPolygons(geometry: Geometry): Position[][][] {
	if (geometry.type === 'Polygon') return [geometry.coordinates as Position[][]];
	return geometry.type === 'MultiPolygon' ? (geometry.coordinates as Position[][][]) : [];
}

function toSteps(line: readonly Position[], [zoom]: GroundFeature['tile']): Position[] {
	const size = TILE_STEPS * 2 ** zoom;
	return roundSteps(
		line.map((position) => {
			const [x, y] = projectMercator(position);
			return [x * size, y * size];
		}),
	);
}

function roundSteps(line: readonly Position[]): Position[] {
	return line
		.map(([x, y]): Position => [Math.round(x), Math.round(y)])
		.filter(([x, y], index, all) => {
			const before = all[index - 1];
			return !before || before[0] !== x || before[1] !== y;
		});
}

function boundSteps([, x, y]: GroundFeature['tile']): Bounds {
	const [left, top] = [x * TILE_STEPS, y * TILE_STEPS];
	return [left, top, left + TILE_STEPS, top + TILE_STEPS];
}
