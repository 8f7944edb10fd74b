/**
 * A part of Vite's manifest that is used here.
 * @typedef {{ file: string, css?: string[], imports?: string[], isDynamicEntry?: boolean }} Part
 */

/**
 * Files that parts fetched only when they are asked for are made of, with all that these name: as paths in the build.
 * @param {Record<string, Part>} manifest what Vite writes of the client, by source file
 * @param {RegExp} wanted source files of these parts
 * @returns {string[]}
 */
export function listLazyParts(manifest, wanted) {
	/** @type {Set<string>} */
	const seen = new Set();
	/** @param {string} source @returns {string[]} */
	const follow = (source) => {
		const part = manifest[source];
		if (!part || seen.has(source)) return [];
		seen.add(source);
		const own = [part.file, ...(part.css ?? [])].map((file) => `/${file}`);
		return [...own, ...(part.imports ?? []).flatMap(follow)];
	};
	return Object.entries(manifest)
		.filter(([source, { isDynamicEntry }]) => isDynamicEntry && wanted.test(source))
		.flatMap(([source]) => follow(source));
}

/**
 * Files of such parts alone, without what they name: nothing else needs them.
 * @param {Record<string, Part>} manifest
 * @param {RegExp} wanted
 * @returns {string[]}
 */
export function listOwnParts(manifest, wanted) {
	return Object.entries(manifest)
		.filter(([source, { isDynamicEntry }]) => isDynamicEntry && wanted.test(source))
		.flatMap(([, { file, css = [] }]) => [file, ...css].map((path) => `/${path}`));
}
