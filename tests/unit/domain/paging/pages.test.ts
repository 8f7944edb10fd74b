import { describe, expect, it } from 'vitest';
import {
	countPages,
	listFurtherPages,
	listLinkedPages,
	slicePage,
} from '../../../../src/lib/domain/paging/pages.ts';

describe('pages of a list', () => {
	it('are one up to a hundred rows, and hold each row once', () => {
		expect([0, 1, 100, 101, 300, 301].map(countPages)).toEqual([1, 1, 1, 2, 3, 4]);
		expect(listFurtherPages(100)).toEqual([]);
		expect(listFurtherPages(301)).toEqual([2, 3, 4]);
		const rows = Array.from({ length: 301 }, (_, at) => at);
		expect([1, 2, 3, 4].flatMap((page) => slicePage(rows, page))).toEqual(rows);
	});

	it('link to each other: a few around, the ends, and every so many on the way', () => {
		expect(listLinkedPages(1, 3)).toEqual([1, 2, 3]);
		expect(listLinkedPages(2, 20)).toEqual([1, 2, 3, 4, null, 10, null, 20]);
		for (const total of [1, 2, 9, 50, 137]) {
			const reached = new Set([1]);
			const open = [1];
			for (let page = open.pop(); page !== undefined; page = open.pop()) {
				for (const one of listLinkedPages(page, total)) {
					if (one === null || reached.has(one)) continue;
					reached.add(one);
					open.push(one);
				}
			}
			expect(reached.size).toBe(total);
		}
	});
});
