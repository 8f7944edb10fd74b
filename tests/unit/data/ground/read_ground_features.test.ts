import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGroundFeatures } from '../../../../src/lib/data/ground/read_ground_features.ts';
import type { GroundFeature } from '../../../../src/lib/data/ground/read_ground_tile.ts';
import { GROUND_SCHEMA_IDS } from '../../../../src/lib/domain/ground/ground_schemas.ts';
import type { GroundSubject } from '../../../../src/lib/domain/ground/subjects.ts';
import type { Bounds } from '../../../../src/lib/domain/schema/geojson.ts';
import { boundsOf, intersectBounds } from '../../../../src/lib/geometry/bounds.ts';
import { boundTile, coverBounds, widenBounds } from '../../../../src/lib/geometry/tile_cover.ts';
import { inventWorld } from '../../../fixtures/ground/invented_world.ts';
import { writeTestGround } from '../../../fixtures/ground/write_test_ground.ts';

const BOUNDS: Bounds = [113.5, 27.2, 114.2, 27.9];
const ZOOM = 9;

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'ground-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(GROUND_SCHEMA_IDS)('a ground in %s', (schema) => {
	let read: (subjects: GroundSubject[], bounds?: Bounds, zoom?: number) => Promise<GroundFeature[]>;
	beforeAll(() => {
		const own = join(folder, schema);
		const { map } = writeTestGround({ folder: own, bounds: BOUNDS, schema, zooms: [6, ZOOM] });
		read = (subjects, bounds = BOUNDS, zoom = ZOOM) =>
			readGroundFeatures({ folder: own, map: map!, bounds, zoom, subjects });
	});

	it('gives each class of what is asked for, where it is', async () => {
		const features = await read(['river', 'road', 'rail']);
		const world = inventWorld(BOUNDS).filter(({ from_zoom }) => from_zoom <= ZOOM);
		const classes = (subject: GroundSubject) =>
			new Set(features.filter((feature) => feature.subject === subject).map((one) => one.class));
		for (const subject of ['river', 'road', 'rail'] as const) {
			const wanted = world.filter((thing) => thing.subject === subject);
			expect(classes(subject)).toEqual(new Set(wanted.map((thing) => thing.class)));
		}
		expect(new Set(features.map(({ subject }) => subject))).toEqual(
			new Set(['river', 'road', 'rail']),
		);
		const canal = features.filter((feature) => feature.class === 'canal');
		const [made] = world.filter((thing) => thing.class === 'canal');
		const found = boundsOf(canal.map(({ geometry }) => geometry));
		boundsOf([made!.geometry]).forEach((edge, index) => expect(found[index]).toBeCloseTo(edge, 2));
	});

	it('gives names in both languages', async () => {
		const names = (await read(['name'])).filter((feature) => feature.class === 'city');
		expect(names[0]!.name).toEqual({ zh: '虚构市', en: 'Invented City' });
	});

	it('gives only what lies about the bounds, at a zoom it has', async () => {
		const corner: Bounds = [113.52, 27.62, 113.6, 27.7];
		const near = await read(['wood'], corner, 30);
		expect(near.length).toBeGreaterThan(0);
		const { x, y } = coverBounds(corner, ZOOM);
		const [west, , , north] = boundTile(ZOOM, x[0], y[0]);
		const [, south, east] = boundTile(ZOOM, x[1], y[1]);
		const about = widenBounds([west, south, east, north], 2);
		for (const { geometry } of near) {
			const own = boundsOf([geometry]);
			expect(intersectBounds(own, about)).toEqual(own);
		}
		expect(await read(['wood'], [100, 20, 100.5, 20.5])).toEqual([]);
	});
});
