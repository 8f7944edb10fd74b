import { statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';

/**
 * @typedef {object} FoundFile
 * @property {string} file absolute path
 * @property {import('node:fs').Stats} stats
 */

/**
 * The file a path stands for; a folder stands for its index.html. Hidden files are not found.
 * @param {string} folder absolute path of what is served
 * @param {string} pathname path below the base path, percent-encoded
 * @returns {FoundFile | null}
 */
export function findFile(folder, pathname) {
	const path = decodePath(pathname);
	if (path === null || /[\\/]\.(?!well-known\/)/.test(path)) return null;
	const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
	if (!file.startsWith(normalize(folder) + sep)) return null;
	try {
		const stats = statSync(file);
		return stats.isFile() ? { file, stats } : null;
	} catch {
		return null;
	}
}

/** @param {string} pathname */
function decodePath(pathname) {
	try {
		const path = decodeURIComponent(pathname);
		return path.includes('\0') ? null : path;
	} catch {
		return null;
	}
}
