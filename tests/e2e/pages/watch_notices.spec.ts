import { expect, wholeBrowserTest as test } from '../atlas_test.ts';
import { changes, eventsOf, listPoints, takeBack, TwoBuilds } from './watch_changes.ts';

test.use({ serviceWorkers: 'allow' });

type Registered = { registrations: { registrationId: string; scopeURL: string }[] };

const SCOPE = '/_app/immutable/workers/';

test('the device tells of news while no page is open, once, and only when the reader asked for it', async ({
	page,
	context,
	baseURL,
}) => {
	const site = listPoints().find(({ id }) => eventsOf([id]).length === 1)!.id;
	const builds = new TwoBuilds(takeBack([site]));
	await context.route('**/data/changes.json', builds.answer);
	const sent: string[] = [];
	context.on('request', (request) => sent.push(request.url()));
	const session = await context.newCDPSession(page);
	const found = new Map<string, string>();
	session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }: Registered) => {
		for (const one of registrations) found.set(new URL(one.scopeURL).pathname, one.registrationId);
	});
	await session.send('ServiceWorker.enable');

	await page.goto('/watch/');
	const form = page.locator('[data-add-watch]');
	await form.getByRole('radio', { name: '项目' }).check();
	await form.locator('select').selectOption(site);
	await form.getByRole('button', { name: '关注', exact: true }).click();
	await expect(page.locator('[data-watch="site"]')).toBeVisible();
	expect(found.has(SCOPE), 'nobody gets the worker without asking').toBe(false);

	const on = page.getByRole('button', { name: '打开通知' });
	await on.click();
	await expect(page.getByText('浏览器不允许通知')).toBeVisible();
	await context.grantPermissions(['notifications']);
	await on.click();
	await expect(page.getByText('请先安装')).toBeVisible();
	const browser = await context.browser()!.newBrowserCDPSession();
	const { targetInfo } = await session.send('Target.getTargetInfo');
	await browser.send('Browser.setPermission', {
		permission: { name: 'periodic-background-sync' },
		setting: 'granted',
		origin: baseURL!,
		...(targetInfo.browserContextId ? { browserContextId: targetInfo.browserContextId } : {}),
	});
	await on.click();
	await expect(page.getByText('通知已打开。')).toBeVisible();
	await expect.poll(() => found.has(SCOPE)).toBe(true);

	const look = async (): Promise<string[]> => {
		await session.send('ServiceWorker.dispatchPeriodicSyncEvent', {
			origin: baseURL!,
			registrationId: found.get(SCOPE)!,
			tag: 'following',
		});
		// The event has no end that a page could see: what it writes is waited for below.
		return listNotices();
	};
	const listNotices = (): Promise<string[]> =>
		page.evaluate(async (scope) => {
			const own = await navigator.serviceWorker.getRegistration(scope);
			const all = (await own?.getNotifications()) ?? [];
			return all.map(({ title, body }) => `${title} ${body}`);
		}, SCOPE);

	expect(await look()).toEqual([]);
	builds.publish(changes);
	await look();
	await expect.poll(listNotices).toEqual(['您的关注有新内容 1条新内容']);
	await page.evaluate(async (scope) => {
		const own = await navigator.serviceWorker.getRegistration(scope);
		for (const one of (await own?.getNotifications()) ?? []) one.close();
	}, SCOPE);
	const asked = sent.filter((url) => url.includes('changes.json')).length;
	await look();
	await expect
		.poll(() => sent.filter((url) => url.includes('changes.json')).length)
		.toBeGreaterThan(asked);
	expect(await listNotices(), 'what was told is not told again').toEqual([]);

	await page.getByRole('button', { name: '关闭通知' }).click();
	await expect(on).toBeVisible();
	expect(
		await page.evaluate(async (scope) => {
			const all = await navigator.serviceWorker.getRegistrations();
			return all.filter((one) => new URL(one.scope).pathname === scope).length;
		}, SCOPE),
	).toBe(0);
	expect(new Set(sent.filter((url) => url.includes('changes.json')))).toEqual(
		new Set([`${baseURL}/data/changes.json`]),
	);
});
