import { expect, it } from 'vitest';
import type { Position } from '../../../../src/lib/domain/schema/geojson.ts';
import { ITEM_KINDS, type Drawing } from '../../../../src/lib/domain/drawing/item.ts';
import { listDrawingExtras } from '../../../../src/lib/style/sheet/drawing_extras.ts';

const corners: Position[] = [
	[113.8, 27.6],
	[113.82, 27.6],
	[113.82, 27.61],
];
const counts = { point: 1, text: 1, line: 2, arrow: 2, dimension: 2, area: 3 };
const drawing: Drawing = ITEM_KINDS.map((kind, index) => ({
	...{ kind, corners: corners.slice(0, counts[kind]), words: `Invented ${kind}` },
	...{ color: 'red', icon: index === 0 ? 'flag' : 'dot' },
}));

it('all kinds of a drawing come onto sheets with their words, under one name', () => {
	const [extra, ...others] = listDrawingExtras(drawing, 'Invented', 'en');
	expect(others).toEqual([]);
	const { features } = extra!;
	const words = features.map(({ text }) => text).filter(Boolean);
	for (const { words: own } of drawing)
		expect(words.some((text) => text?.includes(own))).toBe(true);
	expect(features.filter(({ sign }) => sign)).toHaveLength(1);
	const kinds = new Set(features.map(({ geometry }) => geometry.type));
	expect([...kinds].toSorted()).toEqual(['LineString', 'Point', 'Polygon']);
	expect(features.every(({ look }) => /^#[\da-f]{6}$/.test(look.fill ?? ''))).toBe(true);
});

it('nothing drawn is nothing on the sheet', () => {
	expect(listDrawingExtras([], 'Invented', 'en')).toEqual([]);
});
