import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, run } from './run.js';

/** @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock */

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own list last, so an interrupted
 * installation has none; contents are compared, since a checkout changes every file time.
 * @param {string} root folder with package-lock.json
 */
export function isInstalled(root) {
	const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
	const wanted = readLock(join(root, 'package-lock.json'));
	if (!installed || !wanted) return false;
	return Object.entries(wanted).every(([path, entry]) => {
		if (path === '') return true;
		const found = installed[path];
		if (!found) return entry.optional === true;
		return (
			found.version === entry.version &&
			found.integrity === entry.integrity &&
			existsSync(join(root, path, 'package.json'))
		);
	});
}

/**
 * Installs what is missing, showing npm's output.
 * @param {string} root
 * @returns {Promise<boolean>} false when npm failed
 */
export async function install(root) {
	if (isInstalled(root)) return true;
	console.log('Installing what the atlas is built with (once) ...');
	const { code, output } = await run(...npm(['ci', '--include=dev', '--no-audit', '--no-fund']), {
		cwd: root,
	});
	if (code === 0) return true;
	console.error(
		`${output}The installation failed; the lines above say why. Is this machine online?`,
	);
	return false;
}

/**
 * @param {string} file
 * @returns {Lock['packages']}
 */
function readLock(file) {
	try {
		/** @type {Lock} */
		const lock = JSON.parse(readFileSync(file, 'utf8'));
		return lock.packages;
	} catch {
		return undefined;
	}
}
