import { existsSync, statSync } from 'node:fs';

/**
 * The folder an atlas is made of: `ATLAS_GEO`, or `geo`.
 * @param {Record<string, string | undefined>} env
 * @returns {string} as given
 * @throws {Error} when there is no such folder
 */
export function findGeoFolder(env) {
	const folder = (env['ATLAS_GEO'] ?? '').trim() || 'geo';
	if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
	throw new Error(
		`ATLAS_GEO is "${folder}", and there is no such folder; expected one with city.yaml, as in ATLAS_GEO=geo, or nothing`,
	);
}
