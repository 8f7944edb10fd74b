import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import AddWatch from '$lib/components/watch/AddWatch.svelte';
import WatchItem from '$lib/components/watch/WatchItem.svelte';
import type { Nearness, WatchedEvent } from '$lib/domain/watch/changes_file.ts';
import type { WatchReport } from '$lib/domain/watch/compare_watches.ts';
import type { Watch } from '$lib/domain/watch/watch.ts';
import { following } from '$lib/state/watch/following.svelte.ts';

const names = {
	districts: [{ adcode: 360302, name: '虚构区' }],
	townships: [{ code: '360302001', name: '虚构街道', district: 360302 }],
	themes: [{ id: 'water', name: '虚构主题' }],
	sites: [{ id: 'invented-bridge', name: '虚构大桥' }],
};
const watch: Watch = {
	...{ id: '1', name: '', since: '2026-11-12', seen: [] },
	...{ kind: 'district', adcode: 360302 },
};

function invent(id: string): WatchedEvent {
	const both = (text: string) => ({ zh: text, en: text });
	return {
		...{ id, kind: 'report', date: '2026-11-20', added: '2026-11-21', sites: [], adcodes: [] },
		...{ title: both(`虚构 ${id}`), summary: both('虚构的一句。'), link: both('/sites/x/#e1') },
	};
}

function report(words: readonly Nearness[], target: Watch = watch): WatchReport {
	const news = words.map((nearness, index) => ({
		...{ event: invent(String(index)), nearness, is_new: true },
	}));
	const possible = words.filter((word) => word === 'possible').length;
	return { watch: target, news, sure: words.length - possible, possible };
}

beforeEach(async () => {
	await following.open();
	await following.forget();
});

it('tells inside, partly and possibly inside apart in words, with the counts', async () => {
	const screen = render(WatchItem, { report: report(['inside', 'touching', 'possible']), names });
	await expect.element(screen.getByRole('heading', { name: /虚构区/ })).toBeVisible();
	await expect
		.element(screen.getByText('自2026年11月12日以来有2条新内容，另有1条可能在范围内'))
		.toBeVisible();
	await expect.element(screen.getByText('在范围内', { exact: true })).toBeVisible();
	await expect.element(screen.getByText('一部分在范围内')).toBeVisible();
	await expect.element(screen.getByText('可能在范围内：位置不够精确，说不准')).toBeVisible();
	await expect
		.element(screen.getByRole('link', { name: '虚构 0' }))
		.toHaveAttribute('href', '/sites/x/#e1');
});

it('has no inside for what is followed by name, and says so when nothing is new', async () => {
	const site: Watch = { ...watch, kind: 'site', site: 'invented-bridge' } as Watch;
	const screen = render(WatchItem, { report: report(['inside'], site), names });
	await expect.element(screen.getByRole('heading', { name: /虚构大桥/ })).toBeVisible();
	expect(screen.container.textContent).not.toContain('在范围内');
	await screen.rerender({ report: report([], site) });
	await expect.element(screen.getByText('自2026年11月12日以来没有新内容')).toBeVisible();
});

it('says at a watch of words what its notices do not look for, once there are notices', async () => {
	const words: Watch = { ...watch, kind: 'search', text: '虚构' } as Watch;
	const screen = render(WatchItem, { report: report([], words), names });
	await expect.element(screen.getByRole('heading', { name: /「虚构」/ })).toBeVisible();
	expect(screen.container.querySelector('[data-words-note]')).toBeNull();
	const [href, icon, data] = ['/watch/', '/icon.png', '/data/'];
	const say = { title: '虚构', sure: '#', possible: '#', href, icon, data };
	await following.setNotices(say);
	await expect.element(screen.getByText('后台的通知只看新内容里有没有这些词')).toBeVisible();
	await following.setNotices(null);
});

it('refuses a radius out of reach, and keeps what is there', async () => {
	const circle: Watch = {
		...{ id: '1', name: '家', since: '2026-11-12', seen: [] },
		...{ kind: 'circle', center: [113.8, 27.6], radius_m: 3000 },
	};
	const screen = render(WatchItem, { report: report([], circle), names });
	await screen.getByRole('button', { name: '修改：家' }).click();
	await screen.getByLabelText('半径').fill('21');
	await screen.getByRole('button', { name: '保存' }).click();
	await expect.element(screen.getByRole('alert')).toHaveTextContent('0.5到20公里');
	await expect.element(screen.getByText('方圆3公里')).toBeVisible();
});

it('adds nothing while the data cannot be had, and says so', async () => {
	const screen = render(AddWatch, { names });
	const add = screen.getByRole('button', { name: '关注', exact: true });
	await expect.element(add).toBeDisabled();
	await screen.getByRole('radio', { name: '区县' }).click();
	await screen.getByRole('combobox').selectOptions('虚构区');
	await add.click();
	await expect.element(screen.getByRole('status')).toHaveTextContent('没有添加');
	expect(following.record.watches).toEqual([]);
});
