import { describe, expect, test } from 'vitest';
import { toWgs84 } from '../../../src/lib/geometry/datum.ts';
import { measureDistance } from '../../../src/lib/geometry/distance.ts';
import type { Position } from '../../../src/lib/geometry/position.ts';

describe('toWgs84', () => {
	/** WGS-84 and GCJ-02 of the same points, from the test cases of googollee/eviltransform. */
	const pairs: [string, Position, Position][] = [
		['Shanghai', [121.5272106, 31.1774276], [121.531541859215, 31.17530398364597]],
		['Shenzhen', [113.912316, 22.543847], [113.9171764808363, 22.540796131694766]],
		['Beijing', [116.377817, 39.911954], [116.38404722455657, 39.91334545536069]],
	];
	test.each(pairs)('undoes GCJ-02 in %s to two metres', (_, wgs84, gcj02) => {
		expect(measureDistance(toWgs84(gcj02, 'GCJ-02'), wgs84)).toBeLessThan(2);
	});

	test('undoes GCJ-02 at Pingxiang by about 0.0053, -0.0034 degrees', () => {
		const [lng, lat] = toWgs84([113.855044, 27.625826], 'GCJ-02');
		expect(113.855044 - lng).toBeCloseTo(0.0053, 4);
		expect(27.625826 - lat).toBeCloseTo(-0.0034, 4);
	});

	test('undoes BD-09 by way of GCJ-02', () => {
		const from_baidu = toWgs84([116.41036949371029, 39.92133699351021], 'BD-09');
		const from_amap = toWgs84([116.404, 39.915], 'GCJ-02');
		expect(measureDistance(from_baidu, from_amap)).toBeLessThan(1);
		expect(measureDistance(from_baidu, [116.397755, 39.913596])).toBeLessThan(2);
	});

	test('leaves WGS-84 and CGCS2000 alone, as a copy', () => {
		const position: Position = [113.85, 27.62];
		for (const datum of ['WGS-84', 'CGCS2000'] as const) {
			expect(toWgs84(position, datum)).toEqual([113.85, 27.62]);
			expect(toWgs84(position, datum)).not.toBe(position);
		}
	});
});
