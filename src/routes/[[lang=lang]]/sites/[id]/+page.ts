import { error } from '@sveltejs/kit';
import type { SiteView } from '$lib/data/site_view.ts';
import type { PageLoad } from './$types';

/** The file that the card on the map reads too, so that the two can never differ. */
export const load: PageLoad = async ({ data, fetch }) => {
	const response = await fetch('details.json');
	if (!response.ok) error(response.status);
	return { ...data, site: (await response.json()) as SiteView };
};
