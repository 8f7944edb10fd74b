import { join } from 'node:path';
import process from 'node:process';
import { run } from './run.js';

/**
 * Builds another atlas beside the one that is published.
 * @param {string} root
 * @param {{ geo: string, folder: string, paths?: readonly string[] }} what geo: what it is made of; folder: where its
 *   pages go; paths: the pages and files it makes, and nothing that these lead to; left out: all
 * @returns {Promise<{ code: number, output: string }>}
 */
export function buildBeside(root, { geo, folder, paths = [] }) {
	return run(process.execPath, [join('node_modules', 'vite/bin/vite.js'), 'build'], {
		cwd: root,
		env: {
			...process.env,
			...{ BASE_PATH: '', ATLAS_GEO: geo, ATLAS_BUILD: folder, ATLAS_PATHS: paths.join(' ') },
		},
		quiet: true,
	});
}
