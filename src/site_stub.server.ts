/** What stands at the address of a site that has no page of its own: the way to where it is listed, with and without script. `headers`: of Kit's answer that leads there. */
export function buildSiteStub(headers: Headers, origin: string): Response {
	const href = (headers.get('location') ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	const canonical = `${origin}${href.split('#')[0]}`;
	const html =
		`<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>${href}</title><link rel="canonical" href="${canonical}">` +
		`<meta http-equiv="refresh" content="0;url=${href}"><a href="${href}">${href}</a>`;
	// What it answers for, so that the build knows.
	const route = headers.get('x-sveltekit-routeid') ?? '';
	return new Response(html, {
		headers: { 'content-type': 'text/html', 'x-sveltekit-routeid': route },
	});
}
