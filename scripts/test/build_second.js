/** Builds the atlas of the second, invented city beside the first: `tests/fixtures/second_city/`. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { run } from '../setup/run.js';

/** Where its pages go; nobody publishes them. */
const second_build = 'node_modules/.cache/second_city';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { code, output } = await run(
	process.execPath,
	[join('node_modules', 'vite/bin/vite.js'), 'build'],
	{
		cwd: root,
		env: {
			...process.env,
			BASE_PATH: '',
			ATLAS_GEO: 'tests/fixtures/second_city/geo',
			ATLAS_BUILD: second_build,
		},
		quiet: true,
	},
);
if (code !== 0) console.error(output);
process.exit(code);
