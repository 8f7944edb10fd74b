import { expect, test } from 'vitest';
import { formatAreaList, parseAreaList } from '../../../../src/lib/domain/paging/area_pages.ts';
import { match } from '../../../../src/params/area_pages.ts';

test('lists of a district have addresses that are read back, with the slash that all pages end in', () => {
	for (const list of [
		{ township: null, page: 2 },
		{ township: '360322102', page: 1 },
		{ township: '360322102', page: 12 },
	]) {
		const path = formatAreaList(list);
		expect(parseAreaList(path)).toEqual(list);
		expect(parseAreaList(`${path}/`)).toEqual(list);
		expect(match(path)).toBe(true);
		expect(match(`${path}/`)).toBe(true);
	}
	expect(match('')).toBe(true);
	expect(parseAreaList('')).toBeNull();
});

test('nothing else is a list', () => {
	for (const path of ['brief', 'page/0', 'page/', 'township/36', 'township/360322102/brief']) {
		expect(match(path), path).toBe(false);
	}
});
