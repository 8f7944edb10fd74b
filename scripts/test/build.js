import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { build } from '../setup/build.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
process.exit((await build(root, '', { force: true })) ? 0 : 1);
