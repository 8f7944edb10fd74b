import { expect, test } from '../atlas_test.ts';

test('no page kind scrolls sideways', async ({ page }) => {
	for (const path of [
		'/',
		'/en/',
		'/sites/tongmu-water-restoration/',
		'/en/sites/tongmu-water-restoration/',
		'/articles/high-quality-development/',
		'/en/articles/high-quality-development/',
		'/sources/',
		'/en/sources/jiangxi-epaper-2023-11-29-p07/',
		'/districts/360322/',
		'/en/districts/360322/',
		'/districts/360322/brief/',
		'/en/districts/360322/brief/',
		'/plan/brief/?area=circle:113.95,27.65,12000',
		'/en/plan/sheet/?paper=a2-landscape',
		'/tours/coal-to-flowers/',
		'/en/tours/xiangjiang-headwaters/',
		'/data/',
		'/en/data/',
		'/embed/',
		'/embed/site/pingshui-lake/',
		'/about/',
		'/en/about/',
	]) {
		await page.goto(path);
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(overflow, path).toBeLessThanOrEqual(0);
	}
});

test('between phone and desktop the header breaks between words only, into lines alike, and nothing lies on another', async ({
	page,
}) => {
	for (const path of ['/about/', '/en/about/']) {
		await page.goto(path);
		for (const width of [600, 640, 700, 768, 800, 860, 899]) {
			await page.setViewportSize({ width, height: 500 });
			const header = await page.locator('.site-header').evaluate((node) => {
				const show = (element: Element) => element.getBoundingClientRect();
				const parts = [...node.querySelectorAll('.brand, nav a, .language, button')]
					.map(show)
					.filter((box) => box.width > 0);
				const overlaps = parts.flatMap((a, index) =>
					parts
						.slice(index + 1)
						.filter(
							(b) =>
								a.left < b.right - 1 &&
								b.left < a.right - 1 &&
								a.top < b.bottom - 1 &&
								b.top < a.bottom - 1,
						),
				).length;
				const lines = Object.values(
					Object.groupBy([...node.querySelectorAll('nav a')], (link) => Math.round(show(link).top)),
				).map((line) => line!.length);
				const brand = node.querySelector('.brand')!;
				const range = document.createRange();
				range.selectNodeContents(brand);
				return {
					overlaps,
					lines,
					right: Math.max(...parts.map((box) => box.right)),
					name: brand.textContent.trim(),
					name_lines: new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size,
				};
			});
			const at = `${path} ${width}`;
			expect(header.overlaps, at).toBe(0);
			expect(header.right, at).toBeLessThanOrEqual(width);
			expect(Math.max(...header.lines) - Math.min(...header.lines), at).toBeLessThanOrEqual(1);
			expect(header.name_lines, at).toBeLessThanOrEqual(header.name.split(' ').length);
		}
	}
});

test('on a phone the name, the language and the signs of the header stand in one line', async ({
	page,
}) => {
	for (const path of ['/about/', '/en/about/']) {
		await page.goto(path);
		for (const width of [320, 345, 360, 390, 430, 599]) {
			await page.setViewportSize({ width, height: 640 });
			const middles = await page.locator('.site-header > :not(nav)').evaluateAll((parts) =>
				parts
					.map((part) => part.getBoundingClientRect())
					.filter((box) => box.width > 0)
					.map((box) => box.top + box.height / 2),
			);
			expect(middles.length, `${path} ${width}`).toBeGreaterThan(3);
			await expect(page.locator('.site-header .watch')).toBeVisible();
			expect(Math.max(...middles) - Math.min(...middles), `${path} ${width}`).toBeLessThan(4);
		}
	}
});
