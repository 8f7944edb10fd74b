import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a page that was built only leads elsewhere: the address of a site that has no page of its own. What a link
 * names on such a page is on none.
 * @param {string} folder of the pages
 * @param {string} path of the page, below it
 */
export function isStub(folder, path) {
	const file = join(folder, path, 'index.html');
	return (
		existsSync(file) && /^<!doctype html>.*http-equiv="refresh"/.test(readFileSync(file, 'utf8'))
	);
}
