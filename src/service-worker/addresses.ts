/** What the worker does with an address. */

export type AddressKind =
	/** Named by its content: never changes. */
	| 'immutable'
	| 'page'
	/** What pages and tools fetch, icons, the manifest. */
	| 'data'
	/** The network's alone. */
	| 'never';

/** Pieces for other sites, pictures for chats, feeds, and what says which version is published. */
const NEVER =
	/^(?:en\/)?embed\/.|^cards\/|^data\/(?:oembed\/|geo\/|feed|oc4ids|index\.json)|csv-metadata\.json$|^_app\/version\.json$|^_app\/env\.js$|^offline\/|^service-worker\.js$|\.(?:csv|kml|gpx|xml|jsonld|txt|ics|opml)$/;

/** `pathname` as it is in the address, percent signs and all. */
export function findKind(pathname: string, base: string, is_navigation: boolean): AddressKind {
	if (!pathname.startsWith(`${base}/`)) return 'never';
	const path = pathname.slice(base.length + 1);
	if (/^(?:_app\/immutable|data\/v|data\/drawn)\//.test(path)) return 'immutable';
	if (NEVER.test(path)) return 'never';
	if (is_navigation) return 'page';
	return /\.(?:json|geojson|webmanifest|png|svg|ico|woff2)$/.test(path) ? 'data' : 'never';
}

/** The address a page is kept under: one slash at its end, none twice, no index.html. */
export function findPagePath(pathname: string): string {
	const path = pathname.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
	return /\/$|\.[a-z0-9]+$/i.test(path) ? path : `${path}/`;
}

/** Files beside a page that a link to it fetches instead of the page. */
export function nameParts(page: string): string[] {
	return /\/sites\/[\w-]+\/$/.test(page) ? ['__data.json', 'details.json'] : ['__data.json'];
}

/** Paths of the scripts that a page names in its text, and of what its drawing shares with others. `page`: its own path, which relative ones start from. */
export function listScripts(text: string, page: string): string[] {
	const names = [
		...text.matchAll(/"([^"\s]*(?:_app\/immutable|data\/drawn)\/[^"\s]+\.js(?:on)?)"/g),
	];
	return [...new Set(names.map(([, name]) => new URL(name!, `https://host${page}`).pathname))];
}
