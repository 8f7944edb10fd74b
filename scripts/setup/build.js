import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { findGeoFolder } from '../geo_folder.js';
import { operator_variables } from '../operator.js';
import { npm, run } from './run.js';

/** Everything `npm run build` reads, beside the atlas's folder. */
const inputs = [
	'scripts/check.ts',
	'scripts/offline',
	'scripts/geo_folder.js',
	'scripts/load_city.ts',
	'scripts/messages',
	'scripts/operator.js',
	'scripts/publish',
	'scripts/unseen_routes.js',
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts',
];
/** Written by the build itself. */
const generated = ['src/lib/i18n/paraglide', 'src/lib/i18n/project.inlang'];
/** Inside build/, which every build empties first: a half-written or hand-made build carries none. */
const stamp = '.built-from';

/**
 * Fingerprint of everything the build is made from.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export function hashInputs(root, env) {
	const hash = createHash('sha256');
	hash.update(process.versions.node);
	for (const name of operator_variables) hash.update(`\0${name}=${env[name] ?? ''}`);
	const folder = findGeoFolder(env);
	hash.update(`\0ATLAS_GEO=${folder}`);
	for (const path of [folder, ...inputs].flatMap((input) => listFiles(root, input))) {
		hash.update(`\0${path}\0`).update(readFileSync(resolve(root, path)));
	}
	return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} hash
 */
export function isBuilt(root, hash) {
	const file = join(root, 'build', stamp);
	return existsSync(file) && readFileSync(file, 'utf8') === hash;
}

/**
 * Builds when any input differs from the last build's.
 * @param {string} root
 * @param {string} base base path, parsed
 * @param {{ force?: boolean }} [options] force: also when nothing changed
 * @returns {Promise<boolean>} false when the build failed; its output has been shown
 */
export async function build(root, base, { force = false } = {}) {
	const env = { ...process.env, BASE_PATH: base };
	const hash = hashInputs(root, env);
	if (!force && isBuilt(root, hash)) return true;
	console.log('Building the site ...');
	const { code, output } = await run(...npm(['run', '--silent', 'build']), {
		cwd: root,
		env,
		quiet: true,
	});
	if (code !== 0) {
		console.error(`${output}\nThe build failed; the lines above say why. Nothing is served.`);
		return false;
	}
	writeFileSync(join(root, 'build', stamp), hash);
	return true;
}

/**
 * @param {string} root
 * @param {string} path file or folder, relative to the root
 * @returns {string[]} files in a fixed order
 */
function listFiles(root, path) {
	if (generated.includes(path) || !existsSync(resolve(root, path))) return [];
	try {
		return readdirSync(resolve(root, path))
			.sort()
			.flatMap((name) => listFiles(root, `${path}/${name}`));
	} catch {
		return [path];
	}
}
