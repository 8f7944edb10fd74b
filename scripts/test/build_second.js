/** Builds the atlas of the second, invented city beside the first: `tests/fixtures/second_city/`, with an invented ground. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { buildBeside } from '../setup/build_beside.js';
import { run } from '../setup/run.js';

/** The folder it is made of; its ground is made beside it. */
const second_geo = 'tests/fixtures/second_city/geo';
/** Where its pages go; nobody publishes them. */
const second_build = 'node_modules/.cache/second_city';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ground = await run(
	process.execPath,
	[join('node_modules', 'tsx/dist/cli.mjs'), 'scripts/test/write_second_ground.ts', second_geo],
	{ cwd: root, quiet: true },
);
const { code, output } =
	ground.code === 0 ? await buildBeside(root, { geo: second_geo, folder: second_build }) : ground;
if (code !== 0) console.error(output);
process.exit(code);
