import { describe, expect, it } from 'vitest';
import {
	indexSites,
	keepHeadings,
	keepMarks,
} from '../../../../src/lib/domain/query/keep_marks.ts';

const site = (
	id: string,
	mark_id: string | null,
	status: string,
	theme: string[],
	word: string,
) => ({
	...{ id, mark_id, facets: { theme, status: [status], class: [word] } },
});

describe('marks that keep sites', () => {
	it('have the themes of their sites, the first first, and say which are finished', () => {
		const marks = keepMarks([
			site('a', 'm', 'planned', ['water'], 'exact'),
			site('b', 'm', 'complete', ['road', 'water'], 'exact'),
			site('c', 'n', 'operating', ['school'], 'near'),
		]);
		expect(marks).toEqual([
			{ id: 'm', tray: null, site_ids: ['a', 'b'], themes: ['water', 'road'], done_ids: ['b'] },
			{ id: 'n', tray: null, site_ids: ['c'], themes: ['school'], done_ids: ['c'] },
		]);
	});

	it('tell what nothing draws by whether it is known to be in the city', () => {
		const marks = keepMarks([
			site('a', null, 'planned', [], 'area'),
			site('b', null, 'planned', [], 'unplaced'),
			site('c', null, 'planned', [], 'area'),
		]);
		expect(marks.map(({ id, tray, site_ids }) => [id, tray, site_ids])).toEqual([
			[null, 'city', ['a', 'c']],
			[null, 'unplaced', ['b']],
		]);
	});
});

describe('headings that keep sites', () => {
	const sites = [
		{ id: 'a', heading: 'district-1', districts: ['1'] },
		{ id: 'b', heading: 'across', districts: ['1', '2'] },
		{ id: 'c', heading: 'district-1', districts: ['1'] },
		{ id: 'd', heading: null, districts: ['2'] },
	];

	it('stand in their order, with the first of their sites and what else lies in their district', () => {
		expect(keepHeadings(['district-1', 'district-2', 'across'], sites, 1)).toEqual([
			{ key: 'district-1', count: 2, crossing: 1, site_ids: ['a'] },
			{ key: 'across', count: 1, crossing: 0, site_ids: ['b'] },
		]);
	});
});

describe('the mark of a site', () => {
	it('is told of every site without a walk over all marks for each', () => {
		const mark = (id: string | null, site_ids: string[]) => ({ id, site_ids });
		const marks = [
			mark('m', ['a', 'b']),
			mark(null, ['c']),
			...Array.from({ length: 20_000 }, (_, at) => mark(`n-${at}`, [`s-${at}`, `t-${at}`])),
		];
		let walks = 0;
		const mark_of = indexSites(
			new Proxy(marks, {
				get: (list, key) => {
					if (key === Symbol.iterator) walks += 1;
					return Reflect.get(list, key) as unknown;
				},
			}),
		);
		expect(['a', 'b', 'c', 's-19999', 't-0'].map((id) => mark_of.get(id))).toEqual([
			...['m', 'm', undefined, 'n-19999', 'n-0'],
		]);
		expect(walks).toBe(1);
	});
});
