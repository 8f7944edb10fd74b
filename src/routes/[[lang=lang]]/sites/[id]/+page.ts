import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { takeGround, type SharedGround } from '$lib/data/grown/shared_ground.ts';
import type { SiteView } from '$lib/data/site_view.ts';
import type { PageLoad } from './$types';

/** The site from the file that the card on the map reads too, so that the two can never differ; the ground of a grown atlas's drawing from one that other pages read too. */
export const load: PageLoad = async ({ data, fetch }) => {
	const read = async <T>(path: string): Promise<T> => {
		const response = await fetch(path);
		if (!response.ok) error(response.status);
		return (await response.json()) as T;
	};
	if (!__IS_GROWN__ || !data.on_ground) {
		return { ...data, site: await read<SiteView>('details.json') };
	}
	const { on_ground, ...rest } = data;
	const [site, ground] = await Promise.all([
		read<SiteView>('details.json'),
		read<SharedGround>(`${base}/data/drawn/${on_ground.ground_key}.json`),
	]);
	return { ...rest, site, map: takeGround(on_ground, ground) };
};
