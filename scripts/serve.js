import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { serve } from './serve/serve.js';
import { PortError } from './setup/port.js';
import { SettingError, parseBasePath, parsePort } from './setup/settings.js';

const folder = resolve(process.argv[2] ?? 'build');
try {
	if (!existsSync(folder))
		throw new SettingError(`${folder} does not exist; npm run build makes it.`);
	const port = parsePort(process.env['PORT']);
	await serve({ folder, base: parseBasePath(process.env['BASE_PATH']), port });
} catch (error) {
	if (!(error instanceof SettingError || error instanceof PortError)) throw error;
	console.error(error.message);
	process.exit(1);
}
