import { existsSync, statSync } from 'node:fs';
import process from 'node:process';

/** The folder of `ATLAS_GEO` is not there; its message is for the reader. */
export class GeoFolderError extends Error {}

/**
 * The folder an atlas is made of: `ATLAS_GEO`, or `geo`.
 * @param {Record<string, string | undefined>} env
 * @returns {string} as given
 * @throws {GeoFolderError} when there is no such folder
 */
export function findGeoFolder(env) {
	const folder = (env['ATLAS_GEO'] ?? '').trim() || 'geo';
	if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
	throw new GeoFolderError(
		`ATLAS_GEO is "${folder}", and there is no such folder; expected one with city.yaml, as in ATLAS_GEO=geo, or nothing`,
	);
}

/**
 * As `findGeoFolder`, for commands: ends the process with the message, and without a trace, when there is no such folder.
 * @returns {string}
 */
export function demandGeoFolder() {
	try {
		return findGeoFolder(process.env);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(2);
	}
}
