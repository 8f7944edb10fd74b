import { Timelines } from '../../../../src/lib/domain/as_of/timeline.ts';
import type { SiteExport } from '../../../../src/lib/domain/exports/sites_geojson.ts';
import type { Position } from '../../../../src/lib/domain/schema/geojson.ts';
import { MemoryQueries } from '../../../../src/lib/domain/query/memory_queries.ts';
import { NO_FILTERS } from '../../../../src/lib/domain/query/filters/filters.ts';
import { listIds } from '../../../../src/lib/domain/query/list_ids.ts';
import type { SiteQuery, SiteRecord } from '../../../../src/lib/domain/query/site_query.ts';
import { SearchIndex } from '../../../../src/lib/domain/search/search_index.ts';
import { generateSites } from '../../../synthetic_sites.ts';

export const everything: SiteQuery = {
	text: '',
	filters: NO_FILTERS,
	bounds: null,
	as_of: null,
	origin: null,
	sort: 'page',
};
export const district = {
	type: 'Polygon' as const,
	coordinates: [
		[
			[113.7, 27.5],
			[114, 27.5],
			[114, 27.8],
			[113.7, 27.8],
			[113.7, 27.5],
		],
	] as Position[][],
};
export const sites = generateSites(200, 7);
export const loadPast = () =>
	Promise.resolve({
		sites: new Timelines<SiteRecord>(new Map()),
		articles: new Map<string, string>(),
	});
export const build = (records: readonly SiteRecord[] = sites): MemoryQueries =>
	new MemoryQueries(
		records,
		{
			loadIndex: () =>
				SearchIndex.build([
					{
						kind: 'site',
						id: sites[3]!.id,
						zh: '桐木污水厂',
						en: 'Works',
						pinyin: 'tong mu wu shui chang',
					},
					{
						kind: 'excerpt',
						id: 'a#e',
						zh: '桐木镇',
						en: 'T',
						pinyin: '',
						site_ids: [sites[9]!.id],
					},
				]),
			loadPolygons: () => Promise.resolve(new Map([[360302, district]])),
			loadPast,
			loadSites: () => Promise.resolve([{ id: sites[5]!.id } as SiteExport]),
		},
		'zh',
	);
/** Of all made-up sites. */
export const queries = build();
export const find = (query: SiteQuery, of = queries): Promise<string[]> => listIds(of, query);
