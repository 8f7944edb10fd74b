import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

test.use({ contextOptions: { forcedColors: 'active' } });

/** What an eye tells two things apart by when colours are not ours. */
function readLook(locator: Locator): Promise<Record<string, string>> {
	return locator.evaluate((node) => {
		const style = getComputedStyle(node);
		const names = [
			'outline',
			'borderInlineStart',
			'textDecorationLine',
			'backgroundColor',
		] as const;
		return Object.fromEntries(names.map((name) => [name, style[name]]));
	});
}

const colorOf = (page: Page, word: string): Promise<string> =>
	page.evaluate((color) => {
		const probe = document.body.appendChild(document.createElement('i'));
		probe.style.color = color;
		const found = getComputedStyle(probe).color;
		probe.remove();
		return found;
	}, word);

for (const colorScheme of ['light', 'dark'] as const) {
	test(`${colorScheme}: what is chosen can be told from the rest, and signs from the ground`, async ({
		page,
	}) => {
		await page.emulateMedia({ colorScheme });
		await openExplorer(page, '/en/?site=tongmu-sewage-works');
		const chosen = page.locator('a[data-site][aria-current="true"]').first();
		await expect(chosen).toBeVisible();
		const other = page.locator('a[data-site]:not([aria-current])').first();
		expect(await readLook(chosen)).not.toEqual(await readLook(other));
		expect((await readLook(chosen))['borderInlineStart']).toContain('8px solid');

		const [ink, canvas] = [await colorOf(page, 'CanvasText'), await colorOf(page, 'Canvas')];
		expect(ink).not.toBe(canvas);
		const signs = page.locator('[data-site-marks] path, .list li svg path');
		const paints = await signs.evaluateAll((nodes) => [
			...new Set(
				nodes.flatMap((node) => {
					const { fill, stroke } = getComputedStyle(node);
					return [fill, stroke].filter((paint) => /^rgb\(/.test(paint));
				}),
			),
		]);
		const highlight = await colorOf(page, 'Highlight');
		expect(paints).toContain(ink);
		expect(paints.filter((paint) => ![ink, canvas, highlight].includes(paint))).toEqual([]);
	});
}

test('pressed and focused things, the code and the colour of a layer stay what they are', async ({
	page,
}) => {
	await openExplorer(page, '/en/plan/?tool=measure');
	const tab = page.getByRole('tab', { name: 'Measure' });
	const rest = page.getByRole('tab', { name: 'Select' });
	await expect(tab).toHaveAttribute('aria-selected', 'true');
	const [on, off] = [await readLook(tab), await readLook(rest)];
	expect(on['textDecorationLine']).toBe('underline');
	expect(off['textDecorationLine']).toBe('none');
	expect(on['outline']).not.toBe(off['outline']);
	// Else the browser paints the page's ground behind the words, in their own colour.
	const primary = page.locator('.button.primary').first();
	expect(await primary.evaluate((node) => getComputedStyle(node).forcedColorAdjust)).toBe('none');
	await page.keyboard.press('Tab');
	const focused = page.locator(':focus-visible');
	expect((await readLook(focused))['outline']).toContain('double');

	// The same trap: words on the accent, and the words of a figure in their quotation.
	await page.getByRole('button', { name: 'Press on the map' }).click();
	const hint = page.locator('.picking');
	expect(await hint.evaluate((node) => getComputedStyle(node).forcedColorAdjust)).toBe('none');
	await openExplorer(page, '/sites/tongmu-sewage-works/');
	const figure = page.locator('mark').first();
	const read = await figure.evaluate((node) => {
		const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(node);
		return [color, backgroundColor, forcedColorAdjust];
	});
	expect(read).toEqual([await colorOf(page, 'MarkText'), await colorOf(page, 'Mark'), 'none']);

	await openExplorer(page, '/en/districts/360322/brief/');
	const code = page.locator('[data-qr] path').first();
	expect(await code.evaluate((node) => getComputedStyle(node).fill)).toBe('rgb(0, 0, 0)');
	const ground = page.locator('[data-qr] rect').first();
	expect(await ground.evaluate((node) => getComputedStyle(node).fill)).toBe('rgb(255, 255, 255)');
});
