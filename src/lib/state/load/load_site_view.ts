import { preloadData } from '$app/navigation';
import type { SiteView } from '$lib/data/site_view.ts';

/** The data of a site's own page, so that the popup and the page can never differ. Rejects when it cannot be had. */
export async function loadSiteView(href: string): Promise<SiteView> {
	const result = await preloadData(href);
	if (result.type !== 'loaded' || result.status !== 200) throw new Error(`No data at ${href}`);
	return result.data['site'] as SiteView;
}
