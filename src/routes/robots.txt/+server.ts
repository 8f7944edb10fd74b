import { base } from '$app/paths';
import type { RequestHandler } from './$types';

export const prerender = true;

/** A sitemap is named only where its address is known: the protocol wants it whole. */
export const GET: RequestHandler = () => {
	const sitemap = __SITE_ORIGIN__ ? `\nSitemap: ${__SITE_ORIGIN__}${base}/sitemap.xml\n` : '';
	return new Response(`User-agent: *\nAllow: /\n${sitemap}`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' },
	});
};
