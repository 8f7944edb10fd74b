import { addRemark } from '../language/join_words.ts';
import { LANGUAGES, inEvery } from '../language/languages.ts';
import type { Localized } from '../schema/localized.ts';

/** A mu is a fifteenth of a hectare, square metres. */
const MU_M2 = 10_000 / 15;

const UNITS = {
	m: { zh: '米', en: ' m' },
	km: { zh: '公里', en: ' km' },
	m2: { zh: '平方米', en: ' m²' },
	mu: { zh: '亩', en: ' mu' },
	ha: { zh: '公顷', en: ' ha' },
	km2: { zh: '平方公里', en: ' km²' },
} as const satisfies Record<string, Localized>;

/** Metres with decimetres, and kilometres from one on: "1,234.5 m (1.2345 km)". */
export function formatMeasuredLength(metres: number): Localized {
	const short = format(metres, 1, 'm');
	if (metres < 1000) return short;
	const km = format(metres / 1000, 3, 'km');
	return inEvery((language) => addRemark(km[language], short[language], language));
}

/** An area in every unit a planner may be asked for, the largest fitting last. */
export function formatMeasuredArea(m2: number): Localized[] {
	return [
		format(m2, 1, 'm2'),
		format(m2 / MU_M2, 2, 'mu'),
		format(m2 / 1e4, 4, 'ha'),
		...(m2 >= 1e5 ? [formatKm2(m2 / 1e6)] : []),
	];
}

/** Square kilometres that were measured: two decimals everywhere. */
export function formatKm2(km2: number): Localized {
	return format(km2, 2, 'km2');
}

/** Square kilometres that somebody published: no decimal more than theirs. */
export function formatPublishedKm2(km2: number): Localized {
	return format(km2, 6, 'km2', 0);
}

/** Whole and tenth degrees clockwise from north: "045.3°". */
export function formatBearing(degrees: number): string {
	const tenths = (Math.round(degrees * 10) % 3600) / 10;
	return `${tenths.toFixed(1).padStart(5, '0')}°`;
}

/** Digits in threes, as each language writes figures. */
function format(
	value: number,
	most: number,
	unit: keyof typeof UNITS,
	least: number = most,
): Localized {
	const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
	return inEvery(
		(language) => value.toLocaleString(LANGUAGES[language].formats, digits) + UNITS[unit][language],
	);
}

/** A length as it stands on a map: one unit, centimetres below a hundred metres. */
export function formatShortLength(metres: number): Localized {
	if (metres >= 1000) return format(metres / 1000, 3, 'km');
	return format(metres, metres < 100 ? 2 : 1, 'm');
}
