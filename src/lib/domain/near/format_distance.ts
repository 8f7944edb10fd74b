import type { Localized } from '../schema/localized.ts';
import { nameBearing } from './compass.ts';
import type { SiteDistance } from './site_distance.ts';

/** From here on whole kilometres are exact enough, metres. */
const WHOLE_KM_FROM_M = 3000;

/**
 * "2-9 km", "within 8 km", "400 m"; the range is rounded outwards, so that what is said is never narrower than what
 * is known. Two ends that read the same are said once.
 */
export function formatRange({ min_m, max_m }: Pick<SiteDistance, 'min_m' | 'max_m'>): Localized {
	const step_m = max_m >= WHOLE_KM_FROM_M ? 1000 : 100;
	const low = Math.floor(min_m / step_m) * step_m;
	const high = Math.max(step_m, Math.ceil(max_m / step_m) * step_m);
	if (max_m === 0) return { zh: '就在这里', en: 'right here' };
	if (low === 0)
		return { zh: `${formatLength(high).zh}以内`, en: `within ${formatLength(high).en}` };
	if (max_m - min_m < step_m / 2) {
		const about = Math.max(step_m, Math.round((min_m + max_m) / 2 / step_m) * step_m);
		return { zh: `约${formatLength(about).zh}`, en: `about ${formatLength(about).en}` };
	}
	const is_km = high >= 1000;
	const [from, to] = [low, high].map((metres) =>
		is_km ? Number((metres / 1000).toFixed(1)) : metres,
	);
	return is_km
		? { zh: `${from}–${to}公里`, en: `${from}–${to} km` }
		: { zh: `${from}–${to}米`, en: `${from}–${to} m` };
}

/** The range, and the compass point where one can be said: "NE, 2-9 km". */
export function formatSiteDistance(distance: SiteDistance): Localized {
	if (distance.is_inside) return { zh: '就在其中', en: 'inside it' };
	const range = formatRange(distance);
	if (distance.bearing === null) return range;
	const point = nameBearing(distance.bearing);
	return { zh: `${point.zh}方 ${range.zh}`, en: `${range.en} ${point.en}` };
}

/** Metres below a kilometre, else kilometres with at most one decimal. */
export function formatLength(metres: number): Localized {
	if (metres < 1000) return { zh: `${Math.round(metres)}米`, en: `${Math.round(metres)} m` };
	const km = Number((metres / 1000).toFixed(1));
	return { zh: `${km}公里`, en: `${km} km` };
}
