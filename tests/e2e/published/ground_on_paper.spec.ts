import { expect, test } from '../atlas_test.ts';
import { closeServed, CREDIT, serveSecondCity } from './second_host.ts';

let root: string;

test.beforeAll(async () => {
	root = await serveSecondCity();
});
test.afterAll(closeServed);

test('briefs and sheets have the ground on paper, with its names, a legend and whom it is owed to', async ({
	page,
}) => {
	await page.goto(`${root}/plan/brief/?area=circle:104.78,29.35,6000`);
	const brief_ground = page.locator('[data-brief-map] [data-brief-ground] path');
	await expect(brief_ground.first()).toBeAttached();
	await expect(page.locator('[data-brief-ground-credit]')).toContainText(`${CREDIT}，2026-10-01`);
	const brief_names = page.locator('[data-brief-map] [data-sheet-ground-name]');
	await expect(brief_names.first()).toBeAttached();
	const brief_legend = page.locator('[data-brief-ground-legend]');
	await expect(brief_legend).toContainText('River, lake, reservoir');
	await page.getByRole('checkbox', { name: '附上道路和水系' }).uncheck();
	await expect(brief_ground).toHaveCount(0);
	await expect(brief_names).toHaveCount(0);
	await expect(brief_legend).toHaveCount(0);
	await expect(page.locator('[data-brief-ground-credit]')).toHaveCount(0);
	await expect(page).toHaveURL(/[?&]ground=-/);

	await page.goto(`${root}/en/plan/sheet/?paper=a3&scale=200000&series=grid:city`);
	const sheet = page.locator('[data-sheet-paper]');
	await expect(sheet.locator('[data-sheet-map] [data-sheet-ground="river"]')).toBeAttached();
	await expect(sheet.locator('[data-sheet-ground-name="city"]')).toHaveText('Invented City');
	await page.locator('[data-sheet-choice]').selectOption({ index: 3 });
	await expect(sheet.locator('[data-legend="ground-water"]')).toBeVisible();
	await expect(sheet).toContainText('Roads, waters: © Invented Mappers, 2026-10-01');
	await page.locator('[data-sheet-ground-switch]').uncheck();
	await expect(page.locator('[data-sheet-ground]')).toHaveCount(0);

	await page.route('**/ground/*', (route) => route.abort());
	await page.goto(`${root}/plan/brief/`);
	await expect(page.locator('[data-brief-no-ground]')).toContainText('底图读不出来');
	await expect(page.locator('[data-brief-row]')).toHaveCount(4);
});
