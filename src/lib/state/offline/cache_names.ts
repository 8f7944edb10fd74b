/** Names of the browser's caches: what was opened, and what the reader chose to keep, each of one version of the atlas. */

export type CacheName = { kind: 'opened' | 'kept'; set: string; version: string };

/** Every cache of the atlas begins with this, those of older ways of keeping too. */
export const CACHE_PREFIX = 'atlas-';

/** Asks the worker to let a request pass: the page keeps the answer itself. */
export const KEEP_HEADER = 'x-atlas-keep';

export function nameOpened(version: string): string {
	return `${CACHE_PREFIX}opened-${version}`;
}

/** `set`: as in `/offline/index.json`. */
export function nameKept(set: string, version: string): string {
	return `${CACHE_PREFIX}kept-${set}-${version}`;
}

/** null for caches that are none of these. */
export function parseCacheName(name: string): CacheName | null {
	const opened = /^atlas-opened-(.+)$/.exec(name);
	if (opened) return { kind: 'opened', set: '', version: opened[1]! };
	const kept = /^atlas-kept-(.+)-([^-]+)$/.exec(name);
	return kept ? { kind: 'kept', set: kept[1]!, version: kept[2]! } : null;
}

/** Later first; versions are times of building. */
export function sortVersions(versions: readonly string[]): string[] {
	return [...new Set(versions)].sort((a, b) => Number(b) - Number(a));
}
