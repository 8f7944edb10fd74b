import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import SiteList from '$lib/components/explorer/SiteList.svelte';
import type { SiteSummary } from '$lib/domain/query/site_summary.ts';
import { NO_FILTERS } from '$lib/domain/query/filters/filters.ts';

const COUNT = 70;
const sites = Array.from({ length: COUNT }, (_, index): SiteSummary => {
	const id = `invented-${index}`;
	return {
		...{ id, name: `虚构${index}`, theme: 'water', status: '推进中', status_note: null },
		...{ status_date: '2024-06-10', reported: '2024-06-10', phase: 'under-way', class: 'near' },
		...{ where: '', figure: null, mark_id: null, amount_cny: null, precision_m: 500 },
		facets: NO_FILTERS as SiteSummary['facets'],
	};
});
const groups = [{ key: 'across', title: null, adcode: null, site_ids: sites.map(({ id }) => id) }];
const props = { sites, groups, selected: null, hovered: null };
const handlers = { onselect: () => true, onhover: () => {} };

it('is whole as the page came, and begins with twenty of a heading once something was asked', async () => {
	const screen = render(SiteList, { ...props, ...handlers });
	const links = screen.getByRole('link');
	expect(links.elements()).toHaveLength(COUNT);
	await screen.rerender({ is_untouched: false });
	expect(links.elements()).toHaveLength(20);
	await expect.element(screen.getByRole('heading', { level: 2 })).toHaveTextContent(`${COUNT}`);
	await screen.getByRole('button').click();
	expect(links.elements()).toHaveLength(COUNT);
});
