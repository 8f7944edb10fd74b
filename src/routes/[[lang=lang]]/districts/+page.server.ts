import { catalog } from '$lib/data/catalog.server.ts';
import { buildDistrictView } from '$lib/data/district_view.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries([{}]);

export const load: PageServerLoad = ({ params }) => ({
	districts: catalog.districts
		.filter((district) => district.properties.role === 'district')
		.map(({ properties: { adcode } }) => {
			const { name, area_km2, published_area_km2, sites } = buildDistrictView(
				catalog,
				adcode,
				parseLanguage(params),
			);
			return { adcode, name, area_km2: published_area_km2 ?? area_km2, site_count: sites.length };
		}),
});
