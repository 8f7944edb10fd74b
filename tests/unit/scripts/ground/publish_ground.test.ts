import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadGround, publishGround } from '../../../../scripts/publish/ground.ts';
import type { Ground } from '../../../../src/lib/domain/ground/ground_file.ts';
import { writeTestGround } from '../../../fixtures/ground/write_test_ground.ts';

let root: string;
let ground: Ground;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'ground-'));
	const bounds: [number, number, number, number] = [113.5, 27.5, 113.9, 27.8];
	const folder = join(root, 'ground');
	ground = writeTestGround({ folder, bounds, schema: 'shortbread-1', zooms: [5, 7] });
});
afterEach(() => rmSync(root, { recursive: true }));

const load = () => {
	const said: string[] = [];
	return { said, ground: loadGround(join(root, 'geo'), (line) => said.push(line)) };
};

/** What the plugin puts into a folder that is built for an environment. */
function build(name: string, made: Ground | null): string[] {
	const dir = join(root, name);
	const { writeBundle } = publishGround(join(root, 'geo'), made);
	const { handler } = writeBundle as unknown as {
		handler: (this: unknown, options: { dir: string }) => void;
	};
	handler.call({ environment: { name } }, { dir });
	return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
		path.startsWith(`${name}/`),
	);
}

it('a ground goes where pages ask for it, with what browsers get alone', () => {
	expect(load()).toEqual({ said: [], ground });
	expect(build('client', ground)).toEqual(['client/ground', `client/ground/${ground.map!.file}`]);
	expect(build('ssr', ground)).toEqual([]);
});

it('a spoilt ground is said, and none is published', () => {
	truncateSync(join(root, 'ground', ground.map!.file), 10);
	const { said, ground: none } = load();
	expect(none).toBeNull();
	expect(said[0]).toMatch(/^No ground: .*expected \d+ bytes, found 10$/);
	expect(said[1]).toContain('The build goes on without one');
	expect(build('client', none)).toEqual([]);
});

it('authors get it by ranges as well', async () => {
	const used: RequestListener[] = [];
	const { configureServer } = publishGround(relative(process.cwd(), join(root, 'geo')), ground);
	const add = (work: (...parts: unknown[]) => void): void => {
		used.push((request, response) => work(request, response, () => response.writeHead(404).end()));
	};
	(configureServer as (server: unknown) => void)({ middlewares: { use: add } });
	const server = createServer(used[0]);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const get = (file: string) =>
		fetch(`http://127.0.0.1:${port}/ground/${file}`, { headers: { range: 'bytes=0-6' } });
	const part = await get(ground.map!.file);
	expect([part.status, await part.text()]).toEqual([206, 'PMTiles']);
	expect((await get('ground.json')).status).toBe(404);
	server.closeAllConnections();
	server.close();
});
