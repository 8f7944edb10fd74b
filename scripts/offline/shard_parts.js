import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The sites of a grown atlas, cut up. */
export const SHARDS = '/data/v/';

/** Parts that hold some sites each; others are of all. */
const OF_SITES = /^\/data\/v\/\w+\/(?:records-[a-z]{2}|details)-\d+\.json$/;

/** Which parts of a grown atlas have which sites: each says so itself, and is read once however many sets ask. */
export class ShardParts {
	/** @type {Map<string, ReadonlySet<string>>} */
	#ids = new Map();

	/** @param {string} folder the finished build @param {readonly string[]} paths of its parts, in one language */
	constructor(folder, paths) {
		this.folder = folder;
		this.paths = paths.filter((path) => path.startsWith(SHARDS));
	}

	/** What is needed to tell of these sites: what is of all sites, and parts with one of them. @param {ReadonlySet<string>} sites ids */
	list(sites) {
		return this.paths.filter(
			(path) => !OF_SITES.test(path) || [...this.#read(path)].some((id) => sites.has(id)),
		);
	}

	/** @param {string} path */
	#read(path) {
		const known = this.#ids.get(path);
		if (known) return known;
		/** @type {{ rows: ({ id: string } | null)[] }} */
		const { rows } = JSON.parse(readFileSync(join(this.folder, path), 'utf8'));
		const ids = new Set(rows.flatMap((row) => row?.id ?? []));
		this.#ids.set(path, ids);
		return ids;
	}
}
