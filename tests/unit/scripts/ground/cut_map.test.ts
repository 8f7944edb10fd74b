import { gunzipSync } from 'node:zlib';
import { PMTiles, tileIdToZxy, zxyToTileId } from 'pmtiles';
import { afterEach, describe, expect, it } from 'vitest';
import { lookInto } from '../../../../scripts/ground/tiles/vector_tile.ts';
import {
	GROUND_SCHEMA_IDS,
	getGroundSchema,
	listLayers,
} from '../../../../src/lib/domain/ground/ground_schemas.ts';
import { coverBounds, widenBounds } from '../../../../src/lib/geometry/tile_cover.ts';
import { INVENTED_CREDIT, makeGround, makeTiles } from '../../../fixtures/ground/make_ground.ts';
import { buildBench, CITIES, type Bench } from './ground_bench.ts';

let bench: Bench;
afterEach(() => bench.clear());

const openArchive = (bytes: Buffer) =>
	new PMTiles({
		getKey: () => 'memory',
		getBytes: (offset, length) =>
			Promise.resolve({ data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer }),
	});

const cities = Object.keys(CITIES) as (keyof typeof CITIES)[];

describe.each(GROUND_SCHEMA_IDS)('a map in %s', (schema) => {
	it.each(cities)('is cut out for the %s city, with what is drawn of it', async (city) => {
		bench = buildBench(city);
		const whole = makeGround({ schema, bounds: bench.bounds, zooms: [5, 9] });
		const { code, said } = await bench.run([bench.put('a.pmtiles', whole), '--zooms', '6-14']);
		expect(said).toContain(`zooms 6 to 9, "${INVENTED_CREDIT}", CC0-1.0`);
		expect(code).toBe(0);
		const { map, relief } = bench.load()!;
		expect(relief).toBeUndefined();
		expect(map).toMatchObject({
			schema,
			zooms: [6, 9],
			credit: { zh: INVENTED_CREDIT, en: INVENTED_CREDIT },
			licence: 'CC0-1.0',
			date: '2026-10-01',
			source: 'a.pmtiles',
		});
		const archive = openArchive(bench.read(map!.file));
		const tiles = makeTiles({ schema, bounds: bench.bounds, zooms: [9, 9] });
		const [top] = tiles.sort((a, b) => b.bytes.length - a.bytes.length);
		const tile = await archive.getZxy(...tileIdToZxy(top!.id));
		const before = lookInto(gunzipSync(top!.bytes));
		const after = lookInto(new Uint8Array(tile!.data));
		const layers = listLayers(getGroundSchema(schema));
		expect(Object.keys(after).sort()).toEqual(
			Object.keys(before)
				.filter((name) => layers.includes(name))
				.sort(),
		);
		expect(after).toEqual(Object.fromEntries(Object.keys(after).map((key) => [key, before[key]])));
		expect((await archive.getMetadata()) as object).toMatchObject({ license: 'CC0-1.0' });
	});
});

describe('the cut', () => {
	it('has the tiles of the bounds and the margin, and none beyond', async () => {
		bench = buildBench('first');
		const far = widenBounds(bench.bounds, 400);
		const whole = makeGround({ schema: 'shortbread-1', bounds: far, zooms: [7, 8] });
		await bench.run([bench.put('a.pmtiles', whole), '--margin', '25', '--zooms', '8']);
		const archive = openArchive(bench.read(bench.load()!.map!.file));
		const { x, y } = coverBounds(widenBounds(bench.bounds, 25), 8);
		const present = makeTiles({ schema: 'shortbread-1', bounds: far, zooms: [8, 8] });
		const ids = new Set(present.map(({ id }) => id));
		for (const column of [x[0] - 1, ...x, x[1] + 1]) {
			for (const row of [y[0] - 1, ...y, y[1] + 1]) {
				const inside = column >= x[0] && column <= x[1] && row >= y[0] && row <= y[1];
				const tile = await archive.getZxy(8, column, row);
				const id = zxyToTileId(8, column, row);
				if (!inside || !ids.has(id)) expect(tile, `${column}/${row}`).toBeUndefined();
			}
		}
		expect(bench.load()!.map!.tiles).toBeGreaterThan(1);
	});

	it('replaces the ground before it, and names it by its content', async () => {
		bench = buildBench('first');
		const { bounds } = bench;
		const words = (name: string, schema: (typeof GROUND_SCHEMA_IDS)[number]) => [
			bench.put(name, makeGround({ schema, bounds, zooms: [5, 8] })),
		];
		await bench.run(words('a.pmtiles', 'protomaps-4'));
		const first = bench.load()!.map!;
		await bench.run(words('b.pmtiles', 'openmaptiles-3'));
		const second = bench.load()!.map!;
		expect(() => bench.read(first.file)).toThrow('no such file');
		await bench.run(words('a.pmtiles', 'protomaps-4'));
		expect(bench.load()!.map!.file).toBe(first.file);
		expect(second.file).not.toBe(first.file);
	});

	it('is only told of with --plan', async () => {
		bench = buildBench('first');
		const whole = makeGround({ schema: 'protomaps-4', bounds: bench.bounds, zooms: [5, 8] });
		const { code, said } = await bench.run([bench.put('a.pmtiles', whole), '--plan']);
		expect(code).toBe(0);
		expect(said).toMatch(/in 1 requests/);
		expect(bench.load()).toBeNull();
	});

	it('takes what the operator says of an archive that says nothing', async () => {
		bench = buildBench('first');
		const metadata = { attribution: undefined, license: undefined, vector_layers: undefined };
		const bytes = makeGround({
			schema: 'shortbread-1',
			bounds: bench.bounds,
			zooms: [5, 8],
			metadata: { ...metadata, 'planetiler:osm:osmosisreplicationtime': undefined },
		});
		const path = bench.put('a.pmtiles', bytes);
		const refused = await bench.run([path]);
		expect(refused.code).toBe(1);
		expect(refused.said).toContain('expected a credit ("attribution" in its metadata), found none');
		const bare = await bench.run([path, '--credit', '© 虚构 / © Invented']);
		expect(bare.said).toContain('expected a licence, found none');
		expect(bench.load()).toBeNull();
		await bench.run([path, '--credit', '© 虚构 / © Invented', '--license', 'CC0']);
		expect(bench.load()!.map).toMatchObject({
			credit: { zh: '© 虚构', en: '© Invented' },
			licence: 'CC0',
			date: null,
			schema: 'shortbread-1',
		});
		await bench.run([path, '--credit', '© OpenStreetMap contributors', '--date', '2026-09-09']);
		expect(bench.load()!.map).toMatchObject({
			licence: 'ODbL 1.0 (OpenStreetMap)',
			date: '2026-09-09',
		});
	});
});
