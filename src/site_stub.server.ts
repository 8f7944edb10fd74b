/** What stands at the address of a site that has no page of its own: the way to where it is listed, with and without script. `location`: as Kit would lead there. */
export function buildSiteStub(location: string, origin: string): Response {
	const href = location.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	const canonical = `${origin}${href.split('#')[0]}`;
	const html =
		`<!doctype html><meta charset="utf-8"><title>${href}</title><link rel="canonical" href="${canonical}">` +
		`<meta http-equiv="refresh" content="0;url=${href}"><a href="${href}">${href}</a>`;
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}
