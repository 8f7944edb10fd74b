import { expect, it } from 'vitest';
import { countClasses, listThemes } from '../../../src/lib/panes/shown_kinds.ts';

/** A grown atlas as it is now. */
const view = {
	sites: [],
	light: {
		...{ layout: 'abc', site_count: 120, themes: ['water', 'rural'] },
		counts: { area: 100, exact: 20 },
	},
};

it('the legend of a grown atlas is of all sites, and on an earlier day of those that had been reported', () => {
	expect(countClasses(view, { answer: null })).toEqual({ area: 100, exact: 20 });
	expect([...listThemes(view, { answer: null })]).toEqual(['water', 'rural']);
	const kinds = { class: new Map([['area', 7]]), theme: new Map([['rural', 7]]) };
	const answer = { rest: { cursor: null, count: 7, is_exact: true, all: 7, kinds } };
	expect(countClasses(view, { answer })).toEqual({ area: 7 });
	expect([...listThemes(view, { answer })]).toEqual(['rural']);
});
