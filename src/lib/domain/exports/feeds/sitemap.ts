import { LANGUAGES, LANGUAGE_CODES, formatPrefix } from '../../language/languages.ts';
import { findDigestPath, listDigests } from '../../digest/build_digest.ts';
import type { Catalog } from '../../reading/catalog.ts';
import { formatXml } from '../format_xml.ts';
import { findDataDate } from '../terms.ts';

/** Paths of every page worth finding, without the language, each ending in `/`. */
export function listPagePaths(catalog: Catalog): string[] {
	const districts = catalog.districts.filter(({ properties }) => properties.role === 'district');
	return [
		'',
		'plan/',
		'sites/',
		...catalog.sites.map(({ id }) => `sites/${id}/`),
		'articles/',
		...catalog.articles.map(({ id }) => `articles/${id}/`),
		'sources/',
		...catalog.sources.map(({ id }) => `sources/${id}/`),
		'districts/',
		...districts.flatMap(({ id }) => [`districts/${id}/`, `districts/${id}/brief/`]),
		'tours/',
		...catalog.tours.map(({ id }) => `tours/${id}/`),
		'data/',
		'data/quality/',
		'embed/',
		'corrections/',
		'correct/',
		'watch/',
		'digest/',
		...listDigests(catalog).map(findDigestPath),
		'about/',
	];
}

/** Sitemaps 0.9 with the other languages of every page. `root`: address of the site, ending in `/`. */
export function formatSitemap(catalog: Catalog, root: string): string {
	const lastmod = findDataDate(catalog);
	const url = listPagePaths(catalog).flatMap((path) => {
		const addresses = Object.fromEntries(
			LANGUAGE_CODES.map((code) => [LANGUAGES[code].tag, `${root}${formatPrefix(code)}${path}`]),
		);
		const links = { ...addresses, 'x-default': `${root}${path}` };
		return Object.values(addresses).map((loc) => ({
			loc,
			lastmod,
			'xhtml:link': Object.entries(links).map(([hreflang, href]) => ({
				'@rel': 'alternate',
				'@hreflang': hreflang,
				'@href': href,
			})),
		}));
	});
	return formatXml({
		urlset: {
			'@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
			'@xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
			url,
		},
	});
}
