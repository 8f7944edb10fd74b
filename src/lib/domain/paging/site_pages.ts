/** Sites up to which each has a page of its own. Above, lists show them, and a site's address leads to its list. */
export const MOST_SITE_PAGES = 5000;

/** `has_site_pages`: what the operator chose; left out where the size decides. */
export function hasSitePages({
	sites,
	has_site_pages = sites.length <= MOST_SITE_PAGES,
}: {
	sites: readonly unknown[];
	has_site_pages?: boolean;
}): boolean {
	return has_site_pages;
}

const ANCHOR = 'site-';

/** Where a site stands on the page of a list. */
export const anchorSite = (id: string): string => `${ANCHOR}${id}`;

/** `hash`: as in an address. null where it names no site. */
export function parseSiteAnchor(hash: string): string | null {
	const [, id] = /^#site-([\w-]+)$/.exec(hash) ?? [];
	return id ?? null;
}
