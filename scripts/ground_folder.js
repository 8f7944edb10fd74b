import { basename, dirname, join } from 'node:path';

/**
 * Where the operator's own ground lies: beside the atlas's folder, as `ground` beside `geo`, as `x_ground` beside `x`.
 * @param {string} geo_folder as `findGeoFolder` gives it
 * @returns {string}
 */
export function findGroundFolder(geo_folder) {
	const name = basename(geo_folder);
	return join(dirname(geo_folder), name === 'geo' ? 'ground' : `${name}_ground`);
}
