import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { expect, test } from '../atlas_test.ts';
import { expectNoFaults } from '../axe_page.ts';
import { openStudio, type OpenStudio } from './open_studio.ts';

/** An invented page: `tests/fixtures/newsroom/README.md`. */
const PAGE = readFileSync('tests/fixtures/newsroom/page-a.txt', 'utf8');
const SOURCE = 'gan-xi-wan-xun-2024-11-26-p05';

test.use({ locale: 'en-US' });

let studio: OpenStudio;
test.beforeEach(async ({}, info) => {
	test.skip(info.project.name !== 'desktop', 'a desk is no phone');
	// Every answer is a call that runs the check anew.
	test.setTimeout(180_000);
	studio = await openStudio();
});
test.afterEach(({}, info) => (info.status === 'skipped' ? undefined : studio.close()));

/** How a person answers: by keys alone, or by the mouse. */
type Hand = {
	press: (target: Locator) => Promise<void>;
	choose: (choice: Locator) => Promise<void>;
};

const by_keys = (page: Page): Hand => ({
	async press(target) {
		for (let steps = 0; steps < 400; steps++) {
			if (await target.evaluate((element) => element === document.activeElement)) break;
			await page.keyboard.press('Tab');
		}
		await expect(target).toBeFocused();
		await page.keyboard.press('Enter');
	},
	async choose(choice) {
		await page.keyboard.press((await choice.getAttribute('data-choice'))!);
	},
});
const by_mouse: Hand = { press: (target) => target.click(), choose: (choice) => choice.click() };

async function draftPage(page: Page, hand: Hand, text: string): Promise<void> {
	await page.goto(studio.url);
	await hand.press(page.getByRole('navigation').getByRole('link', { name: 'New page' }));
	await expect(page).toHaveURL(/\/new\/$/);
	const box = page.getByRole('textbox', { name: 'Text of the page' });
	await box.focus();
	await page.keyboard.insertText(text);
	await hand.press(page.getByRole('button', { name: 'Draft it' }));
	await expect(page.getByRole('heading', { name: SOURCE })).toBeVisible({ timeout: 120_000 });
}

/** Answers item after item until none waits. Chinese titles are asked in so many words. */
async function answerAll(page: Page, hand: Hand): Promise<number> {
	const progress = page.locator('.progress');
	await expect(progress).toHaveText(/^\d+ of \d+ decided$/);
	const read = async (): Promise<[number, number]> => {
		const [, decided, total] = /(\d+) of (\d+)/.exec((await progress.textContent()) ?? '') ?? [];
		return [Number(decided), Number(total)];
	};
	for (let [decided, total] = await read(); decided < total; [decided, total] = await read()) {
		const card = page.locator('.card');
		for (const select of await card.locator('select').all()) {
			if ((await select.inputValue()) === '') await select.selectOption({ index: 1 });
		}
		const choice = card.locator('[data-choice="1"]');
		if ((await choice.count()) > 0) await hand.choose(choice);
		else if ((await card.locator('[data-choice="none"]').count()) > 0) {
			await page.keyboard.press('0');
		} else {
			const answer = card.locator('[data-answer]');
			await expect(answer).toBeFocused();
			const asked = (await card.locator('.ask').textContent()) ?? '';
			const words = /in Chinese|Chinese sentence|【图】/i.test(asked)
				? '【图】虚构的一句'
				: `Words for item ${decided + 1}`;
			await page.keyboard.insertText(words);
			if (hand === by_mouse) await card.getByRole('button', { name: 'Keep' }).click();
			else await page.keyboard.press('Enter');
		}
		await expect(progress).not.toHaveText(`${decided} of ${total} decided`);
		expect(decided).toBeLessThan(200);
	}
	return (await read())[1];
}

test('a page becomes a second source by keys alone; its site tells both reports', async ({
	page,
}) => {
	const hand = by_keys(page);
	await draftPage(page, hand, PAGE);
	const back = page.locator('.progress');
	const asked = await answerAll(page, hand);
	expect(asked).toBeGreaterThan(20);
	await page.keyboard.press('Escape');
	await page.keyboard.press('u');
	await expect(back).toHaveText(`${asked - 1} of ${asked} decided`);
	await page.keyboard.press('Escape');
	await page.keyboard.press('r');
	await expect(back).toHaveText(`${asked} of ${asked} decided`);
	await page.keyboard.press('Escape');
	await hand.press(page.getByRole('button', { name: 'Accept', exact: true }));
	await expect(page.getByText('Written to geo/; the check passes.')).toBeVisible();

	const { catalog, problems } = parseGeo(loadGeoFromDisk(studio.geo));
	expect(problems).toEqual([]);
	expect(catalog!.sources.map(({ id }) => id)).toContain(SOURCE);
	const site = catalog!.site_by_id.get('tongmu-water-restoration')!;
	const sources = site.properties.citations.map(
		(ref) => catalog!.article_by_id.get(ref.split('#')[0]!)!.source,
	);
	expect(new Set(sources).size).toBe(2);
});

test('the same by mouse; what would be written is seen before', async ({ page }) => {
	await draftPage(page, by_mouse, PAGE);
	await answerAll(page, by_mouse);
	await page.getByRole('button', { name: 'Show what would be written' }).click();
	await expect(page.getByText(`geo/sources/${SOURCE}.yaml`, { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Show', exact: true }).click();
	const preview = page.frameLocator('iframe');
	await expect(preview.getByRole('heading', { level: 1 })).toBeVisible();
	await expectNoFaults(page, 'the desk and a preview');
	await page.getByRole('button', { name: 'Accept', exact: true }).click();
	await expect(page.getByText('Written to geo/; the check passes.')).toBeVisible();
	expect(parseGeo(loadGeoFromDisk(studio.geo)).problems).toEqual([]);
});

/** Invented: one sentence whose figures are of a body without a name. */
const RUN = `赣西晚讯 2024年11月27日 星期三 第03版

社里的账本

　　上栗县桐木镇的一间屋子里，社员围着账本，记者日前前往采访。
　　合作社今年养鱼45亩，养蜂60箱，养牛20头。（甲某某）
`;

test('figures of one sentence are answered together, some of them, or one by one', async ({
	page,
}) => {
	await page.goto(`${studio.url.replace('/#', '/new/#')}`);
	await page.getByRole('textbox', { name: 'Text of the page' }).fill(RUN);
	await page.getByRole('button', { name: 'Draft it' }).click();
	const card = page.locator('.card');
	await expect(card).toBeVisible({ timeout: 120_000 });
	const listDecided = (): string[] => {
		const text = readFileSync(`${studio.drafts}/gan-xi-wan-xun-2024-11-27-p03/open.json`, 'utf8');
		const { items } = JSON.parse(text) as {
			items: { words: string; asks: string; decision: string | null }[];
		};
		return items.filter((one) => one.decision !== null).map(({ words }) => words);
	};
	const progress = page.locator('.progress');
	const figures = page.getByRole('group', { name: 'Figures that the answer is for' });
	for (let steps = 0; steps < 60 && !(await figures.isVisible()); steps++) {
		await page.keyboard.press('Alt+ArrowDown');
	}
	await expect(figures.getByRole('checkbox')).toHaveCount(3);
	await expect(card.locator('blockquote')).toHaveText(/^合作社今年养鱼45亩/);
	await expectNoFaults(page, 'figures that are answered together');

	await card.locator('[data-choice="1"]').click();
	await expect.poll(() => listDecided().length).toBe(3);
	await expect(progress).toHaveText(/^1 of/);
	await page.keyboard.press('Escape');
	await page.keyboard.press('u');
	await expect.poll(() => listDecided().length).toBe(0);
	await expect(progress).toHaveText(/^0 of/);

	const kept = figures.getByRole('checkbox', { name: '养蜂60箱' });
	await kept.focus();
	await page.keyboard.press('Space');
	await expect(kept).not.toBeChecked();
	await page.keyboard.press('1');
	await expect.poll(() => listDecided().length).toBe(2);
	await expect(card.locator('blockquote')).toHaveText('养蜂60箱');
	await page.keyboard.press('Escape');
	await page.keyboard.press('u');
	await expect.poll(() => listDecided().length).toBe(0);
	await expect(progress).toHaveText(/^0 of/);

	await expect(figures).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('s');
	await expect(figures).toHaveCount(0);
	await page.keyboard.press('1');
	await expect.poll(() => listDecided().length).toBe(1);
});
