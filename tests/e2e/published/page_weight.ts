import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chooseBrotli } from '../../../scripts/publish/compress.js';

/** Bytes of a page's own file as it travels: what must have come before map and text are there. */
export const MOST_BYTES = 60_000;

/** What a build draws by lot: hashes in names of its scripts and styles, hashes of a policy. */
const drawn = /(?<=[/.])[\w-]{8}(?=\.(?:js|css)\b)|(?<='sha256-)[\w+/=]+/g;

/**
 * A text without the build's time and the name of its global, and with each such name replaced by one of the same
 * length that depends only on when it first comes. Names cannot be compressed alike, so that the same page weighs some
 * bytes more or less on another machine; a budget with little room must not depend on that.
 */
export function settleNames(text: string): string {
	const settled = new Map<string, string>();
	const timeless = text
		.replace(/\bdata-version="\d+"/, 'data-version="0"')
		.replace(/\b__sveltekit_\w+/g, '__sveltekit_global');
	return timeless.replace(drawn, (name) => {
		const digest = createHash('sha256').update(String(settled.size)).digest('base64url');
		if (!settled.has(name))
			settled.set(name, digest.padEnd(name.length, '0').slice(0, name.length));
		return settled.get(name)!;
	});
}

/** Bytes of a text file as it travels (Brotli), whatever names its build drew; 0 when it is not published compressed. */
export function measureSettled(path: string): number {
	return existsSync(`${path}.br`) ? weighSettled(path) : 0;
}

/** The same of a file of which no compressed copy is written. */
export function weighSettled(path: string): number {
	const settled = Buffer.from(settleNames(readFileSync(path, 'utf8')));
	return brotliCompressSync(settled, { params: chooseBrotli(path, settled.length) }).length;
}

/** Folders below `folder` with a page in them, itself included. */
export function listPageFolders(folder: string): string[] {
	const below = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) => listPageFolders(join(folder, name)));
	return existsSync(join(folder, 'index.html')) ? [folder, ...below] : below;
}

/** What is wrong with the weight of a page, for either way it is compressed; a page not compressed is wrong too. */
export function findOverweight(folder: string): string[] {
	return ['br', 'gz'].flatMap((ending) => {
		const path = join(folder, `index.html.${ending}`);
		if (!existsSync(path)) return [`${path} is missing`];
		const { size } = statSync(path);
		return size > 0 && size <= MOST_BYTES ? [] : [`${path} has ${size} bytes`];
	});
}

/** Scripts of the build that a page names, by their paths: what it asks for by itself. */
export function listModules(html: string): string[] {
	return [...new Set(html.match(/\/_app\/immutable\/[\w./-]+\.js/g))];
}

/** Scripts and modules a page asks for. */
export function listScripts(html: string): string[] {
	return html.match(/<script\b[^>]*\bsrc=[^>]*>|<link\b[^>]*modulepreload[^>]*>|\bimport\(/g) ?? [];
}

/** Resources of other origins a page would fetch; links one may follow are none. */
export function listForeign(html: string): string[] {
	const tags = html.match(/<(?!a\b)[a-z]+\b[^>]*>/gi) ?? [];
	const fetched = tags
		.filter((tag) => !/\brel="?(?:canonical|alternate)\b/.test(tag))
		.filter((tag) =>
			/\s(?:src|srcset|href|xlink:href|poster|data|action)="?\s*(?:https?:)?\/\//i.test(tag),
		);
	return [
		...fetched,
		...(html.match(/(?:url\(|@import\s)\s*["']?(?:https?:)?\/\/[^)"']*/gi) ?? []),
	];
}
