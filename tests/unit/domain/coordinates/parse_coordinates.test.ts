import { describe, expect, it } from 'vitest';
import { parseCoordinates } from '../../../../src/lib/domain/coordinates/parse_coordinates.ts';
import { buildBelt } from '../../../../src/lib/geometry/systems/belt.ts';

/** The belt of 114 degrees east. */
const HOME = buildBelt(38);

describe('typed coordinates', () => {
	it.each([
		['113.93, 27.96', [113.93, 27.96]],
		['27.96 113.93', [113.93, 27.96]],
		['１１３．９３，２７．９６', [113.93, 27.96]],
		['东经113.93°，北纬27.96°', [113.93, 27.96]],
		['北纬27.96 东经113.93', [113.93, 27.96]],
		['27.96N, 113.93E', [113.93, 27.96]],
		['E113.93 N27.96', [113.93, 27.96]],
		[`113°55'48" E, 27°57'36" N`, [113.93, 27.96]],
		['10.5 E, 20 N', [10.5, 20]],
		['-20.5, -100', [-100, -20.5]],
	])('%s', (text, [lng, lat]) => {
		const [found, ...more] = parseCoordinates(text, HOME).options;
		expect(found?.position[0]).toBeCloseTo(lng!, 6);
		expect(found?.position[1]).toBeCloseTo(lat!, 6);
		expect(more).toEqual([]);
	});

	it.each([
		'桐木',
		'113.93',
		'10, 20',
		'200, 300',
		'1, 2, 3',
		'113.93E, 27.96E',
		'tongmu 113, 27',
		'2023年11月',
	])('%s is none, or not clear', (text) => {
		expect(parseCoordinates(text, HOME)).toEqual({ options: [], fault: null });
	});

	it('a link that holds no position is no word to look for', () => {
		expect(parseCoordinates('https://surl.amap.com/abc', HOME)).toEqual({
			options: [],
			fault: { kind: 'fault', fault: 'link-short', found: 'surl.amap.com' },
		});
	});

	it('gives both datums where the text leaves them open', () => {
		const { options } = parseCoordinates('https://maps.google.com/?q=27.6258,113.855', HOME);
		expect(options.map(({ system }) => system)).toEqual(['gcj02', 'wgs84']);
	});
});
