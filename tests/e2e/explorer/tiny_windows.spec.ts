import type { Page } from '@playwright/test';
import { expect, test } from '../atlas_test.ts';
import { card, openExplorer, shownHeight } from '../explorer_page.ts';

/** A laptop of 1280 x 1024 at 400%, and a phone's width with letters twice as large. */
const tiny_windows = [
	{
		name: '320 x 256',
		width: 320,
		height: 256,
		letters: '',
	},
	{
		name: '256 x 320 with letters of 200%',
		width: 256,
		height: 320,
		letters: '200%',
	},
];

async function openIn(page: Page, window: (typeof tiny_windows)[number], path: string) {
	await page.setViewportSize(window);
	// Embeds have no script.
	if (path.includes('/embed/')) await page.goto(path);
	else await openExplorer(page, path);
	await page.evaluate((size) => {
		document.documentElement.style.fontSize = size;
	}, window.letters);
}

/** Presses Tab and names what has the focus out of sight or under something else. */
async function findHiddenFocus(page: Page, presses: number): Promise<string[]> {
	const hidden: string[] = [];
	for (let press = 0; press < presses; press++) {
		await page.keyboard.press('Tab');
		const fault = await page.evaluate(
			() =>
				new Promise<string | null>((resolve) => {
					requestAnimationFrame(() =>
						requestAnimationFrame(() => {
							const focused = document.activeElement;
							if (!focused || focused === document.body) return resolve(null);
							const boxes = [...focused.getClientRects()];
							const seen = boxes.some((box) => {
								const left = Math.max(box.left, 0);
								const right = Math.min(box.right, innerWidth);
								const top = Math.max(box.top, 0);
								const bottom = Math.min(box.bottom, innerHeight);
								if (right - left < 1 || bottom - top < 1) return false;
								const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
								if (!hit) return false;
								// Places of a map lie close together, and a line's middle is beside it: the map is seen.
								const map =
									focused.closest('section.map, [data-story-map]') ?? focused.closest('svg');
								const is_place = focused instanceof SVGElement || focused.role === 'listbox';
								if (is_place && map?.contains(hit)) return true;
								return focused.contains(hit) || hit.contains(focused);
							});
							if (seen) return resolve(null);
							const words = `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent}`;
							const { x, y, width, height } = focused.getBoundingClientRect();
							resolve(
								`${words.trim().slice(0, 50)} at ${[x, y, width, height].map(Math.round).join()}`,
							);
						}),
					);
				}),
		);
		if (fault) hidden.push(fault);
	}
	return hidden;
}

for (const window of tiny_windows) {
	test(`${window.name}: whatever has the focus is seen`, async ({ page }) => {
		const hidden: Record<string, string[]> = {};
		for (const path of [
			'/',
			'/en/?site=tongmu-water-restoration',
			'/sites/tongmu-water-restoration/',
			'/articles/shangli-tongmu/',
			'/tours/coal-to-flowers/',
			'/plan/?tool=measure',
			'/en/plan/?tool=layers',
			'/plan/?tool=select&area=circle:113.85,27.62,8000',
			'/embed/map/',
			'/en/embed/site/tongmu-water-restoration/',
		]) {
			await openIn(page, window, path);
			const found = await findHiddenFocus(page, 45);
			if (found.length > 0) hidden[path] = found;
		}
		expect(hidden).toEqual({});
	});

	test(`${window.name}: the card is read, ended and closed; dialogs have a last button`, async ({
		page,
	}) => {
		for (const path of ['/?site=tongmu-water-restoration', '/en/?site=tongmu-water-restoration']) {
			await openIn(page, window, path);
			const text = page.locator('[data-card] > [role="group"]');
			await expect(text).toContainText('1.64');
			await text.scrollIntoViewIfNeeded();
			expect(await shownHeight(text)).toBeGreaterThan(100);
			const close = card(page).getByRole('button', { name: /关闭|Close/ });
			await expect(close).toBeInViewport({ ratio: 0.98 });
			await card(page).getByRole('link').last().scrollIntoViewIfNeeded();
			await expect(card(page).getByRole('link').last()).toBeInViewport({ ratio: 0.98 });
			await close.click();
			await expect(card(page)).toHaveCount(0);
			for (const [open, dialog] of [
				['[data-share-open]', '[data-share]'],
				['?', '[data-shortcuts]'],
			] as const) {
				if (open === '?') await page.keyboard.press('?');
				else await page.locator(open).click();
				const last = page.locator(`${dialog} form[method="dialog"] button`);
				await last.scrollIntoViewIfNeeded();
				await expect(last).toBeInViewport({ ratio: 0.95 });
				await last.click();
				await expect(page.locator(dialog)).toBeHidden();
			}
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
			).toBeLessThanOrEqual(0);
		}
	});
}
