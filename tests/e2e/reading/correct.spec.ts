import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../atlas_test.ts';
import { expectNoFaults } from '../axe_page.ts';

const words = {
	zh: {
		root: '/',
		status: /^更正状态：/,
		complete: '已完成',
		missing: '请写明出处',
		download: '下载补丁',
		nobody: '没有设置收件地址',
		unknown: '不是本地图的条目',
		only_text: '逐字对照原版面',
		not_said: '这几个字说的是 178',
	},
	en: {
		root: '/en/',
		status: /^Correct the status: /,
		complete: 'Completed',
		missing: 'Please name the source',
		download: 'Download the patch',
		nobody: 'names no address',
		unknown: 'is no item of this atlas',
		only_text: 'letter for letter',
		not_said: 'These words say 178',
	},
} as const;

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let step = 0; step < 120; step += 1) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
	}
	throw new Error(`No way by Tab to ${selector}`);
}

for (const language of ['zh', 'en'] as const) {
	const said = words[language];

	test(`${language}: from a fact by one press to a patch that git takes, by keys; nothing is sent`, async ({
		page,
		baseURL,
	}, info) => {
		const sent: string[] = [];
		page.on('request', (request) => {
			const is_own = request.url().startsWith(`${baseURL}/`) || request.url().startsWith('blob:');
			if (!is_own || request.method() !== 'GET') sent.push(request.url());
		});
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto(`${said.root}sites/datian-orchard/`);
		const pencil = page.getByRole('link', { name: said.status }).first();
		await pencil.focus();
		await page.keyboard.press('Enter');
		const form = page.locator('form[data-correct="status:datian-orchard"]');
		await expect(form.locator('[data-fault="all"]')).toBeVisible();
		await expect(form.locator('[data-fault="source"]')).toContainText(said.missing);
		await tabTo(page, '[data-field="status"] select');
		const before = await form.locator('select').inputValue();
		await form.locator('select').selectOption({ label: said.complete });
		expect(await form.locator('select').inputValue()).not.toBe(before);
		await tabTo(page, '[data-evidence="why"]');
		await page.keyboard.type('门口的牌子写着已完成。 The sign says so.');
		await page.keyboard.press('Tab');
		await page.keyboard.type('实地走访（为测试虚构） Visit, invented');
		await expect(form.locator('[data-correct-ready]')).toBeVisible();
		await expectNoFaults(page, 'a patch is ready');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			360,
		);
		await tabTo(page, '[data-suggest-patch] ~ .ways .button.primary');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.keyboard.press('Enter'),
		]);
		expect(download.suggestedFilename()).toBe('status-datian-orchard.patch');
		const folder = info.outputPath('repository');
		cpSync('geo', join(folder, 'geo'), { recursive: true });
		writeFileSync(join(folder, 'x.patch'), readFileSync(await download.path()));
		execFileSync('git', ['apply', 'x.patch'], { cwd: folder });
		expect(readFileSync(join(folder, 'geo/corrections.yaml'), 'utf8')).toContain('Visit, invented');
		await expect(page.locator('[data-suggest-message]')).toContainText(
			`${said.root}sites/datian-orchard/`,
		);
		await expect(form).toContainText(said.nobody);
		expect(sent).toEqual([]);
	});
}

test('what the source does not say, what only editors prove, a link that leads nowhere, no connection', async ({
	page,
}) => {
	await page.goto('/correct/?of=figure:luxi-electroporcelain-firms');
	await page.locator('[data-field="value"] input').fill('200');
	await page.locator('[data-evidence="why"]').fill('新的统计。');
	await page.locator('[data-evidence="source"]').fill('统计公报（为测试虚构）');
	await expect(page.locator('[data-obstacle="value"]')).toContainText(words.zh.not_said);
	await expect(page.locator('[data-suggest-patch]')).toHaveCount(0);
	await expect(page.locator('[data-suggest-message]')).toContainText('200');
	await page.goto('/en/correct/?of=quotation:luxi-electroporcelain/chain');
	await expect(page.locator('form[data-correct]')).toContainText(words.en.only_text);
	await page.getByRole('link', { name: 'the translation' }).press('Enter');
	await expect(
		page.locator('form[data-correct="translation:luxi-electroporcelain/chain"]'),
	).toBeVisible();
	for (const language of ['zh', 'en'] as const) {
		await page.goto(`${words[language].root}correct/?of=status:nowhere`);
		await expect(page.locator('[data-unknown]')).toContainText(words[language].unknown);
		await expect(page.locator('form[data-correct="other:atlas"]')).toBeVisible();
	}
	await page.route(/\/data\/geo\/|\/version\.json/, (route) => route.abort());
	await page.goto('/en/correct/?of=status:datian-orchard');
	await expect(page.locator('[data-correct-failed]')).toContainText('need a connection');
	await expect(page.locator('.offline-note')).toBeVisible();
});
