import { expect, test } from '../atlas_test.ts';
import { expectNoFaults } from '../axe_page.ts';

test('a circle is chosen on the drawn map and by coordinates; nothing of where it lies is sent', async ({
	page,
}) => {
	const sent: string[] = [];
	page.on('request', (request) =>
		sent.push(`${decodeURIComponent(request.url())} ${request.postData() ?? ''}`),
	);
	await page.goto('/watch/');
	await expect(page.locator('[data-empty-watches]')).toBeVisible();
	const form = page.locator('[data-add-watch]');
	await form.getByRole('button', { name: '在地图上选' }).click();
	const map = form.locator('[data-circle-map]');
	await map.press('Enter');
	const [lng, lat] = /([\d.]+)[,，]\s*([\d.]+)/
		.exec(await form.locator('[data-center]').innerText())!
		.slice(1) as [string, string];
	await expect(form.locator('[data-circle="3000"]')).toBeVisible();
	await form.locator('select').selectOption('20000');
	await expect(form.locator('[data-circle="20000"]')).toBeVisible();
	await form.getByRole('button', { name: '关注', exact: true }).click();
	await expect(page.locator('[data-watch="circle"]')).toHaveCount(1);
	await form.getByRole('searchbox').fill('27.62219, 113.85117');
	await form.getByRole('button', { name: /^用 / }).first().click();
	await expect(form.locator('[data-center]')).toContainText('113.8512');
	await form.getByRole('button', { name: '关注', exact: true }).click();
	await expect(page.locator('[data-watch="circle"]')).toHaveCount(2);
	await expectNoFaults(page, 'a circle on the map');
	for (const part of [lng.slice(0, 6), lat.slice(0, 5), '113.85', '27.62']) {
		for (const one of sent) expect(one).not.toContain(part);
	}
});
