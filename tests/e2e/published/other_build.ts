import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildHandler } from '../../../scripts/serve/handler.js';

/** `root`: the address of its first page, without the last slash. */
export type OtherBuild = { root: string; close: () => void };

/**
 * Serves what was built beside the atlas of `geo/`, on a port of its own.
 * @throws {Error} when it is not built; names the script that builds it
 */
export async function serveOtherBuild(folder: string, script: string): Promise<OtherBuild> {
	if (!existsSync(join(folder, 'index.html'))) {
		throw new Error(`${folder}/ is not built: ${script}`);
	}
	const server = createServer(buildHandler({ folder, base: '' }));
	await new Promise<void>((done) => server.listen(0, 'localhost', done));
	return {
		root: `http://localhost:${(server.address() as AddressInfo).port}`,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
