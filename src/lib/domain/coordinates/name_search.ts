/** Links that look a name up in somebody else's map, for places whose position is not known well enough to hand over. */

import type { City } from '../city/city.ts';

/** Apps that take a name alone. */
export const SEARCH_APPS = ['amap', 'baidu', 'apple', 'google'] as const;
export type SearchApp = (typeof SEARCH_APPS)[number];

/** The search stays in the city where the app can be told so. */
export function buildNameSearch(
	app: SearchApp,
	place: string,
	{ name, tag }: Pick<City, 'name' | 'tag'>,
): string {
	const [query, city] = [place, name.zh].map(encodeURIComponent) as [string, string];
	switch (app) {
		// lbs.amap.com, URI API.
		case 'amap':
			return `https://uri.amap.com/search?keyword=${query}&city=${city}&src=${tag.authority}`;
		// lbsyun.baidu.com, URI API.
		case 'baidu':
			return `https://api.map.baidu.com/place/search?query=${query}&region=${city}&output=html&src=${tag.authority}`;
		case 'apple':
			return `https://maps.apple.com/?q=${city}${query}`;
		case 'google':
			return `https://www.google.com/maps/search/?api=1&query=${city}${query}`;
	}
}
