/** Serves the second city, which stands on an invented ground: `node scripts/test/build_second.js`. */

import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildHandler } from '../../../scripts/serve/handler.js';

export const BUILD = 'node_modules/.cache/second_city';
/** Of its ground. */
export const CREDIT = '© 虚构的测绘者';

const servers: Server[] = [];

/** The origin. Without parts it is a host that sends files as a whole only. */
export async function serveSecondCity({ has_parts = true } = {}): Promise<string> {
	if (!existsSync(join(BUILD, 'ground'))) {
		throw new Error(`${BUILD}/ground/ is not built: node scripts/test/build_second.js`);
	}
	const handler = buildHandler({ folder: BUILD, base: '' }) as RequestListener;
	const server = createServer((request, response) => {
		if (!has_parts) delete request.headers.range;
		handler(request, response);
	});
	servers.push(server);
	await new Promise<void>((done) => server.listen(0, 'localhost', done));
	return `http://localhost:${(server.address() as AddressInfo).port}`;
}

export function closeServed(): void {
	for (const server of servers) {
		server.closeAllConnections();
		server.close();
	}
}
