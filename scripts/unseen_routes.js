import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Routes that have no page while a part of the atlas's folder is empty, by that part. */
const ROUTES_OF = {
	articles: /\/articles\/\[|\/data\/citations\/|\/embed\/|\/data\/oembed\//,
	sites: /\/sites\/\[|\/data\/geo\/|\/embed\/|\/data\/oembed\//,
	sources: /\/sources\/\[/,
	tours: /\/tours\/\[|\/data\/tours\//,
};

/**
 * Of routes that no page led to, those that should have had one: an atlas that begins has none of some kinds.
 * @param {readonly string[]} routes
 * @param {string} folder the atlas's
 */
export function listMissedRoutes(routes, folder) {
	const empty = Object.entries(ROUTES_OF).filter(
		([part]) => !existsSync(join(folder, part)) || readdirSync(join(folder, part)).length === 0,
	);
	return routes.filter((route) => !empty.some(([, pattern]) => pattern.test(route)));
}
