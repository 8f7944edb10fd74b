import { describe, expect, it } from 'vitest';
import links from '../fixtures/links.json' with { type: 'json' };
import { DEFAULT_VIEW } from '../../src/lib/view/view.ts';
import { formatView, parseView } from '../../src/lib/view/view_codec.ts';

const known = {
	sites: new Set(['wugongshan-camp', 'tongmu-water-restoration']),
	marks: new Set(['area-360322102', 'near-113.89916_27.64931']),
	facets: {
		theme: new Set(['water', 'ecology']),
		district: new Set(['360322', 'city']),
		status: new Set(['complete']),
		class: new Set(['area', 'near']),
		article: new Set(['tongmu']),
		amount: new Set(['with', 'without']),
	},
};

describe('links of the past keep working', () => {
	it.each(links)('$search', ({ search, view }) => {
		const { filters = {}, ...rest } = view;
		const expected = { ...DEFAULT_VIEW, ...rest, filters: { ...DEFAULT_VIEW.filters, ...filters } };
		expect(parseView(search, known)).toEqual({ view: expected, problems: [] });
		expect(formatView(parseView(search, known).view)).toBe(search);
	});
});

describe('bad links', () => {
	it.each([
		['?site=nowhere', 'site', 'nowhere'],
		['?at=area-1', 'at', 'area-1'],
		['?map=113.9,27.6', 'map', '113.9,27.6'],
		['?map=113.9,,9', 'map', '113.9,,9'],
		['?map=27.6,113.9,9', 'map', '27.6,113.9,9'],
		['?site=%3Cscript%3E', 'site', '<script>'],
		['?at=area-360322102,area-1', 'at', 'area-360322102,area-1'],
		['?theme=water,gold', 'theme', 'water,gold'],
		['?amount=lots', 'amount', 'lots'],
		['?sort=random', 'sort', 'random'],
		['?only=me', 'only', 'me'],
		['?near=200,10', 'near', '200,10'],
		['?near=113.9,27.6,5', 'near', '113.9,27.6,5'],
		['?near=%2Fetc', 'near', '/etc'],
		[`?q=${'a'.repeat(101)}`, 'q', 'a'.repeat(101)],
	])('%s falls back and is reported', (search, key, found) => {
		expect(parseView(search, known)).toEqual({ view: DEFAULT_VIEW, problems: [{ key, found }] });
	});

	it('keeps the good part beside a bad one', () => {
		const { view, problems } = parseView('?site=wugongshan-camp&map=x', known);
		expect(view.site).toBe('wugongshan-camp');
		expect(problems).toEqual([{ key: 'map', found: 'x' }]);
	});

	it('leaves foreign keys alone', () => {
		expect(parseView('?utm_source=chat', known).problems).toEqual([]);
	});
});

it('leaves defaults out of the link', () => {
	expect(formatView(DEFAULT_VIEW)).toBe('');
});
