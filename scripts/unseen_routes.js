import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Routes that have no page while a part of the atlas's folder is empty, by that part. */
const ROUTES_OF = {
	articles: /\/articles\/\[|\/data\/citations\/|\/embed\/|\/data\/oembed\//,
	sites: /\/sites\/\[|\/data\/geo\/|\/embed\/|\/data\/oembed\//,
	sources: /\/sources\/\[|\/digest\/\[/,
	tours: /\/tours\/\[|\/data\/tours\//,
};

/** A calendar of dated promises, where a report makes any. */
const PROMISED_ROUTES = /\/data\/\[calendar=/;

/** The files that sites are cut up into, and what their drawings share, where an atlas has grown. */
const GROWN_ROUTES = /\/data\/(?:explorer|v|drawn)\//;

/** What a site's page reads; where sites have none, the files of the layout say it. */
const SITE_ROUTES = /\/sites\/\[id\]\/details/;

/** What there is to choose from once sources are of two days. */
const DATED_ROUTES = /\/data\/as_of\//;

/**
 * Of routes that no page led to, those that should have had one: an atlas that begins has none of some kinds.
 * @param {readonly string[]} routes
 * @param {string} folder the atlas's
 */
export function listMissedRoutes(routes, folder) {
	const empty = Object.entries(ROUTES_OF).filter(
		([part]) => !existsSync(join(folder, part)) || readdirSync(join(folder, part)).length === 0,
	);
	const unseen = [
		PROMISED_ROUTES,
		GROWN_ROUTES,
		SITE_ROUTES,
		...empty.map(([, pattern]) => pattern),
	];
	if (countDates(join(folder, 'sources')) < 2) unseen.push(DATED_ROUTES);
	return routes.filter((route) => !unseen.some((pattern) => pattern.test(route)));
}

/** @param {string} folder of sources */
function countDates(folder) {
	if (!existsSync(folder)) return 0;
	const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
	return new Set(texts.flatMap((text) => /^date:\s*(\S+)/m.exec(text)?.[1] ?? [])).size;
}
