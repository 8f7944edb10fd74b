import type { Localized } from '../schema/localized.ts';

/** The eight points of the compass, clockwise from north. */
const POINTS: readonly Localized[] = [
	{ zh: '北', en: 'N' },
	{ zh: '东北', en: 'NE' },
	{ zh: '东', en: 'E' },
	{ zh: '东南', en: 'SE' },
	{ zh: '南', en: 'S' },
	{ zh: '西南', en: 'SW' },
	{ zh: '西', en: 'W' },
	{ zh: '西北', en: 'NW' },
];

/** The compass point nearest to a bearing in degrees clockwise from north. */
export function nameBearing(bearing: number): Localized {
	const index = Math.round(((((bearing % 360) + 360) % 360) / 360) * POINTS.length);
	return POINTS[index % POINTS.length]!;
}
