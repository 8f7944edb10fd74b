import { describe, expect, it } from 'vitest';
import links from '../../fixtures/links.json' with { type: 'json' };
import { DEFAULT_OVERLAYS } from '../../../src/lib/view/overlays.ts';
import { AS_OF_LINK } from '../../../src/lib/view/as_of_link.ts';
import { EXPLORER_LINK } from '../../../src/lib/view/explorer_link.ts';
import { formatLink, parseLink } from '../../../src/lib/view/link_table.ts';
import { PAGE_KEYS } from '../../../src/lib/view/page_keys.ts';
import { ATLAS_LINK, formatView, parseView, VIEW_KEYS } from '../../../src/lib/view/view_codec.ts';
import { listReadouts } from '../../../src/lib/domain/coordinates/readouts.ts';
import { buildBelt } from '../../../src/lib/geometry/systems/belt.ts';

const DEFAULT_VIEW = ATLAS_LINK.defaults;
const known = {
	sites: new Set(['wugongshan-camp', 'tongmu-water-restoration']),
	marks: new Set(['area-360322102', 'near-113.89916_27.64931']),
	facets: {
		theme: new Set(['water', 'ecology']),
		district: new Set(['360322', 'city']),
		status: new Set(['complete']),
		silence: new Set(['1-3']),
		is: new Set(['project']),
		class: new Set(['area', 'near']),
		article: new Set(['tongmu']),
		amount: new Set(['with', 'without']),
	},
	townships: new Set(['360322102']),
	readouts: new Set(listReadouts(buildBelt(38))),
	days: { first: '2023-11-29', last: '2026-11-27' },
};

describe('links of the past keep working', () => {
	it.each(links)('$search', ({ search, view }) => {
		const { filters = {}, plan = {}, ...rest } = view;
		const expected = {
			...DEFAULT_VIEW,
			...rest,
			filters: { ...DEFAULT_VIEW.filters, ...filters },
			plan: { ...DEFAULT_VIEW.plan, ...plan },
		};
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
		['?asof=2024-02-30', 'asof', '2024-02-30'],
		['?asof=2023-11-28', 'asof', '2023-11-28'],
		['?asof=2026-11-28', 'asof', '2026-11-28'],
		['?asof=yesterday', 'asof', 'yesterday'],
		['?near=200,10', 'near', '200,10'],
		['?near=113.9,27.6,5', 'near', '113.9,27.6,5'],
		['?near=%2Fetc', 'near', '/etc'],
		[`?q=${'a'.repeat(501)}`, 'q', 'a'.repeat(501)],
		['?tool=hammer', 'tool', 'hammer'],
		['?point=113.9', 'point', '113.9'],
		['?point=tongmu', 'point', 'tongmu'],
		['?crs=epsg', 'crs', 'epsg'],
		['?area=district:360399', 'area', 'district:360399'],
		['?area=township:360322103,500', 'area', 'township:360322103,500'],
		['?area=township:360322102,1', 'area', 'township:360322102,1'],
		['?area=circle:113.9,27.6', 'area', 'circle:113.9,27.6'],
		['?area=circle:113.9,27.6,-5', 'area', 'circle:113.9,27.6,-5'],
		['?area=polygon:113.9,27.6;114,27.6', 'area', 'polygon:113.9,27.6;114,27.6'],
		['?area=square:1', 'area', 'square:1'],
		['?draw=arc:113.9,27.6', 'draw', 'arc:113.9,27.6'],
		['?draw=line:113.9', 'draw', 'line:113.9'],
		['?overlays=tints,clouds', 'overlays', 'tints,clouds'],
		['?overlays=tints,tints', 'overlays', 'tints,tints'],
		['?overlays=tints:5', 'overlays', 'tints:5'],
		['?ground=off', 'ground', 'off'],
		['?ground=-5', 'ground', '-5'],
		['?ground=101', 'ground', '101'],
		['?ground=~3d61,0', 'ground', '~3d61,0'],
		['?ground=~3d', 'ground', '~3d'],
	])('%s falls back and is reported', (search, key, found) => {
		expect(parseView(search, known)).toEqual({ view: DEFAULT_VIEW, problems: [{ key, found }] });
	});

	it('keeps the good part beside a bad one', () => {
		const { view, problems } = parseView('?site=wugongshan-camp&map=x', known);
		expect(view.site).toBe('wugongshan-camp');
		expect(problems).toEqual([{ key: 'map', found: 'x' }]);
	});

	it.each([
		['?theme=water&amp;status=complete', '?theme=water&status=complete'],
		['?theme=water&amp;amp;status=complete', '?theme=water&status=complete'],
		['?theme=water&amp%3Bstatus=complete', '?theme=water&status=complete'],
		['?amp;theme=water', '?theme=water'],
		['?theme=water&theme=ecology', '?theme=water,ecology'],
		['?theme=water&status=complete&theme=water', '?theme=water&status=complete'],
		['?at=area-360322102&at=near-113.89916_27.64931', '?at=area-360322102,near-113.89916_27.64931'],
		['?site=wugongshan-camp&site=wugongshan-camp', '?site=wugongshan-camp'],
		['?site=wugongshan-camp&from=singlemessage&clicktime=1764200000', '?site=wugongshan-camp'],
		['?site=wugongshan-camp。', '?site=wugongshan-camp'],
		['?theme=water）', '?theme=water'],
		['?map=113.9,27.6,9.5%EF%BC%8C', '?map=113.9,27.6,9.5'],
	])('%s is read as %s, as chat programs leave it', (search, meant) => {
		const { view, problems } = parseView(search, known);
		expect(problems).toEqual([]);
		expect(formatView(view)).toBe(meant);
	});

	it('says which value was lost where there is room for one', () => {
		const { view, problems } = parseView(
			'?site=wugongshan-camp&site=tongmu-water-restoration&tool=map&tool=measure',
			known,
		);
		expect(view.site).toBe('wugongshan-camp');
		expect(view.plan.tool).toBe('map');
		expect(problems).toEqual([
			{ key: 'site', found: 'tongmu-water-restoration' },
			{ key: 'tool', found: 'measure' },
		]);
	});

	it('a second value stands in for a first that cannot be used, which is named', () => {
		const { view, problems } = parseView('?site=nowhere&site=wugongshan-camp', known);
		expect(view.site).toBe('wugongshan-camp');
		expect(problems).toEqual([{ key: 'site', found: 'nowhere' }]);
	});

	it('leaves foreign keys alone', () => {
		expect(parseView('?utm_source=chat', known).problems).toEqual([]);
	});
});

it('no key says two things', () => {
	const keys = [...VIEW_KEYS, ...Object.values(PAGE_KEYS)];
	expect(keys).toHaveLength(new Set(keys).size);
});

it('the explorer by itself reads and writes its own part of the same link', () => {
	const search = '?site=wugongshan-camp&theme=water&tool=map&map=113.9,27.6,9.5';
	const { view, problems } = parseLink(EXPLORER_LINK, search, known);
	expect(problems).toEqual([]);
	expect(view).not.toHaveProperty('plan');
	expect(formatLink(EXPLORER_LINK, view)).toBe(search.replace('&tool=map', ''));
});

it('leaves defaults out of the link', () => {
	expect(formatView(DEFAULT_VIEW)).toBe('');
});

describe('the workbench in a link', () => {
	const plan = (change: Partial<typeof DEFAULT_VIEW.plan>) => ({
		...DEFAULT_VIEW,
		plan: { ...DEFAULT_VIEW.plan, ...change },
	});

	it('leaves out what is too long for a link', () => {
		const corners = Array.from({ length: 101 }, (_, index): [number, number] => [index, 0]);
		expect(formatView(plan({ shapes: [{ kind: 'line', corners }] }))).toBe('');
		expect(formatView(plan({ area: { kind: 'polygon', corners } }))).toBe('');
	});

	it('an overlay the link does not name keeps its default', () => {
		const { view } = parseView('?overlays=names,tints:50', known);
		expect(view.plan.overlays.map(({ id }) => id)).toEqual([
			'names',
			'tints',
			...DEFAULT_OVERLAYS.map(({ id }) => id).filter((id) => id !== 'names' && id !== 'tints'),
		]);
		expect(view.plan.overlays[1]).toEqual({ id: 'tints', is_on: true, opacity: 50 });
	});
});

it('a date by which things were reported is one only where there is a choice of dates', () => {
	const { days: _, ...without } = known;
	expect(parseView('?asof=2024-03-01', without).problems).toEqual([
		{ key: 'asof', found: '2024-03-01' },
	]);
	expect(parseLink(AS_OF_LINK, '?asof=2024-03-01&q=x', known)).toEqual({
		view: { as_of: '2024-03-01' },
		problems: [],
	});
	expect(formatLink(AS_OF_LINK, { as_of: '2024-03-01' })).toBe('?asof=2024-03-01');
});
