/** Builds the atlas of the second, invented city beside the first: `tests/fixtures/second_city/`, with an invented ground. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { run } from '../setup/run.js';

/** The folder it is made of; its ground is made beside it. */
const second_geo = 'tests/fixtures/second_city/geo';
/** Where its pages go; nobody publishes them. */
const second_build = 'node_modules/.cache/second_city';

const root = fileURLToPath(new URL('../../', import.meta.url));
const env = { ...process.env, BASE_PATH: '', ATLAS_GEO: second_geo, ATLAS_BUILD: second_build };
const steps = [
	[join('node_modules', 'tsx/dist/cli.mjs'), 'scripts/test/write_second_ground.ts', second_geo],
	[join('node_modules', 'vite/bin/vite.js'), 'build'],
];
for (const parameters of steps) {
	const { code, output } = await run(process.execPath, parameters, { cwd: root, env, quiet: true });
	if (code === 0) continue;
	console.error(output);
	process.exit(code);
}
