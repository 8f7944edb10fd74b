import { readFileSync } from 'node:fs';
import { expect, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

for (const [root, download] of [
	['/', '下载'],
	['/en/', 'Download'],
] as const) {
	test(`what passes the filters is taken home, keyboard only: ${root}`, async ({ page }) => {
		await openExplorer(page, `${root}?theme=tourism`);
		await page.locator('[data-export-open]').press('Enter');
		const dialog = page.locator('dialog[open]');
		await expect(dialog.locator('[data-export-what="filter"]')).toContainText('5');
		const downloading = page.waitForEvent('download');
		await dialog.getByRole('button', { name: download }).press('Enter');
		const read = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as {
			license: { en: string };
			date: string;
			features: { properties: { themes: string[]; citations: { exact: string }[] } }[];
		};
		expect(read.features).toHaveLength(5);
		for (const { properties } of read.features) {
			expect(properties.themes).toContain('tourism');
			expect(properties.citations[0]!.exact).not.toBe('');
		}
		expect(read.license.en).toContain('CC BY 4.0');
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		await expect(page.locator('[data-export-open]')).toBeFocused();
	});
}

test('GPX leaves out what is no waypoint, and says so', async ({ page }) => {
	await openExplorer(page, '/en/?theme=tourism');
	await page.locator('[data-export-open]').click();
	const dialog = page.locator('dialog[open]');
	await dialog.getByRole('radio', { name: 'GPX' }).check();
	await expect(dialog.locator('[data-export-left-out]')).toContainText('no waypoint');
	await expect(dialog.getByLabel('Coordinate system')).toHaveValue('wgs84');
	const downloading = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Download' }).click();
	const text = readFileSync(await (await downloading).path(), 'utf8');
	const left_out = Number(
		await dialog.locator('[data-export-left-out]').getAttribute('data-export-left-out'),
	);
	expect(text.match(/<wpt /g) ?? []).toHaveLength(5 - left_out);
});
