import { expect, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

/** An invented picture of one colour. */
const PICTURE =
	'<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#6b7f52"/></svg>';

test('fingers move the divider and the pictures of then and now, and two of them zoom', async ({
	page,
}) => {
	const zooms = new Set<string>();
	await page.route('https://tiles.maps.eox.at/**', async (route) => {
		zooms.add(/\/g\/(\d+)\//.exec(route.request().url())![1]!);
		await route.fulfill({
			contentType: 'image/svg+xml',
			headers: { 'access-control-allow-origin': '*' },
			body: PICTURE,
		});
	});
	await openExplorer(page, '/tours/coal-to-flowers/#baoshan');
	await page.locator('[data-stop="baoshan"] [data-then-now-open]').tap();
	const dialog = page.locator('dialog[data-then-now]');
	await dialog.locator('[data-then-now-go]').tap();
	await expect(dialog.getByRole('status')).toHaveText('');
	const picture = dialog.locator('[data-then-now-picture]');
	await expect(picture).toBeInViewport({ ratio: 1 });
	expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);

	const client = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
		client.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: points.map(([x, y], id) => ({ x, y, id })),
		});
	const { x, y, width, height } = (await picture.boundingBox())!;
	const [middle, low] = [x + width / 2, y + height / 2];
	await touch('touchStart', [middle, low]);
	await touch('touchMove', [middle - 30, low]);
	await touch('touchMove', [x + width * 0.25, low]);
	await touch('touchEnd');
	await expect(dialog.getByRole('slider')).toHaveValue(/^2[456]$/);

	const [zoom = ''] = zooms;
	const tile = dialog.locator('[data-then-now-side="left"] img').first();
	const before = (await tile.boundingBox())!;
	await touch('touchStart', [middle + 40, low + 40]);
	await touch('touchMove', [middle + 40, low + 10]);
	await touch('touchEnd');
	await expect.poll(async () => Math.round((await tile.boundingBox())!.y - before.y)).toBe(-30);
	await touch('touchStart', [middle - 20, low + 40], [middle + 20, low + 40]);
	await touch('touchMove', [middle - 60, low + 40], [middle + 60, low + 40]);
	expect([...zooms], 'no size on the way is asked for').toEqual([zoom]);
	await touch('touchEnd');
	await expect
		.poll(() =>
			[...zooms]
				.map(Number)
				.toSorted((a, b) => a - b)
				.at(-1),
		)
		.toBeGreaterThan(Number(zoom));
});
