import { createRawSnippet, tick } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import SiteByHash from '$lib/components/site/SiteByHash.svelte';
import { anchorSite } from '$lib/domain/paging/site_pages.ts';
import { nameLookup, nameViews } from '$lib/domain/shards/layout_files.ts';
import { encodeList } from '$lib/domain/shards/list_file.ts';
import { sample } from './site_view_sample.ts';

const LAYOUT = 'made-up';
const list = (file: string, rows: readonly unknown[]) => [
	file,
	encodeList(rows, { layout: LAYOUT, file }),
];
const files = new Map([
	list('manifest.json', [{ sites: 10, lookup: ['a'], has_past: false }]),
	list(nameLookup(0), [
		['other', 3],
		['sample', 9],
	]),
	list(nameViews('zh', 1), [{ ...sample, id: 'before' }, sample]),
] as [string, string][]);
const children = createRawSnippet(() => ({ render: () => '<h1>镇里的项目点</h1>' }));

function answer(lost: readonly string[] = []): void {
	vi.spyOn(window, 'fetch').mockImplementation((address) => {
		const file = String(address).split(`/data/v/${LAYOUT}/`)[1] ?? '';
		const text = lost.includes(file) ? undefined : files.get(file);
		return Promise.resolve(new Response(text ?? '', { status: text ? 200 : 404 }));
	});
}

afterEach(() => {
	vi.restoreAllMocks();
	history.replaceState(history.state, '', location.pathname + location.search);
});

it('shows the site that the address names in place of the list, and the list again without', async () => {
	answer();
	const { getByRole } = render(SiteByHash, { layout: LAYOUT, is_list: true, children });
	await expect.element(getByRole('heading', { level: 1 })).toHaveTextContent('镇里的项目点');
	location.hash = anchorSite('sample');
	await expect.element(getByRole('heading', { level: 1 })).toHaveTextContent(sample.name);
	await expect.element(getByRole('link', { name: '返回列表' })).toBeVisible();
	const is_elsewhere = new Promise((resolve) => {
		window.addEventListener('hashchange', resolve, { once: true });
	});
	location.hash = 'e1';
	await is_elsewhere;
	await tick();
	await expect.element(getByRole('heading', { level: 1 })).toHaveTextContent(sample.name);
	location.hash = '';
	await expect.element(getByRole('heading', { level: 1 })).toHaveTextContent('镇里的项目点');
});

it('keeps the list for a name that no site has, and says so where a file is lost', async () => {
	answer([nameViews('zh', 1)]);
	location.hash = anchorSite('nobody');
	const { getByRole, getByText } = render(SiteByHash, { layout: LAYOUT, is_list: true, children });
	await expect.element(getByRole('heading', { level: 1 })).toHaveTextContent('镇里的项目点');
	location.hash = anchorSite('sample');
	await expect.element(getByText(/未能读取这个项目点/)).toBeVisible();
	await expect.element(getByRole('heading', { level: 1 })).toHaveTextContent('镇里的项目点');
});
