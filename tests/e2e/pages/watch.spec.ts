import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { SiteExport } from '../../../src/lib/domain/exports/sites_geojson.ts';
import { isWaypoint } from '../../../src/lib/domain/exports/sites_gpx.ts';
import { expect, test } from '../atlas_test.ts';
import { expectNoFaults } from '../axe_page.ts';
import { changes, eventsOf, listPoints, sortPoints, takeBack, TwoBuilds } from './watch_changes.ts';

const RADIUS_M = 5000;

/** A place with a site surely and one possibly within the circle; what a device's position keeps of its digits. */
const [home] = listPoints()
	.map(({ at }) => at.map((degrees) => Number(degrees.toFixed(3))) as [number, number])
	.filter((at) => {
		const { inside, possible } = sortPoints(at, RADIUS_M);
		return inside.length > 0 && possible.length > 0;
	});
const found = sortPoints(home!, RADIUS_M);
const near = found.inside[0]!.id;
const perhaps = found.possible[0]!.id;
const far = found.outside.at(-1)!.id;
const before = takeBack([near, perhaps, far]);

/** Every address, header and body that leaves the page; none may tell where the reader is or what is followed. */
function listen(page: Page): string[] {
	const sent: string[] = [];
	page.on('request', (request) => {
		sent.push(
			`${request.method()} ${decodeURIComponent(request.url())} ${request.postData() ?? ''}`,
		);
	});
	return sent;
}

const words = {
	'': {
		device: '用本设备的位置',
		follow: '关注',
		both: /有1条新内容，另有1条可能在您关注的范围内/,
		one: /有1条新内容可能在您关注的范围内/,
		possible: '可能在范围内',
		none: '都读过了，没有新内容',
		read_all: '全部标为已读',
		removed: '已移除：我的位置',
		undo: '撤销',
		bad: 'watches[0].radius_m：应为500到20000之间的米数',
		merged: '文件里有1项：导入0项，1项原来就有。',
	},
	'en/': {
		device: "Use this device's position",
		follow: 'Follow',
		both: /1 new since .+, 1 possibly near you/,
		one: /Since .+: 1 possibly near you/,
		possible: 'Possibly inside',
		none: 'All read, nothing new',
		read_all: 'Mark all as read',
		removed: 'Removed: My position',
		undo: 'Undo',
		bad: 'watches[0].radius_m: expected metres from 500 to 20000',
		merged: '0 of 1 taken in; there already: 1.',
	},
} as const;

for (const [language, say] of Object.entries(words)) {
	test(`a circle around the device hears a month later of what is inside and possibly inside, /${language}`, async ({
		page,
		context,
		baseURL,
	}) => {
		expect(eventsOf([near])).toHaveLength(1);
		expect(eventsOf([perhaps])).toHaveLength(1);
		const builds = new TwoBuilds(before);
		await context.route('**/data/changes.json', builds.answer);
		await context.grantPermissions(['geolocation']);
		const [longitude, latitude] = [home![0] + 0.0002, home![1] - 0.0003];
		await context.setGeolocation({ longitude, latitude });
		const sent = listen(page);

		await page.goto(`/${language}watch/`);
		await expect(page.locator('[data-empty-watches]')).toBeVisible();
		expect(sent.filter((one) => one.includes('changes.json'))).toEqual([]);
		const form = page.locator('[data-add-watch]');
		await form.getByRole('button', { name: say.device }).click();
		await expect(form.locator('[data-center]')).toBeVisible();
		await form.locator('select').selectOption(String(RADIUS_M));
		await form.getByRole('button', { name: say.follow, exact: true }).click();
		await expect(page.locator('[data-watch="circle"]')).toBeVisible();
		await expect(page.locator('[data-watch-summary]')).toContainText(say.none);

		builds.publish(changes);
		await page.goto(`/${language}`);
		const notice = page.locator('[data-follow-notice]');
		await expect(notice).toContainText(say.both);
		const marks = page.locator('.list [data-unread]');
		await expect(marks).toHaveCount(2);
		for (const id of [near, perhaps]) {
			await expect(page.locator(`.list [data-site="${id}"] [data-unread]`)).toBeVisible();
		}
		await expect(page.locator('[data-news]').first()).toBeAttached();
		await page.locator(`.list [data-site="${near}"]`).click();
		await expect(marks).toHaveCount(1);
		await notice.getByRole('link').click();

		const entries = page.locator('[data-watch="circle"] > ul [data-entry]');
		await expect(page.locator('[data-watch-summary]')).toContainText(say.one);
		await expect(entries).toHaveCount(1);
		await expect(entries).toHaveAttribute('data-entry', eventsOf([perhaps])[0]!.id);
		await expect(entries).toContainText(say.possible);
		await expectNoFaults(page, 'what is followed');
		await page.getByRole('button', { name: say.read_all }).click();
		await expect(page.locator('[data-watch-summary]')).toContainText(say.none);

		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('[data-export-watches]').click(),
		]);
		const file = readFileSync(await download.path(), 'utf8');
		const { watches } = JSON.parse(file) as { watches: { center: number[]; seen: string[] }[] };
		expect(watches[0]!.center).toEqual(home);
		expect(watches[0]!.seen).toEqual(
			expect.arrayContaining(eventsOf([near, perhaps]).map(({ id }) => id)),
		);
		expect(watches[0]!.seen).not.toContain(eventsOf([far])[0]!.id);

		const input = page.locator('input[type="file"]');
		const give = (text: string) =>
			input.setInputFiles({
				...{ name: 'watches.json', mimeType: 'application/json' },
				buffer: Buffer.from(text),
			});
		await give(file.replace(`"radius_m": ${RADIUS_M}`, '"radius_m": 1'));
		await expect(page.locator('[data-watch-file]')).toContainText(say.bad);
		await give(file);
		await expect(page.locator('[data-watch-file]')).toContainText(say.merged);
		await page.locator('[data-watch="circle"] .head button').last().click();
		await expect(page.getByText(say.removed)).toBeVisible();
		await expect(page.locator('[data-watch]')).toHaveCount(0);
		await page.getByRole('button', { name: say.undo }).click();
		await expect(page.locator('[data-watch="circle"]')).toBeVisible();

		expect(sent.length).toBeGreaterThan(20);
		const asked = sent.filter((one) => one.includes('changes.json'));
		expect(asked.length).toBeGreaterThan(1);
		expect(new Set(asked)).toEqual(new Set([`GET ${baseURL}/data/changes.json `]));
		for (const one of sent) {
			expect(one.startsWith('GET ') && /^GET (?:blob:)?http:\/\/localhost/.test(one), one).toBe(
				true,
			);
			for (const degrees of [...home!, longitude, latitude]) {
				expect(one).not.toContain(String(degrees).slice(0, 6));
			}
		}
	});
}

test('a list of sites goes on as a link, a brief and GPX, which says what it leaves out', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const { features } = JSON.parse(readFileSync('build/data/sites.geojson', 'utf8')) as {
		features: SiteExport[];
	};
	const point = features.find((site) => isWaypoint(site) && site.geometry?.type === 'Point')!.id;
	const [area] = Object.entries(changes.sites).find(
		([, { extent }]) => extent?.kind === 'district',
	)!;
	for (const id of [point, area]) {
		await page.goto(`/sites/${id}/`);
		await page.locator('[data-keep-site]').click();
		await expect(page.locator('[data-keep-site]')).toHaveText('已在清单');
	}
	await page.goto('/watch/');
	const said = page.locator('[data-list-said]');
	await page.getByRole('button', { name: '复制链接' }).click();
	await expect(said).toHaveText('已复制');
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(new URL(link).pathname).toBe('/plan/brief/');
	expect(new URL(link).searchParams.get('sites')).toBe(`${point},${area}`);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: '下载 GPX' }).click(),
	]);
	const gpx = readFileSync(await download.path(), 'utf8');
	expect(gpx.match(/<wpt /g)).toHaveLength(1);
	await expect(said).toContainText('GPX 里有清单上2个项目点中的1个。');
	await expect(said).toContainText(changes.sites[area]!.name.zh);
	await page.getByRole('button', { name: '关注这些项目' }).click();
	await expect(page.locator('[data-watch="site"]')).toHaveCount(2);
	await page.getByRole('button', { name: '清空清单' }).click();
	await page.getByRole('button', { name: '撤销' }).click();
	await page.goto('/about/');
	const row = page.locator('[data-stored-id="following"]');
	await row.getByRole('button').click();
	await expect(row).toContainText('没有');
	await page.goto('/watch/');
	await expect(page.locator('[data-empty-watches]')).toBeVisible();
	await expect(page.getByText('按“加入清单”')).toBeVisible();
});

test('what is near the device is followed from the map without a word of where that is', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['geolocation']);
	const [longitude, latitude] = [113.85117, 27.62219];
	await context.setGeolocation({ longitude, latitude });
	const sent = listen(page);
	await page.goto('/en/');
	await expect(page.locator('html[data-hydrated]')).toBeAttached();
	await page.getByRole('button', { name: 'Near me' }).click();
	await page.getByRole('button', { name: "Use this device's position" }).click();
	await page.getByRole('button', { name: 'Follow within 3 km of here' }).click();
	await page.getByRole('link', { name: 'See what you follow' }).click();
	await expect(page.getByRole('heading', { name: 'My position' })).toBeVisible();
	expect(page.url()).toMatch(/\/en\/watch\/$/);
	for (const one of sent) expect(one).not.toMatch(/113\.85|27\.62/);
});

test('without script it says what it is, and leads to the feeds', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}/watch/`);
	await expect(page.getByText('要打开 JavaScript')).toBeVisible();
	await expect(page.locator('[data-add-watch]')).toBeHidden();
	await expect(page.locator('[data-feeds] a').first()).toHaveAttribute('href', '/data/feed.xml');
	await context.close();
});
