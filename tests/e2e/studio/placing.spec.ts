import { cpSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../atlas_test.ts';
import { expectNoFaults } from '../axe_page.ts';
import { openStudio, type OpenStudio } from './open_studio.ts';

const FILE = 'sites/high-quality-development.geojson';
const SITE = 'tongmu-water-restoration';

test.use({ locale: 'en-US' });

let studio: OpenStudio;
test.beforeEach(async ({}, info) => {
	test.skip(info.project.name !== 'desktop', 'it sets its own sizes');
	test.setTimeout(180_000);
	studio = await openStudio();
});
test.afterEach(({}, info) => (info.status === 'skipped' ? undefined : studio.close()));

async function enter(page: Page): Promise<(path: string) => Promise<void>> {
	await page.goto(studio.url);
	await expect(page.getByRole('heading', { level: 1, name: 'Drafts' })).toBeVisible();
	return async (path) => {
		await page.goto(new URL(path, studio.url).href);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	};
}

async function openPosition(page: Page): Promise<Locator> {
	await (
		await enter(page)
	)(`/files/edit/${FILE}/`);
	await page.getByText('Position', { exact: true }).click();
	await page.getByLabel('Site', { exact: true }).selectOption(SITE);
	const map = page.getByRole('application');
	await expect(map).toBeVisible();
	await map.scrollIntoViewIfNeeded();
	return map;
}

type Placed = {
	geometry: { type: string; coordinates: [number, number] };
	properties: { district: number; township: string | null; placement: Record<string, unknown> };
};

function readSite(): Placed {
	const { features } = JSON.parse(readFileSync(join(studio.geo, FILE), 'utf8')) as {
		features: (Placed & { id: string })[];
	};
	return features.find(({ id }) => id === SITE)!;
}

async function save(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Use this position' }).click();
	await expect(page.getByText('The check passes.')).toBeVisible();
	await expect(page.getByRole('group', { name: `Changes of geo/${FILE}` })).toBeVisible();
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText('Saved.')).toBeVisible();
}

test('a site is pressed, dragged, moved by keys and typed, put into a district, and seen before it is saved', async ({
	page,
}) => {
	const map = await openPosition(page);
	const far = page.getByText(/across/);
	await expect(far).toContainText(/^\d{2,3}(?:\.\d)? km across/);
	await page.getByRole('radio', { name: 'A point' }).check();
	await page.getByRole('button', { name: 'Remove the last point' }).click();
	const point = page.getByRole('button', { name: 'Point 1' });
	await expect(point).toHaveCount(0);
	await page.getByLabel('Radius (metres)').fill('900');
	await page.getByRole('button', { name: 'Use this position' }).click();
	await expect(page.getByRole('alert')).toContainText('no shape yet');

	await map.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	const box = (await map.boundingBox())!;
	const at = [box.x + box.width * 0.4, box.y + box.height * 0.3] as const;
	await page.mouse.move(...at);
	for (let turns = 0; turns < 5; turns++) await page.mouse.wheel(0, -240);
	await expect(far).toContainText(/^[\d.]+ k?m across/);
	await page.mouse.click(...at);
	await expect(point).toHaveCount(1);
	const middle = async (): Promise<[number, number]> => {
		const { x, y, width, height } = (await point.boundingBox())!;
		return [x + width / 2, y + height / 2];
	};
	await page.mouse.move(...at);
	await page.mouse.down();
	await page.mouse.move(at[0] + 60, at[1] + 40, { steps: 3 });
	await page.mouse.up();
	const dragged = await middle();
	expect(dragged[0] - at[0]).toBeGreaterThan(56);
	expect(dragged[1] - at[1]).toBeGreaterThan(36);
	await point.focus();
	await page.keyboard.press('Shift+ArrowRight');
	expect((await middle())[0] - dragged[0]).toBeGreaterThan(6);
	await map.focus();
	await page.keyboard.press('Backspace');
	await expect(point).toHaveCount(0);
	await page.keyboard.press('Enter');
	await expect(point).toHaveCount(1);

	const typed = page.locator('[data-coordinate-input]');
	await typed.getByRole('textbox').fill('113.9276212, 27.9610034');
	await typed.getByRole('combobox').selectOption('gcj02');
	await typed.getByRole('button', { name: 'Go' }).click();
	await expect(page.getByLabel('Datum of the source')).toHaveValue('GCJ-02');
	await typed.getByRole('combobox').selectOption('wgs84');
	await typed.getByRole('button', { name: 'Go' }).click();
	await save(page);
	expect(readSite().geometry).toEqual({ type: 'Point', coordinates: [113.9276212, 27.9610034] });
	expect(readSite().properties.placement).toMatchObject({ class: 'near', precision_m: 900 });

	await page.getByRole('radio', { name: 'A township' }).check();
	await page
		.getByLabel('A township, a district or the city', { exact: true })
		.and(page.locator('select'))
		.selectOption({ label: 'Shangli County' });
	await expect(page.getByText('Within 25 km')).toBeVisible();
	await save(page);
	const { district, township, placement } = readSite().properties;
	expect([district, township]).toEqual([360322, null]);
	expect(placement).toMatchObject({ extent: { kind: 'district', adcode: 360322 } });
});

test('an article’s sentences are quoted or not, a file that is referred to stays, one that is not goes', async ({
	page,
}) => {
	const article = 'words-of-a-page';
	mkdirSync(join(studio.drafts, 'trial-2020-02-03'), { recursive: true });
	cpSync('tests/fixtures/geo_small/page.txt', join(studio.drafts, 'trial-2020-02-03/page.txt'));
	const open = await enter(page);
	await open(`/files/edit/articles/${readdirSync(join(studio.geo, 'articles'))[0]}/`);
	await page.getByRole('button', { name: /^Remove articles\// }).click();
	await expect(page.getByText('cannot be removed: something refers to it.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Remove it' })).toBeDisabled();
	await page.getByRole('button', { name: 'Keep it' }).click();

	const tour = readdirSync(join(studio.geo, 'tours'))[0]!;
	await open(`/files/edit/tours/${tour}/`);
	await page.getByRole('button', { name: `Remove tours/${tour}…` }).click();
	await page.getByRole('button', { name: 'Remove it' }).click();
	await expect(page).toHaveURL(/\/files\/$/);
	expect(readdirSync(join(studio.geo, 'tours'))).not.toContain(tour);

	await open(`/files/edit/articles/${article}.yaml/`);
	await page.getByLabel('source', { exact: true }).fill('trial-2020-02-03');
	await page.getByLabel('source', { exact: true }).blur();
	await page.getByText('Choose what is quoted, by sentence').click();
	const sentence = page.locator('.sentences').getByRole('button').first();
	await expect(sentence).toHaveAttribute('aria-pressed', 'false');
	await sentence.click();
	await expect(sentence).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByLabel('Please translate this quotation into English.')).toBeVisible();
});

test('no page of the studio has a fault, wide and narrow, light and dark; forced colours leave the map', async ({
	page,
}) => {
	const open = await enter(page);
	for (const width of [1280, 360]) {
		await page.setViewportSize({ width, height: 800 });
		for (const path of ['/', '/new/', '/files/']) {
			await open(path);
			await expectNoFaults(page, `${path} at ${width}`);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect.soft(wide, `${path} at ${width} is wider than the window`).toBe(0);
		}
		await openPosition(page);
		await page.getByRole('radio', { name: 'An outline' }).check();
		await expectNoFaults(page, `placing at ${width}`);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect.soft(wide, `placing at ${width} is wider than the window`).toBe(0);
	}
	await page.emulateMedia({ forcedColors: 'active' });
	const cross = page.getByRole('application').locator('.cross');
	const [line, paper] = await Promise.all([
		cross.evaluate((element) => getComputedStyle(element).stroke),
		page.evaluate(() => getComputedStyle(document.body).backgroundColor),
	]);
	expect(line).not.toBe(paper);
});
