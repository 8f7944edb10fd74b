import process from 'node:process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What the tools keep of their last run, below the root: files that did not change since are not read again. */
export const CACHES = {
	eslint: 'node_modules/.cache/eslint.json',
	types: '.svelte-kit/.svelte-check',
};

/** What every file is judged by; of some of it the tools themselves take no notice. */
const GROUNDS = [
	...['package-lock.json', 'eslint.config.js', 'svelte.config.js', 'vite.config.ts'],
	'tsconfig.json',
];

const STAMP = 'node_modules/.cache/atlas-grounds';

/**
 * Takes away what the tools keep where another package or setting may judge otherwise.
 * @param {string} root
 */
export function dropStaleCaches(root) {
	const hash = createHash('sha256').update(process.version);
	for (const file of GROUNDS) hash.update(readFileSync(join(root, file)));
	const now = hash.digest('hex');
	const stamp = join(root, STAMP);
	if (hasOrphans(root)) rmSync(join(root, CACHES.types), { recursive: true, force: true });
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
	for (const cache of Object.values(CACHES)) {
		rmSync(join(root, cache), { recursive: true, force: true });
	}
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, now);
}

/**
 * Whether the type check keeps a copy of a file that is no more: it would go on judging it.
 * @param {string} root
 */
function hasOrphans(root) {
	const copies = join(root, CACHES.types, 'svelte');
	if (!existsSync(copies)) return false;
	return readdirSync(copies, { recursive: true, withFileTypes: true }).some((entry) => {
		if (!entry.isFile()) return false;
		const folder = join(root, relative(copies, entry.parentPath));
		return nameOriginals(entry.name).every((name) => !existsSync(join(folder, name)));
	});
}

/**
 * Of what a copy may be: `++Card.svelte.ts` and `Card.d.svelte.ts` are of `Card.svelte`; `+++page.svelte.ts` is of `+page.svelte`.
 * @param {string} name
 */
function nameOriginals(name) {
	const plain = name.replace(/^\+\+/, '');
	return [name, plain, plain.replace(/(?:\.d)?\.svelte\.ts$/, '.svelte')];
}
