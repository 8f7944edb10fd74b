/** `npm run studio`: the newsroom in a browser, on this machine alone. */

import { buildApp } from './studio/build_app.ts';
import { openDesk } from './studio/desk/desk.ts';
import { serveApp } from './studio/http/serve_app.ts';
import { startServer } from './studio/http/server.ts';
import { HELP, readOptions } from './studio/options.ts';

try {
	await run(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}

async function run(args: string[]): Promise<void> {
	const options = readOptions(args);
	if (options.help) {
		console.log(HELP);
		return;
	}
	const desk = openDesk(options.geo, options.drafts, '');
	process.once('exit', desk.leave);
	if (desk.undone) console.log('Undid what an ended program had left half done.');
	const app = serveApp(buildApp(desk.rooms.geo));
	const { port, key, close } = await startServer(desk, app, options.port);
	console.log(`The studio is at http://127.0.0.1:${port}/#key=${key}   (Ctrl-C ends it)`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void close().then(() => process.exit(0)));
	}
}
