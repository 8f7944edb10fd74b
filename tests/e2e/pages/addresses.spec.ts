import { expect, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

test('broken percent signs answer 404 in words with a way back; queries open the page', async ({
	page,
}) => {
	for (const path of [
		'/sites/%E8%90',
		'/sites/%',
		'/en/sites/100%/',
		'/%E0%A4%A',
		'/sites/xinshun-mine%/',
		'/data/sites.geojson%',
	]) {
		const response = await page.goto(path);
		expect(response?.status(), path).toBe(404);
		await expect(page.locator('h1').first(), path).toHaveText('没有这一页');
		await expect(page.locator('[lang="en"] h1'), path).toHaveText('No such page');
	}
	await page.locator('[lang="en"] a').first().click();
	await expect(page).toHaveURL(/\/en\/$/);
	for (const path of [
		'/?q=100%',
		'/?q=%E6%A1%90%E6',
		'/?site=%E8%90%8D',
		'/plan/?area=circle:1,2,%',
	]) {
		await openExplorer(page, path);
		await expect(page.locator('[data-site-marks]').first(), path).toBeAttached();
	}
});

test('all that is kept is listed on the about page, with sizes, and can be deleted there', async ({
	page,
}) => {
	await openExplorer(page, '/en/');
	await page
		.getByRole('button', { name: /dark|light/i })
		.first()
		.click();
	await page.goto('/en/about/');
	const row = page.locator('[data-stored-id="scheme"]');
	await expect(row).toContainText(/\d+ B/);
	const keys = await page.evaluate(() => Object.keys(localStorage));
	expect(keys.filter((key) => !['scheme', 'shortcuts'].includes(key))).toEqual([]);
	const session = await page.evaluate(() => Object.keys(sessionStorage));
	expect(session.filter((key) => !key.startsWith('sveltekit:'))).toEqual([]);
	await row.getByRole('button').click();
	await expect(row).toContainText('none');
	expect(await page.evaluate(() => localStorage.getItem('scheme'))).toBeNull();
	await expect(page.getByText('tile.openstreetmap.org')).toBeVisible();
});

test('frames without an origin: the filter of an embedded map works, pages read on and say what cannot run', async ({
	page,
	baseURL,
}) => {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await page.route('**/host.html', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: [
				['map', 'allow-scripts', '/embed/map/?theme=water'],
				['odd', 'allow-scripts', '/en/embed/map/?theme=nothing'],
				['plain', '', '/embed/map/?theme=water'],
				['full', 'allow-scripts', '/en/'],
			]
				.map(
					([name, sandbox, path]) =>
						`<iframe name="${name}" sandbox="${sandbox}" width="900" height="600" src="${baseURL}${path}"></iframe>`,
				)
				.join(''),
		}),
	);
	await page.goto('/host.html');
	await expect(page.frameLocator('[name="map"]').locator('[data-embed-count]')).toHaveAttribute(
		'data-embed-count',
		/^(?:[1-9]|[12]\d)$/,
	);
	await expect(page.frameLocator('[name="odd"]').locator('[data-embed-problem]')).toContainText(
		'nothing',
	);
	await expect(page.frameLocator('[name="plain"]').locator('noscript p')).toContainText('没有生效');
	const full = page.frameLocator('[name="full"]');
	await expect(full.locator('html[data-hydrated]')).toBeAttached();
	await full.getByRole('searchbox').fill('tongmu');
	await expect(full.locator('[data-results] [data-site]').first()).toBeVisible();
	expect(errors).toEqual([]);
});
