import type { Position } from '../geojson.ts';

/** Degrees with a decimal fraction, or degrees, minutes and seconds; the letter of its axis before or after. */
const NUMBER = String.raw`(?:(?<!\d)[-+]?\d+(?:\.\d+)?\s*[°度]?(?:\s*\d+(?:\.\d+)?\s*['′分])?(?:\s*\d+(?:\.\d+)?\s*["″秒])?)`;
const AXIS = '(?:东经|西经|北纬|南纬|经度|纬度|[NSEW])';
const PAIR = new RegExp(
	String.raw`^\s*(${AXIS})?\s*[:]?\s*(${NUMBER})\s*(${AXIS})?\s*[,;\s]\s*(${AXIS})?\s*[:]?\s*(${NUMBER})\s*(${AXIS})?\s*$`,
	'i',
);

/**
 * `[lng, lat]` in degrees from a typed pair, in either order; null when the text is no pair of coordinates or its
 * order cannot be told. Letters or words name the axes; without them a number beyond 90 must be the longitude.
 */
export function parseCoordinates(text: string): Position | null {
	const match = PAIR.exec(text.normalize('NFKC').replaceAll('、', ','));
	if (!match) return null;
	const [, before_a, first = '', after_a, before_b, second = '', after_b] = match;
	const [axis_a, axis_b] = [nameAxis(before_a ?? after_a), nameAxis(before_b ?? after_b)];
	const a = readDegrees(first) * (axis_a?.sign ?? 1);
	const b = readDegrees(second) * (axis_b?.sign ?? 1);
	const is_lng_first = axis_a ? axis_a.is_lng : axis_b ? !axis_b.is_lng : Math.abs(a) > 90;
	if (axis_a && axis_b && axis_a.is_lng === axis_b.is_lng) return null;
	if (!axis_a && !axis_b && Math.abs(a) <= 90 && Math.abs(b) <= 90) return null;
	const [lng, lat] = is_lng_first ? [a, b] : [b, a];
	return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null;
}

function nameAxis(word: string | undefined): { is_lng: boolean; sign: 1 | -1 } | null {
	if (!word) return null;
	return { is_lng: /[EW经]/i.test(word), sign: /[SW南西]/i.test(word) ? -1 : 1 };
}

function readDegrees(text: string): number {
	const [degrees = 0, minutes = 0, seconds = 0] = (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
	const size = degrees + minutes / 60 + seconds / 3600;
	return text.trim().startsWith('-') ? -size : size;
}
