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
