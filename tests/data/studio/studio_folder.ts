import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk } from '../../../scripts/studio/desk/desk.ts';
import { startServer } from '../../../scripts/studio/http/server.ts';

const root = join(import.meta.dirname, '../../..');

/** A copy of an invented atlas in a folder of its own; `remove` takes it away. */
export function copyGeo(from = 'tests/fixtures/geo_small'): {
	folder: string;
	geo: string;
	drafts: string;
	remove: () => void;
} {
	const folder = mkdtempSync(join(tmpdir(), 'studio-'));
	const geo = join(folder, 'geo');
	cpSync(join(root, from), geo, { recursive: true });
	rmSync(join(geo, 'page.txt'), { force: true });
	const remove = (): void => rmSync(folder, { recursive: true, force: true });
	return { folder, geo, drafts: join(folder, 'drafts'), remove };
}

/** Every file below a folder with its text, hidden ones too; the lock of a living studio aside. */
export function listTexts(folder: string): Record<string, string> {
	return Object.fromEntries(
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((path) => statSync(join(folder, path)).isFile() && path !== '.studio-lock')
			.sort()
			.map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
	);
}

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers };

/** A studio on a copy, and how it is asked as its own page would. */
export async function startStudio(from?: string) {
	const copy = copyGeo(from);
	const desk = openDesk(copy.geo, copy.drafts, 'a test');
	const { port, key, close } = await startServer(
		desk,
		(_, response) => void response.end('the app'),
		0,
	);
	const origin = `http://127.0.0.1:${port}`;
	const ask = async (
		method: string,
		path: string,
		body?: unknown,
		headers: Record<string, string> = {},
	): Promise<Answer> => {
		const response = await fetch(`${origin}/api/${path}`, {
			method,
			headers: {
				'x-studio-key': key,
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
				...headers,
			},
			...(body === undefined
				? {}
				: { body: typeof body === 'string' ? body : JSON.stringify(body) }),
		});
		const text = await response.text();
		return {
			status: response.status,
			body: JSON.parse(text) as Record<string, unknown>,
			headers: response.headers,
		};
	};
	const end = async (): Promise<void> => {
		await close();
		desk.leave();
		copy.remove();
	};
	return { ...copy, desk, port, key, origin, ask, end };
}
