/** Builds the atlas of the second, invented city beside the first: `tests/fixtures/second_city/`, on an invented ground. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { run } from '../setup/run.js';

/** Where its pages go; nobody publishes them. */
const second_build = 'node_modules/.cache/second_city';
const second_geo = 'tests/fixtures/second_city/geo';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tsx = join('node_modules', 'tsx/dist/cli.mjs');
const steps = [
	[tsx, 'scripts/test/write_second_ground.ts', second_geo],
	[join('node_modules', 'vite/bin/vite.js'), 'build'],
];
for (const step of steps) {
	const { code, output } = await run(process.execPath, step, {
		cwd: root,
		env: { ...process.env, BASE_PATH: '', ATLAS_GEO: second_geo, ATLAS_BUILD: second_build },
		quiet: true,
	});
	if (code === 0) continue;
	console.error(output);
	process.exit(code);
}
