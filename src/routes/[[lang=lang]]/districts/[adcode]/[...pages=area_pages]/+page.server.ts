import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildDistrictView } from '$lib/data/district_view.ts';
import { buildAreaList } from '$lib/data/grown/area_list.ts';
import { lightenArea } from '$lib/data/grown/light_area.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { buildSmallMap } from '$lib/data/small_map.ts';
import { listDigests } from '$lib/domain/digest/build_digest.ts';
import {
	formatAreaList,
	isCrowded,
	listAreaLists,
	parseAreaList,
} from '$lib/domain/paging/area_pages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	listEntries(
		catalog.districts
			.filter((district) => district.properties.role === 'district')
			.flatMap(({ id }) =>
				['', ...listAreaLists(catalog, id).map(formatAreaList)].map((pages) => ({
					...{ adcode: String(id), pages },
				})),
			),
	);

export const load: PageServerLoad = ({ params }) => {
	const adcode = Number(params.adcode);
	if (catalog.district_by_adcode.get(adcode)?.properties.role !== 'district') error(404);
	const language = parseLanguage(params);
	const wanted = parseAreaList(params.pages);
	if (wanted) return { list: buildAreaList(catalog, adcode, wanted, language) ?? error(404) };
	const whole = buildDistrictView(catalog, adcode, language);
	const is_grouped = isCrowded(whole);
	const site_ids = [...whole.sites, ...whole.crossing].map(({ id }) => id);
	return {
		district: { ...whole, ...lightenArea(whole) },
		digest: listDigests(catalog).find((one) => one.adcode === adcode)?.month ?? null,
		map: buildSmallMap(catalog, { language, site_ids, adcode, is_grouped }),
	};
};
