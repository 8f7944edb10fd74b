import { readdirSync, existsSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCity } from '../../../../scripts/load_city.ts';
import { makeGround, type GroundOptions } from '../../../fixtures/ground/make_ground.ts';
import { makePlanet } from '../../../fixtures/ground/make_planet.ts';
import { serveBytes, type RangeServer } from '../../../fixtures/ground/range_server.ts';
import { buildBench, CITIES, type Bench } from './ground_bench.ts';

const options: GroundOptions = {
	schema: 'protomaps-4',
	bounds: loadCity(CITIES.first).bounds,
	zooms: [5, 12],
};
let planet: Uint8Array;
let server: RangeServer;
let bench: Bench;
beforeAll(() => void (planet = makePlanet(options)));
beforeEach(async () => {
	server = await serveBytes(planet);
	bench = buildBench('first');
});
afterEach(async () => {
	await server.close();
	bench.clear();
});

const http = { attempts: 2, wait: () => Promise.resolve() };
/** Each tile by itself, so that there is something to break off. */
const requests = { gap: 0, largest: 1 };
const files = () => (existsSync(bench.ground) ? readdirSync(bench.ground).sort() : []);

describe('a city out of a planet file at an address', () => {
	it('reads little of it, in few requests', async () => {
		const { code, said } = await bench.run([server.address], { http });
		expect(said).toContain('Protomaps basemap 4, zooms 5 to 12');
		expect(code).toBe(0);
		expect(server.asked.length).toBeLessThan(25);
		expect(server.sent()).toBeLessThan(planet.length / 2);
		expect(files()).toEqual([bench.load()!.map!.file, 'ground.json']);
		expect(bench.load()!.map!.source).toBe(server.address);
	});

	it('is the same as out of a file of the city alone', async () => {
		await bench.run([server.address], { http });
		const { tiles, zooms } = bench.load()!.map!;
		const other = buildBench('first');
		await other.run([other.put('city.pmtiles', makeGround(options))]);
		expect(other.load()!.map).toMatchObject({ tiles, zooms });
		other.clear();
	});

	it('that is cancelled changes nothing, and goes on where it was', async () => {
		const small = makeGround({ ...options, zooms: [5, 6] });
		await bench.run([bench.put('small.pmtiles', small)]);
		const old = bench.load();
		expect(old).not.toBeNull();
		const cancel = new AbortController();
		server.habits.onrequest = (_, count) => {
			if (count === 40) cancel.abort();
		};
		const { code, said } = await bench.run([server.address], {
			http,
			requests,
			signal: cancel.signal,
		});
		expect(code).toBe(130);
		expect(said).toMatch(/Cancelled; nothing was changed, and what was fetched waits in .*ground/);
		expect(bench.load()).toEqual(old);
		expect(files().filter((name) => name.startsWith('.fetched-'))).toHaveLength(1);
		delete server.habits.onrequest;
		const before = server.asked.slice();
		const again = await bench.run([server.address], { http, requests });
		expect(again.code).toBe(0);
		expect(again.said).toMatch(/were there from an earlier run/);
		const parts = server.asked.slice(before.length);
		expect(parts.filter((range) => before.slice(-15, -5).includes(range))).toEqual([]);
		expect(files()).toEqual([bench.load()!.map!.file, 'ground.json']);
	});

	it('is refused where the file changes meanwhile, and what was there stays', async () => {
		server.habits.onrequest = (_, count) => {
			if (count === 40) server.habits.etag = '"second"';
		};
		const { code, said } = await bench.run([server.address], { http, requests });
		expect(code).toBe(1);
		expect(said).toContain('changed meanwhile');
		expect(bench.load()).toBeNull();
		expect(files().filter((name) => /pmtiles|json/.test(name))).toEqual([]);
	});
});
