import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildHandler } from '../../../scripts/serve/handler.js';
import { listen } from '../../../scripts/setup/port.js';

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

export type Served = {
	folder: string;
	/** Plain request: nothing is decoded, no redirect followed. */
	get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>;
	stop: () => void;
};

/** Serves the given files from a temporary folder, on a free port. */
export async function serveFiles(
	files: Record<string, string | Buffer>,
	base = '',
): Promise<Served> {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-serve-'));
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	const server = createServer(buildHandler({ folder, base }));
	const port = await listen(server, 0);
	return {
		folder,
		get: (path, headers = {}, method = 'GET') =>
			new Promise((resolve, reject) => {
				request({ port, path, headers, method, host: 'localhost' }, (response) => {
					const chunks: Buffer[] = [];
					response.on('data', (chunk: Buffer) => chunks.push(chunk));
					response.on('end', () =>
						resolve({
							status: response.statusCode ?? 0,
							headers: response.headers,
							body: Buffer.concat(chunks),
						}),
					);
				})
					.on('error', reject)
					.end();
			}),
		stop: () => {
			server.close();
			server.closeAllConnections();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
