import { LANGUAGES, LANGUAGE_CODES, formatPrefix } from '../../language/languages.ts';
import { formatAreaList, listAreaLists } from '../../paging/area_pages.ts';
import { hasSitePages } from '../../paging/site_pages.ts';
import { listFurtherPages } from '../../paging/pages.ts';
import { findDigestPath, listDigests } from '../../digest/build_digest.ts';
import type { Catalog } from '../../reading/catalog.ts';
import { formatXml } from '../format_xml.ts';
import { findDataDate } from '../terms.ts';

const PROTOCOL = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Paths of every page worth finding, without the language, each ending in `/`. */
export function listPagePaths(catalog: Catalog): string[] {
	const districts = catalog.districts.filter(({ properties }) => properties.role === 'district');
	const further = listFurtherPages(catalog.sites.length);
	return [
		'',
		'plan/',
		'sites/',
		...further.map((page) => `sites/page/${page}/`),
		...(hasSitePages(catalog) ? catalog.sites.map(({ id }) => `sites/${id}/`) : []),
		'articles/',
		...catalog.articles.map(({ id }) => `articles/${id}/`),
		'sources/',
		...catalog.sources.map(({ id }) => `sources/${id}/`),
		'districts/',
		...districts.flatMap(({ id }) => [
			`districts/${id}/`,
			`districts/${id}/brief/`,
			...listAreaLists(catalog, id).map((list) => `districts/${id}/${formatAreaList(list)}/`),
		]),
		'tours/',
		...catalog.tours.map(({ id }) => `tours/${id}/`),
		'data/',
		'data/quality/',
		...further.map((page) => `data/quality/page/${page}/`),
		'embed/',
		'corrections/',
		'correct/',
		'watch/',
		'digest/',
		...listDigests(catalog).map(findDigestPath),
		'about/',
	];
}

/** Addresses in one file at the most: the protocol allows 50,000 and 50 MB, and each of ours names its other languages. */
export const SITEMAP_SIZE = 20_000;

/**
 * Files by their name: `sitemap.xml` with every page, or, where it would hold too many, an index of `sitemap-1.xml` and
 * so on (Sitemaps 0.9). The pages of one path stand in one file in all languages.
 * @param root address of the site, ending in `/`
 * @param size addresses in one file at the most
 */
export function buildSitemaps(
	catalog: Catalog,
	root: string,
	size = SITEMAP_SIZE,
): ReadonlyMap<string, string> {
	const paths = listPagePaths(catalog);
	const step = Math.max(1, Math.floor(size / LANGUAGE_CODES.length));
	const parts = Array.from({ length: Math.ceil(paths.length / step) }, (_, at) =>
		paths.slice(at * step, (at + 1) * step),
	);
	const lastmod = findDataDate(catalog);
	if (parts.length <= 1) return new Map([['sitemap.xml', formatUrls(paths, root, lastmod)]]);
	const named = parts.map((part, at) => [`sitemap-${at + 1}.xml`, part] as const);
	return new Map([
		[
			'sitemap.xml',
			formatIndex(
				named.map(([name]) => `${root}${name}`),
				lastmod,
			),
		],
		...named.map(([name, part]) => [name, formatUrls(part, root, lastmod)] as const),
	]);
}

function formatIndex(addresses: readonly string[], lastmod: string): string {
	return formatXml({
		sitemapindex: { '@xmlns': PROTOCOL, sitemap: addresses.map((loc) => ({ loc, lastmod })) },
	});
}

/** Every page with its other languages. */
function formatUrls(paths: readonly string[], root: string, lastmod: string): string {
	const url = paths.flatMap((path) => {
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
			'@xmlns': PROTOCOL,
			'@xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
			url,
		},
	});
}
