import { createServer } from 'node:http';
import process from 'node:process';
import { listen } from '../setup/port.js';
import { buildHandler } from './handler.js';

/**
 * Serves a folder until the process is asked to end, and prints the address.
 * @param {{ folder: string, base: string, port: number }} options
 * @throws {import('../setup/port.js').PortError}
 */
export async function serve({ folder, base, port }) {
	const server = createServer(buildHandler({ folder, base }));
	const taken = await listen(server, port);
	console.log(`The atlas is at http://localhost:${taken}${base}/   (Ctrl-C ends it)`);
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
		process.once(signal, () => {
			server.close(() => process.exit(0));
			server.closeAllConnections();
		});
	}
}
