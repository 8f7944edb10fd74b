import { catalog } from '$lib/data/catalog.server.ts';
import { buildDistrictView } from '$lib/data/district_view.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries([{}]);

export const load: PageServerLoad = ({ params }) => ({
	districts: catalog.districts
		.filter((district) => district.properties.role === 'district')
		.map(({ properties: { adcode } }) => {
			const view = buildDistrictView(catalog, adcode, parseLanguage(params));
			return {
				adcode,
				name: view.name,
				area: view.published_area ?? view.drawn_area,
				count: view.sites.length,
				crossing: view.crossing.length,
			};
		}),
});
