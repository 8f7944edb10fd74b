import { describe, expect, it } from 'vitest';
import type { KnownIds } from '../../../src/lib/view/link_table.ts';
import { formatLink, parseLink } from '../../../src/lib/view/link_table.ts';
import { PAGE_KEYS } from '../../../src/lib/view/page_keys.ts';
import { SHEET_KEYS } from '../../../src/lib/view/sheet_keys.ts';
import { SHEET_ENTRIES, SHEET_LINK } from '../../../src/lib/view/sheet_link.ts';
import { DEFAULT_SHEET, LONGEST_FIELD } from '../../../src/lib/view/sheet_view.ts';
import { VIEW_KEYS } from '../../../src/lib/view/view_codec.ts';

const known = {
	...{ sites: new Set(), marks: new Set(), townships: null, readouts: new Set() },
	facets: { district: new Set(['360302']), theme: new Set(['water']) },
} as unknown as KnownIds;

const read = (search: string) => parseLink(SHEET_LINK, search, known);

describe('a link to a sheet', () => {
	it.each([
		'',
		'?theme=water&paper=a3-landscape&scale=10000&center=113.8550001,27.6258',
		'?grid=utm49&declination=-4.5',
		'?grid=gk38&series=grid:area&overlap=0',
		'?series=grid:360302',
		'?series=grid:city&overlap=30',
		'?series=townships:city,all',
		'?series=townships:360302',
		'?paper=a2&title=%E8%AF%95%E5%8D%B0&office=a&no=1&day=2026&drawn=b&checked=c&approved=d&note=e',
		'?draw=line:113.8,27.6;113.9,27.6&scale=500',
	])('comes back as it was: %s', (search) => {
		const { view, problems } = read(search);
		expect(problems).toEqual([]);
		expect(formatLink(SHEET_LINK, view)).toBe(search);
	});

	it.each([
		'paper=a5',
		'paper=landscape',
		'scale=499',
		'scale=500001',
		'scale=1e4',
		'scale=10000.5',
		'center=200,27',
		'grid=gk115',
		'grid=utm61',
		'grid=gcj02',
		'series=grid:1',
		'series=grid:city,all',
		'series=townships:area',
		'overlap=31',
		'overlap=-1',
		'declination=31',
		'declination=',
		`title=${'x'.repeat(LONGEST_FIELD + 1)}`,
	])('a value that cannot be is named, and the rest stands: %s', (text) => {
		const { view, problems } = read(`?${text}&theme=water`);
		expect(problems).toHaveLength(1);
		expect(view.sheet).toEqual(DEFAULT_SHEET);
		expect(view.filters.theme).toEqual(['water']);
	});

	it('leaves out a text that is too long for it', () => {
		const fields = { ...DEFAULT_SHEET.fields, note: 'x'.repeat(LONGEST_FIELD + 1), title: 't' };
		const view = { ...SHEET_LINK.defaults, sheet: { ...DEFAULT_SHEET, fields } };
		expect(formatLink(SHEET_LINK, view)).toBe('?title=t');
	});
});

it('its keys are all told to whoever cleans links, and no key says two things', () => {
	expect(SHEET_ENTRIES.map(({ key }) => key)).toEqual(SHEET_KEYS);
	const keys = [...VIEW_KEYS, ...SHEET_KEYS, ...Object.values(PAGE_KEYS)];
	expect(keys).toHaveLength(new Set(keys).size);
});
