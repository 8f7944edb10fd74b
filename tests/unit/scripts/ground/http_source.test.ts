import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GroundRefusal } from '../../../../scripts/ground/refusal.ts';
import { openSource } from '../../../../scripts/ground/source/open_source.ts';
import { serveBytes, type RangeServer } from '../../../fixtures/ground/range_server.ts';

const BYTES = Buffer.from(Array.from({ length: 60_000 }, (_, index) => index % 251));

let server: RangeServer;
let waits: number[];
beforeEach(async () => {
	server = await serveBytes(BYTES);
	waits = [];
});
afterEach(() => server.close());

const options = () => ({
	attempts: 3,
	wait: (ms: number) => Promise.resolve(void waits.push(ms)),
});
const open = (address = server.address) => openSource(address, options());

async function refuse(work: Promise<unknown>): Promise<string> {
	const error = await work.then(
		() => new Error('nothing was refused'),
		(reason: unknown) => reason as Error,
	);
	expect(error).toBeInstanceOf(GroundRefusal);
	return error.message;
}

describe('a file at an address', () => {
	it('is read by ranges, and only what is asked for', async () => {
		const source = await open(`${server.address}?key=secret`);
		expect(source).toMatchObject({ size: BYTES.length, name: server.address });
		expect(await source.read(100, 50)).toEqual(BYTES.subarray(100, 150));
		expect(await source.read(40_000, 7)).toEqual(BYTES.subarray(40_000, 40_007));
		// What came with the first request is not asked for again.
		expect(server.asked).toEqual(['bytes=0-16383', 'bytes=40000-40006']);
		expect(source.tally).toEqual({ requests: 2, bytes: 16_391 });
	});

	it('is asked for again where the host is busy, as late as it says', async () => {
		const source = await open();
		server.habits.fails = [503, 429];
		expect(await source.read(20_000, 3)).toEqual(BYTES.subarray(20_000, 20_003));
		expect(waits).toEqual([1000, 1000]);
		server.habits.fails = [500, 500, 500];
		expect(await refuse(source.read(20_000, 3))).toContain(
			'expected bytes 20000 to 20002, found status 500 at each of 3 tries',
		);
	});

	it('is given up after some tries where parts come short', async () => {
		const source = await open();
		server.habits.serves = 'short';
		expect(await refuse(source.read(20_000, 100))).toContain(
			'50 bytes at byte 20000 instead of 100',
		);
		expect(waits).toEqual([500, 1000]);
	});

	it('may come slowly, as long as something comes', async () => {
		const source = await openSource(server.address, { ...options(), patience_ms: 300 });
		server.habits.serves = 'slow';
		expect(await source.read(20_000, 800)).toEqual(BYTES.subarray(20_000, 20_800));
		server.habits.serves = 'stalled';
		const hasty = openSource(server.address, { ...options(), attempts: 1, patience_ms: 20 });
		expect(await refuse(hasty)).toContain('no answer (nothing for 0.02 s) at each of 1 tries');
	});

	it('is read with the user and the word that its address has, and named without', async () => {
		const source = await open(server.address.replace('//', '//me:s%20cret@'));
		expect(source.name).toBe(server.address);
		expect(server.logins).toEqual([`Basic ${Buffer.from('me:s cret').toString('base64')}`]);
	});

	it('is refused where the host sends it whole', async () => {
		server.habits.serves = 'whole';
		expect(await refuse(open())).toMatch(
			/expected a part of the file \(206.*found the whole of it \(200.*no ranges/,
		);
	});

	it('is refused where it changes meanwhile, also on a host that does not look at conditions', async () => {
		const source = await open();
		server.habits.etag = '"second"';
		expect(await refuse(source.read(20_000, 3))).toContain('changed meanwhile');
		server.habits.minds_conditions = false;
		expect(await refuse(source.read(20_000, 3))).toContain('changed meanwhile');
		server.habits.etag = null;
		const untold = await open();
		expect((await untold.read(20_000, 3)).length).toBe(3);
	});

	it('is refused where there is none, by its status or its error', async () => {
		const missing = server.address.replace('planet', 'none');
		expect(await refuse(open(missing))).toBe(`${missing}: expected a file, found 404 Not Found`);
		await server.close();
		expect(await refuse(open())).toMatch(/no answer \(ECONN\w+\) at each of 3 tries/);
	});

	it('ends where its work is cancelled', async () => {
		const cancel = new AbortController();
		const source = await openSource(server.address, { ...options(), signal: cancel.signal });
		server.habits.slow_ms = 5000;
		setTimeout(() => cancel.abort(), 20);
		await expect(source.read(20_000, 3)).rejects.toThrow(/abort/i);
	});
});

describe('a file here', () => {
	it('is refused where there is none, with its path', async () => {
		expect(await refuse(openSource('/nowhere/a.pmtiles'))).toContain(
			'/nowhere/a.pmtiles: expected',
		);
		expect(await refuse(openSource('tests'))).toContain('found a folder');
		expect(await refuse(openSource('ftp://example.org/a.pmtiles'))).toContain('expected a path');
	});
});
