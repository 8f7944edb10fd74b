import { createServer } from 'node:net';

/** A port that cannot be listened on; its message is for the reader. */
export class PortError extends Error {}

/**
 * Starts listening on all addresses of this machine.
 * @param {import('node:net').Server} server
 * @param {number} port 0 takes any free port
 * @returns {Promise<number>} the port taken
 * @throws {PortError}
 */
export function listen(server, port) {
	return new Promise((resolve, reject) => {
		server.once('error', (error) => reject(buildPortError(error, port)));
		server.listen(port, () => {
			const address = server.address();
			resolve(typeof address === 'object' && address ? address.port : port);
		});
	});
}

/**
 * Says early whether the port can be had, before a long installation.
 * @param {number} port
 * @throws {PortError}
 */
export async function probePort(port) {
	const server = createServer();
	await listen(server, port);
	await new Promise((resolve) => server.close(resolve));
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 */
function buildPortError(error, port) {
	const how = 'Choose another, as in PORT=8080 npm start.';
	if (error.code === 'EADDRINUSE') {
		return new PortError(`Port ${port} is taken by another program. ${how}`);
	}
	if (error.code === 'EACCES') {
		return new PortError(`Port ${port} may not be used without more rights. ${how}`);
	}
	return error;
}
