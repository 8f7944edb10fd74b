import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of a page's own file as it travels: what must have come before map and text are there. */
export const MOST_BYTES = 60_000;

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
