import { readFileSync } from 'node:fs';
import { parseOpml } from 'feedsmith';
import { expect, test } from '../atlas_test.ts';

/** A district with sites that are surely and that are only possibly in it. */
const ADCODE = 360322;

const words = {
	'': {
		copied: '已复制',
		possible: '只是可能在这里',
		more: /另有\d+条，见全文。/,
		opml: '导出所关注内容的订阅清单',
	},
	en: {
		copied: 'Copied',
		possible: 'Only possibly here',
		more: /\d+ more on the page\./,
		opml: 'OPML of these feeds',
	},
};

for (const [language, said] of Object.entries(words)) {
	const root = language ? `/${language}` : '';

	test(`a digest is found, copied as text with whole links, and fits a phone and paper: ${language || 'zh'}`, async ({
		page,
		context,
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto(`${root}/districts/${ADCODE}/`);
		await page.locator('[data-digest-link]').click();
		await expect(page.locator('[data-digest="2023-11"]')).toBeVisible();
		// A link that was pressed before the script came opens a page that is not awake yet.
		await expect(page.locator('html[data-hydrated]')).toBeAttached();
		await expect(page.getByText(said.possible).first()).toBeVisible();
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(overflow).toBe(0);
		await page.locator('[data-copy-digest]').click();
		await expect(page.locator('[data-copy-digest]')).toHaveText(said.copied);
		const text = await page.evaluate(() => navigator.clipboard.readText());
		const { origin } = new URL(page.url());
		expect(text).toContain(`${origin}${root}/digest/2023-11/${ADCODE}/\n`);
		expect(text).toMatch(said.more);
		expect(text.split('\n').filter((line) => line.startsWith('/'))).toEqual([]);
		await expect(page.getByRole('textbox')).toHaveValue(text);
		const file = readFileSync(`build${root}/digest/2023-11/${ADCODE}/digest.txt`, 'utf8');
		expect(text).toBe(file.replace(/^\//gm, `${origin}/`));
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		await expect(page.getByRole('textbox')).toBeHidden();
		await expect(page.locator('.site-header')).toBeHidden();
		await expect(page.locator('[data-quiet] li').first()).toBeVisible();
	});

	test(`what a watch touches leaves as a list of feeds that are there: ${language || 'zh'}`, async ({
		page,
		request,
	}) => {
		await page.goto(`${root}/districts/${ADCODE}/`);
		await page.locator('[data-follow="district"]').click();
		await page.locator('[data-follow="township"]').first().click();
		await expect(page.locator('[data-follow="township"]').first()).toHaveAttribute(
			'aria-pressed',
			'true',
		);
		const feed = (await page.locator('[data-feed="township"]').first().getAttribute('href'))!;
		await page.goto(`${root}/watch/`);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: said.opml }).click(),
		]);
		const { body } = parseOpml(readFileSync(await download.path(), 'utf8'));
		const addresses = (body?.outlines ?? []).flatMap(({ outlines }) =>
			(outlines ?? []).map(({ xmlUrl }) => xmlUrl!),
		);
		const { origin } = new URL(page.url());
		const ending = language ? `.${language}.xml` : '.xml';
		expect(addresses).toEqual([
			`${origin}/data/feed-district-${ADCODE}${ending}`,
			`${origin}${feed}`,
		]);
		for (const address of addresses) expect((await request.get(address)).ok()).toBe(true);
	});
}
