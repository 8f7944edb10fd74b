import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildDistrictView } from '$lib/data/district_view.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { buildSmallMap } from '$lib/data/small_map.ts';
import { listDigests } from '$lib/domain/digest/build_digest.ts';
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
	const language = parseLanguage(params);
	const district = buildDistrictView(catalog, adcode, language);
	const site_ids = [...district.sites, ...district.crossing].map(({ id }) => id);
	const digest = listDigests(catalog).find((one) => one.adcode === adcode)?.month ?? null;
	return { district, digest, map: buildSmallMap(catalog, { language, site_ids, adcode }) };
};
