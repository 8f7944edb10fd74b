import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { buildHandler } from '../serve/handler.js';
import { listen } from '../setup/port.js';

export type Host = {
	url: string;
	/** Bytes sent since the last call: bodies and headers, as they went over the wire, workers included. */
	takeBytes: () => number;
	stop: () => void;
};

/** Serves a folder on a free port and counts what it sends. */
export async function startHost(folder: string): Promise<Host> {
	const server = createServer(buildHandler({ folder, base: '' }));
	const sockets = new Set<Socket>();
	server.on('connection', (socket) => sockets.add(socket));
	let taken = 0;
	const port = await listen(server, 0);
	return {
		url: `http://localhost:${port}/`,
		takeBytes: () => {
			const sent = [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
			const since = sent - taken;
			taken = sent;
			return since;
		},
		stop: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}
