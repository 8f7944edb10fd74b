import { preloadData } from '$app/navigation';
import { app_update } from '../app_update.svelte.ts';
import type { SiteView } from '$lib/data/site_view.ts';

/** The data of a site's own page, so that the popup and the page can never differ. Rejects when it cannot be had. */
export async function loadSiteView(href: string): Promise<SiteView> {
	try {
		const result = await preloadData(href);
		const site =
			result.type === 'loaded' && result.status === 200 ? result.data['site'] : undefined;
		if (!site) throw new Error(`No data at ${href}`);
		return site as SiteView;
	} catch (error) {
		await app_update.explain();
		throw error;
	}
}
