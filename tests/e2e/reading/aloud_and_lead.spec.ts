import type { Page } from '@playwright/test';
import { expect, test } from '../atlas_test.ts';
import { expectNoFaults } from '../axe_page.ts';
import { openExplorer } from '../explorer_page.ts';
import { endSentence, giveVoices, readSpoken } from '../fake_voices.ts';

const map = (page: Page) => page.locator('[data-story-map]');
const bar = (page: Page) => page.locator('[data-aloud-bar]');
const marked = (page: Page) =>
	page.evaluate(() => [...(CSS.highlights.get('aloud') ?? [])].map(String).join());

test.use({ reducedMotion: 'reduce' });

test('en: a tour is read aloud; the words are marked and in sight, and the map follows', async ({
	page,
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await giveVoices(page, ['en-GB']);
	await openExplorer(page, '/en/tours/xiangjiang-headwaters/');
	await page.waitForLoadState('networkidle');
	const before = asked.length;
	expect(asked.filter((url) => /aloud|lead/i.test(url))).toEqual([]);
	await page.locator('[data-read-aloud]').press('Enter');
	await expect(bar(page)).toHaveAttribute('data-aloud-bar', 'reading');
	expect(asked.length).toBeGreaterThan(before);
	const first = await readSpoken(page);
	expect(await page.locator('h1').innerText()).toBe(first.text);
	expect(first.lang).toBe('en-GB');
	await endSentence(page);
	await endSentence(page);
	await expect.poll(async () => (await readSpoken(page)).count).toBe(3);
	expect(await page.locator('.lead').first().innerText()).toContain((await readSpoken(page)).text);
	expect(await marked(page)).toBe((await readSpoken(page)).text);
	await expectNoFaults(page, 'reading aloud');
	await page.getByRole('button', { name: 'Next stop' }).press('Enter');
	await expect(map(page)).toHaveAttribute('data-story-map', 'baiyuan');
	await page.getByRole('button', { name: 'Next stop' }).press('Enter');
	await expect(map(page)).toHaveAttribute('data-story-map', 'pingshui-river');
	await expect(page.locator('[data-stop="pingshui-river"] h2')).toBeInViewport();
	await expect(bar(page)).toContainText('Stop 2 of 5');
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-play]')).toBeVisible();
	expect(await marked(page)).toBe('');
	await page.goto('/en/articles/high-quality-development/');
	await page.locator('[data-read-aloud]').press('Enter');
	await expect(bar(page)).toHaveAttribute('data-aloud-bar', 'reading');
	expect(await page.locator('.quote .words').first().innerText()).toContain(await marked(page));
});

test('zh: a walker is led to the nearest stop; nothing of the position leaves the device', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['geolocation']);
	await context.setGeolocation({ longitude: 113.79, latitude: 27.5, accuracy: 30 });
	await openExplorer(page, '/tours/coal-to-flowers/');
	await page.locator('[data-lead-me]').press('Enter');
	const panel = page.locator('[data-lead]');
	const sum = page.locator('[data-lead-sum]');
	await expect(sum).toContainText('公里');
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const address = page.url();
	// The middle of Tongmu Town, in which three stops are known to be, and no more of them.
	await context.setGeolocation({ longitude: 113.8548, latitude: 27.94, accuracy: 30 });
	await expect(panel).toHaveAttribute('data-lead', 'xinshun baoshan tongmu');
	await expect(sum).toContainText('可能所在的范围里');
	await expect(page.locator('[data-near]')).toHaveCount(3);
	await expectNoFaults(page, 'being led');
	await context.setGeolocation({ longitude: 116.4, latitude: 39.9, accuracy: 30 });
	await expect(sum).toContainText('很远');
	await expect(page.locator('[data-near]')).toHaveCount(0);
	expect(asked).toEqual([]);
	expect(page.url()).toBe(address);
	await page.locator('[data-lead-stop]').press('Enter');
	await expect(panel).toHaveCount(0);
	await expect(page.locator('[data-access]')).toContainText('来源都没有写');
});
