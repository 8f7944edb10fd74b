import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function readPages(folder = 'build', path = '/'): [string, string][] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
		if (entry.isDirectory() && !entry.name.startsWith('_')) {
			return readPages(join(folder, entry.name), `${path}${entry.name}/`);
		}
		return entry.name === 'index.html'
			? [[path, readFileSync(join(folder, entry.name), 'utf8')]]
			: [];
	});
}

/** What stands in other pages names the page it is a piece of, and what answers without a network is no page of its own: in no index. */
const isStandIn = (path: string): boolean => /\/embed\/.+|\/offline\/$/.test(path);

/** Built pages by their paths, without frames for other pages and words for pages that are not kept. */
export function readPublicPages(): Map<string, string> {
	return new Map(readPages().filter(([path]) => !isStandIn(path)));
}

export function readTag(html: string, pattern: RegExp): string | undefined {
	return pattern.exec(html)?.[1];
}
