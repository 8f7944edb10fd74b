/**
 * A part of Vite's manifest that is used here.
 * @typedef {{ file: string, css?: string[], imports?: string[], isEntry?: boolean, isDynamicEntry?: boolean }} Part
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
 * Files that only these parts are made of: what another part needs too is not among them.
 * @param {Record<string, Part>} manifest
 * @param {RegExp} wanted source files of these parts
 * @returns {string[]}
 */
export function listOwnParts(manifest, wanted) {
	/** @param {string[]} sources @returns {Set<string>} */
	const reach = (sources) => {
		/** @type {Set<string>} */
		const seen = new Set();
		const next = [...sources];
		for (let source = next.pop(); source !== undefined; source = next.pop()) {
			if (seen.has(source)) continue;
			seen.add(source);
			next.push(...(manifest[source]?.imports ?? []));
		}
		return seen;
	};
	const parts = Object.entries(manifest)
		.filter(([, { isEntry, isDynamicEntry }]) => isEntry || isDynamicEntry)
		.map(([source]) => source);
	const others = reach(parts.filter((source) => !wanted.test(source)));
	const own = [...reach(parts.filter((source) => wanted.test(source)))];
	return own.flatMap((source) => {
		const part = manifest[source];
		if (!part || others.has(source)) return [];
		return [part.file, ...(part.css ?? [])].map((path) => `/${path}`);
	});
}
