import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../../src/lib/domain/schema/placement.ts';
import { formatPlacement } from '../../../../src/lib/domain/map_model/placement_words.ts';

const area = { zh: '桐木镇', en: 'Tongmu Town' };
const city = { zh: '萍乡市', en: 'Pingxiang' };
const base: Placement = {
	class: 'area',
	precision_m: 8000,
	basis: { zh: '依据', en: 'basis' },
	source: 'test',
	is_thing_itself: false,
	original_datum: null,
	decided: { by: { zh: '某人', en: 'somebody' }, on: '2024-01-05', method: 'stated' },
	place: null,
	excerpt: null,
};

describe('formatPlacement', () => {
	it.each([
		[
			{ extent: { kind: 'township', code: '360322102' } },
			'只知道在桐木镇，约8公里以内',
			'Only the township is known (Tongmu Town), within about 8 km',
		],
		[
			{ extent: { kind: 'district', adcode: 360322 } },
			'只知道在桐木镇境内',
			'Only the district is known (Tongmu Town)',
		],
		[
			{ extent: { kind: 'zone', name: area } },
			'只知道在桐木镇一带，约8公里以内',
			'Only the zone is known (Tongmu Town), within about 8 km',
		],
		[
			{ extent: { kind: 'outside', name: area } },
			'在市外：只知道在桐木镇，约8公里以内',
			'Outside the city: only Tongmu Town is known, within about 8 km',
		],
		[{ extent: { kind: 'city' }, precision_m: null }, '只知道在萍乡市', 'Only the city is known'],
		[
			{ class: 'near', precision_m: 2500 },
			'就在附近：以邻近地点代替，约2.5公里以内',
			'Close by: a neighbour stands in, within about 2.5 km',
		],
		[
			{ class: 'exact', precision_m: 100 },
			'位置准确，误差在100米以内',
			'Exact place, within 100 m',
		],
		[
			{ class: 'schematic', precision_m: 10000 },
			'示意走向：沿已知地点连成，偏差可达10公里',
			'A sketch through known places, up to 10 km off',
		],
		[{ class: 'unplaced', precision_m: null }, '未能定位', 'Not placed'],
	] as [Partial<Placement>, string, string][])('%o', (placement, zh, en) => {
		expect(formatPlacement({ ...base, ...placement }, { area, city })).toEqual({ zh, en });
	});

	it.each([
		['Polygon', '标记是范围内一点', 'the mark is a point inside its shape'],
		['MultiPolygon', '标记是范围内一点', 'the mark is a point inside one of its parts'],
		['LineString', '标记是线上一点', 'the mark is a point on its line'],
		['MultiPoint', '标记是其中一点', 'the mark is one of its points'],
	] as const)('say what the mark of a %s is', (type, zh, en) => {
		const exact = { ...base, class: 'exact', precision_m: 20 } as const;
		expect(formatPlacement(exact, { area, city }, { type })).toEqual({
			zh: `位置准确，误差在20米以内；${zh}`,
			en: `Exact place, within 20 m; ${en}`,
		});
		expect(formatPlacement(base, { area, city }, { type }).en).not.toContain('mark');
	});

	it('say nothing of the mark of a point', () => {
		const exact = { ...base, class: 'exact', precision_m: 20 } as const;
		const words = formatPlacement(exact, { area, city }, { type: 'Point' });
		expect(words).toEqual(formatPlacement(exact, { area, city }));
	});
});
