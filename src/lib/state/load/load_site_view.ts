import { app_update } from '../app_update.svelte.ts';
import type { SiteView } from '$lib/data/site_view.ts';

const loading = new Map<string, Promise<SiteView>>();

/** What a site's own page says of it, without the page's map and scripts. Rejects when it cannot be had; the next call tries again. */
export function loadSiteView(href: string): Promise<SiteView> {
	const started = loading.get(href) ?? load(href);
	loading.set(href, started);
	return started;
}

async function load(href: string): Promise<SiteView> {
	try {
		const response = await fetch(`${href}details.json`);
		if (!response.ok) throw new Error(`${href}: ${response.status}`);
		return (await response.json()) as SiteView;
	} catch (error) {
		loading.delete(href);
		await app_update.explain();
		throw error;
	}
}
