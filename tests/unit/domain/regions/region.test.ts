import { describe, expect, it } from 'vitest';
import { checkRegions, type Region } from '../../../../src/lib/domain/regions/region.ts';

type Node = Pick<Region, 'adcode' | 'level' | 'parent'>;

const CITY: Node = { adcode: 900100, level: 'city', parent: null };
const COUNTY: Node = { adcode: 900101, level: 'county', parent: 900100 };
const TOWNSHIP: Node = { adcode: 900101001, level: 'township', parent: 900101 };

describe('regions', () => {
	it('are in order where each has a parent of the level above', () => {
		expect(checkRegions([CITY, COUNTY, TOWNSHIP])).toEqual([]);
		expect(checkRegions([])).toEqual([]);
	});

	it.each([
		['a parent that is missing', [CITY, TOWNSHIP], '900101001: expected a parent that there is'],
		[
			'a parent two levels above',
			[CITY, { ...TOWNSHIP, parent: 900100 }],
			'900101001: a township expects a county, found city 900100',
		],
		[
			'a parent below',
			[COUNTY, { ...CITY, parent: 900101 }, TOWNSHIP],
			'a city expects a province',
		],
		[
			'two that hold all',
			[CITY, { ...CITY, adcode: 900200 }],
			'expected one area without a parent, found 900100, 900200',
		],
		['one that comes twice', [CITY, COUNTY, COUNTY], '900101: expected once, found again'],
		[
			'areas that hold each other',
			[{ ...COUNTY, parent: 900101 }],
			'expected one area without a parent, found none',
		],
	] as [string, Node[], string][])('with %s are told', (_, regions, words) => {
		expect(checkRegions(regions).join('\n')).toContain(words);
	});
});
