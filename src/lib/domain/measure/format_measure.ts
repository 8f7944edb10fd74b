import type { Localized } from '../schema/localized.ts';

/** A mu is a fifteenth of a hectare, square metres. */
const MU_M2 = 10_000 / 15;

/** Metres with decimetres, and kilometres from one on: "1,234.5 m (1.2345 km)". */
export function formatMeasuredLength(metres: number): Localized {
	const short = group(metres, 1);
	if (metres < 1000) return { zh: `${short}米`, en: `${short} m` };
	const km = group(metres / 1000, 3);
	return { zh: `${km}公里（${short}米）`, en: `${km} km (${short} m)` };
}

/** An area in every unit a planner may be asked for, the largest fitting last. */
export function formatMeasuredArea(m2: number): Localized[] {
	const [plain, mu, ha] = [group(m2, 1), group(m2 / MU_M2, 2), group(m2 / 1e4, 4)];
	return [
		{ zh: `${plain}平方米`, en: `${plain} m²` },
		{ zh: `${mu}亩`, en: `${mu} mu` },
		{ zh: `${ha}公顷`, en: `${ha} ha` },
		...(m2 >= 1e5 ? [formatKm2(m2 / 1e6)] : []),
	];
}

/** Square kilometres that were measured: two decimals everywhere. */
export function formatKm2(km2: number): Localized {
	return nameKm2(group(km2, 2));
}

/** Square kilometres that somebody published: no decimal more than theirs. */
export function formatPublishedKm2(km2: number): Localized {
	return nameKm2(km2.toLocaleString('en-US', { maximumFractionDigits: 6 }));
}

function nameKm2(figure: string): Localized {
	return { zh: `${figure}平方公里`, en: `${figure} km²` };
}

/** Whole and tenth degrees clockwise from north: "045.3°". */
export function formatBearing(degrees: number): string {
	const tenths = (Math.round(degrees * 10) % 3600) / 10;
	return `${tenths.toFixed(1).padStart(5, '0')}°`;
}

/** Digits in threes, as both languages write figures. */
function group(value: number, digits: number): string {
	return value.toLocaleString('en-US', {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
}
