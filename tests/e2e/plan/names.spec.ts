import { readFileSync } from 'node:fs';
import { expect, test } from '../atlas_test.ts';
import { expectNoFaults } from '../axe_page.ts';
import { openExplorer } from '../explorer_page.ts';

/** Of the city but for 浏阳市; 新村社区 is in two townships, 桐木真 in none. */
const list = [
	'区县,地名',
	'上栗县,桐木镇',
	',新村社区',
	',桐木真',
	'浏阳市,桐木镇',
	',',
	'湘东区,=湘东镇',
	',上栗县',
].join('\n');

test('a pasted list of place names becomes a layer, and nothing that is not sure is placed', async ({
	page,
}) => {
	await openExplorer(page, '/plan/?tool=layers');
	await page.locator('[data-names-open]').press('Enter');
	const panel = page.locator('[data-names]');
	await panel.locator('textarea').fill(`${list}\n`);
	await panel.getByRole('button', { name: '读入' }).press('Enter');
	await panel.getByRole('button', { name: '开始对照' }).press('Enter');
	const counts = panel.locator('[data-names-counts]');
	await expect(counts).toContainText('共 6 行：3 行对上，1 行不止一处，2 行没有对上，0 行空白');
	const group = panel.locator('[data-names-group="新村社区"]');
	await group.locator('select').selectOption({ index: 1 });
	await expect(group).toContainText('由您选定');
	await expect(counts).toContainText('4 行对上，0 行不止一处');
	await panel.locator('[data-names-state="none"]').press('Enter');
	await expect(panel.locator('[data-names-group]')).toHaveCount(2);
	await expectNoFaults(page, 'a list of names');

	const download = page.waitForEvent('download');
	await panel.getByRole('button', { name: '保存为 CSV' }).press('Enter');
	const csv = readFileSync(await (await download).path(), 'utf8').split('\r\n');
	expect(csv).toHaveLength(8);
	expect(csv[3]).toMatch(/^,桐木真,没有对上,,,,,,.*桐木镇.*,,$/);
	expect(csv[5]).toContain("'=湘东镇");
	await panel.locator('[data-names-add]').press('Enter');
	const layer = page.locator('[data-own-layer="粘贴的地名"]');
	await expect(layer).toContainText('6 个要素');
	await expect(layer).toContainText('6 个中画出 3 个，只在表里 3 个');
});
