import type { Language } from '$lib/domain/schema/localized.ts';
import { projectToFrame } from '../../lib/style/frame.ts';
import type { Ring, RingsAnswer } from '../api/answers.ts';
import type { MapWindow } from './map_window.ts';

export type Landmark = { key: string; kind: Ring['kind']; name: string; x: number; y: number };

const ORDER = { district: 0, township: 1, place: 2, site: 3 } as const;

/** Height of a name, and width of one of its signs, CSS pixels. */
const SIZE_PX = { height: 20, wide: 13, narrow: 7 };

/**
 * Names to find one's way by: districts, then townships, then places of the gazetteer, as many as have room.
 * @param unit_px CSS pixels of one drawing unit
 */
export function listLandmarks(
	{ drawing, rings }: Pick<RingsAnswer, 'drawing' | 'rings'>,
	[left, top, width, height]: MapWindow,
	unit_px: number,
	language: Language,
): Landmark[] {
	const shown: (Landmark & { half: number })[] = [];
	const known = Object.entries(rings).filter(([, { kind }]) => kind !== 'site');
	for (const [key, { kind, name, position }] of known.toSorted(
		([, a], [, b]) => ORDER[a.kind] - ORDER[b.kind],
	)) {
		if (position === null) continue;
		const [x, y] = projectToFrame(position, drawing.frame);
		if (x < left || x > left + width || y < top || y > top + height) continue;
		const text = name[language];
		const half = (measure(text) / 2 + 4) / unit_px;
		const has_room = shown.every(
			(other) =>
				Math.abs(other.x - x) > other.half + half ||
				Math.abs(other.y - y) > SIZE_PX.height / unit_px,
		);
		if (has_room) shown.push({ key, kind, name: text, x, y, half });
	}
	return shown.map(({ key, kind, name, x, y }) => ({ key, kind, name, x, y }));
}

function measure(text: string): number {
	return [...text].reduce(
		(sum, sign) => sum + (sign > '\u2e7f' ? SIZE_PX.wide : SIZE_PX.narrow),
		0,
	);
}
