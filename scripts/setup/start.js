import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { build } from './build.js';
import { GeoFolderError, findGeoFolder } from '../geo_folder.js';
import { install } from './install.js';
import { SettingError, parseBasePath, parsePort } from './settings.js';
import { PortError, probePort } from './port.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `npm start`: installs, builds, serves; each only when needed. */
export async function start() {
	followParent();
	try {
		const port = parsePort(process.env['PORT']);
		const base = parseBasePath(process.env['BASE_PATH']);
		findGeoFolder(process.env);
		await probePort(port);
		if (!(await install(root)) || !(await build(root, base))) process.exit(1);
		const { serve } = await import('../serve/serve.js');
		await serve({ folder: fileURLToPath(new URL('../../build', import.meta.url)), base, port });
	} catch (error) {
		if (![SettingError, PortError, GeoFolderError].some((kind) => error instanceof kind))
			throw error;
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
}

/** npm passes a signal on to a shell only, and the shell keeps it to itself; when the shell has gone, so do we. */
function followParent() {
	if (process.env['npm_lifecycle_event'] === undefined) return;
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
	}, 500).unref();
}
