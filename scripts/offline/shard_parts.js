import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The sites of a grown atlas, cut up. */
export const SHARDS = '/data/v/';

/** One of several parts of a kind: where its rows have ids, it is of these sites; others are of all. */
const NUMBERED = /-\d+\.json$/;

/** Which parts of a grown atlas have which sites: each says so itself, and is read once however many sets ask. */
export class ShardParts {
	/** null: of all sites. @type {Map<string, ReadonlySet<string> | null>} */
	#ids = new Map();

	/** @param {string} folder the finished build @param {readonly string[]} paths of its parts, in one language */
	constructor(folder, paths) {
		this.folder = folder;
		this.paths = paths.filter((path) => path.startsWith(SHARDS));
	}

	/** What is needed to tell of these sites: what is of all sites, and parts with one of them. @param {ReadonlySet<string>} sites ids */
	list(sites) {
		return this.paths.filter((path) => {
			const ids = NUMBERED.test(path) ? this.#read(path) : null;
			return ids === null || [...ids].some((id) => sites.has(id));
		});
	}

	/** @param {string} path */
	#read(path) {
		const known = this.#ids.get(path);
		if (known !== undefined) return known;
		/** @type {{ rows: ({ id?: string } | null)[] }} */
		const { rows } = JSON.parse(readFileSync(join(this.folder, path), 'utf8'));
		const named = new Set(rows.flatMap((row) => row?.id ?? []));
		const ids = named.size > 0 ? named : null;
		this.#ids.set(path, ids);
		return ids;
	}
}
