import { extname } from 'node:path';

/** Where the server's own table is missing a type, or leaves out the encoding. */
const content_types = new Map([
	['.css', 'text/css;charset=utf-8'],
	['.csv', 'text/csv;charset=utf-8'],
	['.geojson', 'application/geo+json'],
	['.html', 'text/html;charset=utf-8'],
	['.js', 'text/javascript;charset=utf-8'],
	['.json', 'application/json'],
	['.jsonld', 'application/ld+json'],
	['.kml', 'application/vnd.google-earth.kml+xml'],
	['.mjs', 'text/javascript;charset=utf-8'],
	['.pmtiles', 'application/vnd.pmtiles'],
	['.svg', 'image/svg+xml;charset=utf-8'],
	['.txt', 'text/plain;charset=utf-8'],
	['.webmanifest', 'application/manifest+json'],
	['.xml', 'application/xml;charset=utf-8'],
]);

/**
 * Undefined for types that sirv knows well enough (images, fonts).
 * @param {string} path
 */
export function findContentType(path) {
	return content_types.get(extname(path).toLowerCase());
}

/** Files that carry their content's hash in their name. */
const named_by_content = /^\/(?:_app\/immutable\/|data\/(?:v|drawn)\/|ground\/[^/]+\.pmtiles$)/;

/**
 * What is named by its content never changes; everything else asks again, by its ETag.
 * @param {string} path path below the base path
 */
export function formatCacheControl(path) {
	return named_by_content.test(path) ? 'public,max-age=31536000,immutable' : 'no-cache';
}
