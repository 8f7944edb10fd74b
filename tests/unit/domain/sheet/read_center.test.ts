import { expect, it } from 'vitest';
import { readCenter } from '../../../../src/lib/domain/sheet/read_center.ts';
import { toPlane } from '../../../../src/lib/geometry/systems/plane.ts';

it('degrees, longitude first, however they are parted', () => {
	for (const text of ['113.85,27.62', ' 113.85 27.62 ', '113.85，27.62', '113.85; 27.62']) {
		expect(readCenter(text, 'gk114')).toEqual([113.85, 27.62]);
	}
});

it('metres of the sheet’s own grid', () => {
	for (const plane of ['gk114', 'gk38', 'EPSG:32649'] as const) {
		const [east, north] = toPlane([113.85, 27.62], plane);
		const [lng, lat] = readCenter(`${east.toFixed(3)}, ${north.toFixed(3)}`, plane)!;
		expect(lng).toBeCloseTo(113.85, 7);
		expect(lat).toBeCloseTo(27.62, 7);
	}
});

it.each(['', '113.85', '27.62 113.85 5', 'here, there', '200, 27', '485000, 27', '1e99, 1e99'])(
	'nothing else: “%s”',
	(text) => {
		expect(readCenter(text, 'gk114')).toBeNull();
	},
);
