import { LANGUAGE_CODES, formatPrefix } from '../../src/lib/domain/language/languages.ts';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from './host.ts';
import type { MeasuredPage } from './pages.ts';

/** A built page: its path from the root, and the size of its HTML as it travels. */
export type BuiltPage = { path: string; bytes: number };

const MAP = ':is([data-story-mark], [data-site-marks] [data-mark])';

/** Kinds of readings and embeds: their folder, what shows that map and text are there, and whether a script follows. */
const kinds = [
	{ folder: 'tours/', text: '[data-stop] blockquote', has_script: true },
	{ folder: 'articles/', text: '[data-excerpt] blockquote', has_script: true },
	{ folder: 'embed/site/', text: '[data-embed] blockquote', has_script: false },
	{ folder: 'embed/article/', text: '[data-embed] blockquote', has_script: false },
	{ folder: 'embed/district/', text: '[data-embed] li', has_script: false },
	{ folder: 'embed/tour/', text: '[data-embed] li', has_script: false },
	{ folder: 'embed/map/', text: '[data-embed] li', has_script: true },
] as const;

/** The pages in a folder of the build; a folder without any is a page itself. */
export function listBuilt(build: string, folder: string): BuiltPage[] {
	const below = readdirSync(join(build, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => `${folder}${name}/`)
		.filter((path) => existsSync(join(build, path, 'index.html')));
	return (below.length > 0 ? below : [folder]).map((path) => ({
		path,
		bytes: statSync(join(build, path, 'index.html.br')).size,
	}));
}

/** The one that costs most; of equals, the first by path. Throws a RangeError for none. */
export function findHeaviest(pages: readonly BuiltPage[]): BuiltPage {
	const [first] = pages.toSorted((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
	if (!first) throw new RangeError('no pages');
	return first;
}

/** The heaviest page of every kind in every language, and those with a script a second time without it. */
export function listReadings(build: string, host: Host): MeasuredPage[] {
	const pages = LANGUAGE_CODES.map(formatPrefix).flatMap((prefix) =>
		kinds.map(({ folder, text, has_script }) => ({
			path: findHeaviest(listBuilt(build, `${prefix}${folder}`)).path,
			content: `body:has(${MAP}):has(${text})`,
			has_script,
		})),
	);
	const visits = pages.map(({ path, content, has_script }) => ({
		name: `/${path}`,
		host,
		path,
		site_selector: content,
		rest_selector: has_script ? 'html[data-hydrated]' : null,
		has_script: true,
	}));
	const plain = visits
		.filter(({ rest_selector }) => rest_selector !== null)
		.map((page) => ({ ...page, rest_selector: null, has_script: false }));
	return [...visits, ...plain];
}
