import { error } from '@sveltejs/kit';
import { buildDistrictBrief } from '$lib/data/brief/district_brief.ts';
import { catalog } from '$lib/data/catalog.server.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	listEntries(
		catalog.districts
			.filter((district) => district.properties.role === 'district')
			.map(({ id }) => ({ adcode: String(id) })),
	);

export const load: PageServerLoad = ({ params }) => {
	const adcode = Number(params.adcode);
	if (catalog.district_by_adcode.get(adcode)?.properties.role !== 'district') error(404);
	return buildDistrictBrief(catalog, adcode, parseLanguage(params));
};
