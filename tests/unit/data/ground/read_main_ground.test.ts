import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMainGround } from '../../../../src/lib/data/ground/load_main_ground.ts';
import { readMainGround } from '../../../../src/lib/data/ground/read_main_ground.ts';
import type { GroundMap } from '../../../../src/lib/domain/ground/ground_file.ts';
import { GROUND_SCHEMA_IDS } from '../../../../src/lib/domain/ground/ground_schemas.ts';
import { MAIN_CLASSES, type MainThing } from '../../../../src/lib/domain/ground/main_ground.ts';
import type { Bounds, Position } from '../../../../src/lib/domain/schema/geojson.ts';
import { projectMercator } from '../../../../src/lib/geometry/mercator.ts';
import { countTiles, coverBounds } from '../../../../src/lib/geometry/tile_cover.ts';
import { inventWorld } from '../../../fixtures/ground/invented_world.ts';
import { writeTestGround } from '../../../fixtures/ground/write_test_ground.ts';

const BOUNDS: Bounds = [113.5, 27.2, 114.2, 27.9];
const ZOOM = 10;
/** Two steps of a tile: what tiles round and simplify. */
const NEAR = 8 / (4096 * 2 ** ZOOM);

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'ground-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Shortest way from a point to a line. */
function measureAway([x, y]: Position, line: readonly Position[]): number {
	return Math.min(
		...line.slice(1).map(([to_x, to_y], index) => {
			const [from_x, from_y] = line[index]!;
			const [dx, dy] = [to_x - from_x, to_y - from_y];
			const share = ((x - from_x) * dx + (y - from_y) * dy) / (dx * dx + dy * dy || 1);
			const at = Math.max(0, Math.min(1, share));
			return Math.hypot(x - from_x - at * dx, y - from_y - at * dy);
		}),
	);
}

/** The invented line of a class, in the plane. */
function inventLine(word: string): Position[] {
	const thing = inventWorld(BOUNDS).find(
		({ class: own, geometry }) => own === word && geometry.type === 'LineString',
	)!;
	if (thing.geometry.type !== 'LineString') throw new Error(`${word} is no line`);
	return thing.geometry.coordinates.map((position) => projectMercator(position as Position));
}

describe.each(GROUND_SCHEMA_IDS)('the main ground of a map in %s', (schema) => {
	let map: GroundMap;
	let things: MainThing[];
	beforeAll(async () => {
		const own = join(folder, schema);
		map = writeTestGround({ folder: own, bounds: BOUNDS, schema, zooms: [8, ZOOM + 1] }).map!;
		things = await readMainGround(own, map);
	});
	const pick = (word: string) => things.filter((thing) => thing.class === word);

	it('has each line once, whole across the tiles that cut it', () => {
		expect(countTiles(coverBounds(BOUNDS, ZOOM))).toBeGreaterThan(4);
		for (const word of ['river', 'motorway', 'trunk', 'rail'] as const) {
			expect(pick(word), word).toHaveLength(1);
			const [line = []] = pick(word)[0]!.lines;
			const invented = inventLine(word);
			for (const point of line) expect(measureAway(point, invented)).toBeLessThan(NEAR);
			const inside = invented.filter(
				([x, y]) =>
					x > projectMercator([BOUNDS[0], 0])[0] &&
					x < projectMercator([BOUNDS[2], 0])[0] &&
					y > projectMercator([0, BOUNDS[3]])[1] &&
					y < projectMercator([0, BOUNDS[1]])[1],
			);
			for (const point of inside) expect(measureAway(point, line)).toBeLessThan(NEAR);
		}
		expect(pick('water')).toHaveLength(1);
	});

	it('has neither borders nor slip roads, streams or lesser roads', () => {
		const known = new Set(MAIN_CLASSES.map((kind) => kind.class));
		expect(new Set(things.map((thing) => thing.class))).toEqual(known);
		const boundary = inventLine('boundary');
		const along = things.filter(({ lines }) =>
			lines[0]!.every((point) => measureAway(point, boundary) < 20 * NEAR),
		);
		expect(along).toEqual([]);
	});
});

describe('a map for drawings', () => {
	it('that does not decode gives none, and it is said', async () => {
		const own = join(folder, 'broken');
		const { map } = writeTestGround({
			...{ folder: own, bounds: BOUNDS, zooms: [8, 10] },
			schema: 'protomaps-4',
		});
		writeFileSync(join(own, map!.file), Buffer.alloc(map!.bytes, 7));
		const said: string[] = [];
		expect(await loadMainGround(own, map!, (line) => said.push(line))).toBeNull();
		expect(said).toHaveLength(1);
		expect(said[0]).toContain(map!.file);
	});
});
