import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Scripts that run beside the page. */
const WORKERS = /\/workers\/[^/]+\.js$/;

/** How one script of a worker names another. */
const NAMED = /["'`](\.{1,2}\/[\w./-]+\.js)["'`]/g;

/** Which files the workers of a build are made of: Vite's manifest says it of pages alone, so each script is read for what it names. */
export class WorkerParts {
	/** @type {Map<string, ReadonlySet<string>>} */
	#parts = new Map();

	/** @param {string} folder the finished build @param {readonly string[]} written paths in it */
	constructor(folder, written) {
		const known = new Set(written);
		for (const worker of written.filter((path) => WORKERS.test(path))) {
			/** @type {Set<string>} */
			const seen = new Set();
			const next = [worker];
			for (let path = next.pop(); path !== undefined; path = next.pop()) {
				if (seen.has(path) || !known.has(path)) continue;
				seen.add(path);
				const text = readFileSync(join(folder, path), 'utf8');
				for (const [, name = ''] of text.matchAll(NAMED)) {
					next.push(posix.join(posix.dirname(path), name));
				}
			}
			this.#parts.set(worker, seen);
		}
	}

	/** Files of these workers, what they ask for later too. @param {RegExp} wanted */
	listParts(wanted) {
		return [...this.#parts].flatMap(([worker, parts]) => (wanted.test(worker) ? [...parts] : []));
	}

	/** Files that no other worker is made of. @param {RegExp} wanted */
	listOwn(wanted) {
		const others = new Set(
			[...this.#parts].flatMap(([worker, parts]) => (wanted.test(worker) ? [] : [...parts])),
		);
		return this.listParts(wanted).filter((path) => !others.has(path));
	}
}
