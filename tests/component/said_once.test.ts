import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import SiteCard from '$lib/components/card/SiteCard.svelte';
import SiteList from '$lib/components/explorer/SiteList.svelte';
import BodyList from '$lib/components/reading/BodyList.svelte';
import ClaimTable from '$lib/components/figures/ClaimTable.svelte';
import type { SiteSummary } from '$lib/domain/query/site_summary.ts';
import { NO_FILTERS } from '$lib/domain/query/filters/filters.ts';
import { sample } from './site_view_sample.ts';

const site = (id: string, district: string[] = ['360322']): SiteSummary => ({
	...{ id, name: id, theme: 'water', status: '推进中', status_note: null, phase: 'under-way' },
	...{ status_date: '2023-11-29', reported: '2023-11-29' },
	...{ class: 'area', where: '', figure: null, mark_id: null, amount_cny: null, precision_m: null },
	facets: { ...NO_FILTERS, theme: ['water'], district, status: ['under-way'] },
});
const list = { selected: null, hovered: null, onselect: () => false, onhover: () => {} };

it('says a doubt about the status beside it, and not again under the words', async () => {
	const note = '编者的话';
	const screen = render(SiteCard, { site: { ...sample, status: { ...sample.status, note } } });
	await expect.element(screen.getByText(note)).toBeVisible();
	expect(screen.container.textContent.split(note)).toHaveLength(2);
});

it('keeps a doubt with the words it is about where the status has none', async () => {
	const screen = render(SiteCard, { site: sample });
	await expect.element(screen.getByText('编者的话')).toBeVisible();
});

it('names the newspaper, its date and how that is known on the card', async () => {
	const screen = render(SiteCard, { site: sample });
	await expect.element(screen.getByText('· 报 · 2023年11月29日')).toBeVisible();
	await screen.getByText('日期怎么知道的').click();
	await expect.element(screen.getByText('试验', { exact: true })).toBeVisible();
});

it('tells several newspapers apart where their dates are explained', async () => {
	const [paper] = sample.papers.newest;
	const other = { ...paper!, id: 'other', publication: '另一报', date: '2024-11-26' };
	const papers = { newest: [other, paper!], more: 0 };
	const screen = render(SiteCard, { site: { ...sample, papers } });
	await expect.element(screen.getByText('日期怎么知道的：另一报，2024年11月26日')).toBeVisible();
	await expect.element(screen.getByText('日期怎么知道的：报，2023年11月29日')).toBeVisible();
});

it('says who may know more, or that nobody is named', async () => {
	const hrefExcerpt = (at: number): string => `#e${at + 1}`;
	const none = render(BodyList, { site_id: 'a', bodies: [], hrefExcerpt });
	await expect.element(none.getByText('报纸没有写到可以询问的单位。')).toBeVisible();
	none.unmount();
	const bodies = [{ name: '桐木镇', printed: '桐木镇', kind: 'place' as const, excerpt: 1 }];
	const some = render(BodyList, { site_id: 'a', bodies, hrefExcerpt });
	await expect.element(some.getByText('报纸只写到这一级，没有写哪个部门')).toBeVisible();
	await expect.element(some.getByTitle('依据第2段摘录')).toHaveAttribute('href', '#e2');
	await expect
		.element(some.getByTitle('更正：桐木镇'))
		.toHaveAttribute('href', '/correct/?of=body:a/1');
});

it('lists every site of a group, however many', () => {
	const sites = Array.from({ length: 120 }, (_, index) => site(`site-${index}`));
	const groups = [
		{ key: 'a', title: '上栗县', adcode: 360322, site_ids: sites.map(({ id }) => id) },
	];
	const screen = render(SiteList, { sites, groups, ...list });
	expect(screen.container.querySelectorAll('[data-site]')).toHaveLength(120);
	expect(screen.container.querySelector('button')).toBeNull();
});

it('says beside a district how many more cross it', async () => {
	const sites = [site('inside'), site('line', ['360322', '360302']), site('other', ['360302'])];
	const groups = [
		{ key: 'a', title: '上栗县', adcode: 360322, site_ids: ['inside'] },
		{ key: 'b', title: '安源区', adcode: 360302, site_ids: ['other'] },
		{ key: 'across', title: null, adcode: null, site_ids: ['line'] },
	];
	const screen = render(SiteList, { sites, groups, ...list });
	await expect.element(screen.getByText('另有1个经过或涉及，列在下面').first()).toBeVisible();
	expect(screen.container.textContent.split('另有1个')).toHaveLength(3);
});

it('says once that a figure is expected', () => {
	const claims = [{ ...sample.claims[0]!, value: '预计1.64亿元' }];
	const screen = render(ClaimTable, {
		claims,
		hrefClaim: () => '#claim',
		hrefExcerpt: () => '#e1',
	});
	const cells = screen.container.querySelectorAll('td.value');
	expect([...cells].map((cell) => cell.textContent.trim())).toEqual(['预计1.64亿元']);
});
