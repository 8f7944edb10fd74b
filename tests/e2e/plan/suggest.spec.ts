import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, mapTest, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

/** The map moves in the explorer's journeys; here what it shows is asked, and nobody waits for it to glide. */
mapTest.use({ reducedMotion: 'reduce' });

const patch = (page: Page) => page.locator('[data-suggest-patch]');
const faults = (page: Page) => page.locator('[data-suggest-fault]');

test('zh: from a site to a patch, with the keyboard; nothing is sent', async ({
	page,
	baseURL,
}) => {
	const sent: string[] = [];
	page.on('request', (request) => {
		const is_own = request.url().startsWith(`${baseURL}/`) || request.url().startsWith('blob:');
		if (!is_own || request.method() !== 'GET') sent.push(request.url());
	});
	await openExplorer(page, '/sites/datian-orchard/');
	await page.getByRole('link', { name: '建议更准的位置' }).click();
	await expect(page.locator('[data-suggest="datian-orchard"]')).toContainText('大田村果蔬基地');
	await expect(faults(page)).toHaveCount(3);
	const typed = page.locator('[data-coordinate-input] input[type="text"]').first();
	await typed.fill('113.8712, 27.5754');
	await typed.press('Enter');
	await page.getByLabel('项目本身').check();
	await page.getByLabel('误差半径（米）').fill('30');
	await page.getByLabel('依据（中文）').fill('村口实测。');
	await page.getByLabel('来源：文件、数据集或实地').fill('实地，2026年');
	await expect(page.locator('[data-suggest-ready]')).toBeVisible();
	await expect(faults(page)).toHaveCount(0);
	await expect(patch(page)).toContainText('+				"coordinates": [113.8712, 27.5754]');
	await expect(patch(page)).toContainText('+					"class": "exact"');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: '下载补丁' }).press('Enter'),
	]);
	expect(download.suggestedFilename()).toBe('datian-orchard-position.patch');
	const saved = readFileSync(await download.path(), 'utf8');
	expect(saved).toContain('+++ b/geo/sites/datian-village');
	expect(saved).toContain('+++ b/geo/corrections.yaml');
	await expect(page.locator('#tool-panel')).toContainText('没有设置收件地址');
	expect(sent).toEqual([]);
	await page.getByRole('button', { name: '不建议了' }).click();
	await expect(patch(page)).toHaveCount(0);
});

mapTest(
	'en: a marker is dragged and nudged; another district is refused',
	async ({ page, waitForMap }) => {
		await openExplorer(page, '/en/plan/?suggest=datian-orchard&point=113.8712,27.5754');
		await waitForMap();
		const marker = page.locator('[data-drag-point]');
		await expect(marker).toBeVisible();
		await expect
			.poll(async () => (await page.locator('[data-camera]').getAttribute('data-camera')) ?? '')
			.toMatch(/,1[1-3]/);
		const at = async (): Promise<string> =>
			(await page.locator('[data-point]').getAttribute('data-point')) ?? '';
		const before = await at();
		await marker.focus();
		await page.keyboard.press('Shift+ArrowLeft');
		await expect.poll(at).not.toBe(before);
		expect(Number((await at()).split(',')[0])).toBeLessThan(113.8712);
		const nudged = await at();
		const box = (await marker.boundingBox())!;
		await page.mouse.move(box.x + 16, box.y + 16);
		await page.mouse.down();
		await page.mouse.move(box.x + 60, box.y + 50, { steps: 5 });
		await page.mouse.up();
		await expect.poll(at).not.toBe(nudged);
		await expect(faults(page)).toHaveCount(2);
		const typed = page.locator('[data-coordinate-input] input[type="text"]').first();
		await typed.fill('113.9, 27.1');
		await typed.press('Enter');
		await expect(page.locator('[data-suggest-fault="other-district"]')).toContainText('outside');
	},
);
