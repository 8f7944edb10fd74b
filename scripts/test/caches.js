import process from 'node:process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
	for (const cache of Object.values(CACHES)) {
		rmSync(join(root, cache), { recursive: true, force: true });
	}
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, now);
}
