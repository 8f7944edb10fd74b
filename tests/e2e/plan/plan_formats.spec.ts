import type { Page } from '@playwright/test';
import { expect, test } from '../atlas_test.ts';
import { openExplorer } from '../explorer_page.ts';

const OWN = 'tests/fixtures/own';

async function choose(page: Page, file: string): Promise<void> {
	await page.locator('input[type="file"]').setInputFiles(`${OWN}/${file}`);
}

test('KML, KMZ, GPX and shapefiles say what was read and what was left out, and ask no host', async ({
	page,
	baseURL,
}) => {
	const sent: string[] = [];
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(`${baseURL}/`) && !url.startsWith('blob:')) sent.push(url);
	});
	await openExplorer(page, '/en/plan/?tool=layers');
	const confirm = page.locator('[data-own-confirm]');
	const cases: [string, ...(string | RegExp)[]][] = [
		['kml/bad_vertex.kml', '2 positions cannot be read', 'a (1), c (1)', 'abc,27.62'],
		['kml/html_description.kml', 'shown as plain text', /面积 12 亩\s去年动工/],
		['kmz/index_with_links.kmz', 'KMZ, 3 features', 'files/points.kml, files/roads.kml'],
		['kmz/doc_is_second.kmz', 'not read: images/legend.kml (1)', '石桥'],
		['gpx/only_one_point_segments.gpx', '5 lines have a single readable position'],
		['shapefile/cpg_oem.zip', 'OEM', 'GB18030', '水塘地块'],
		['shapefile/deleted_record.zip', '1 record is marked as deleted', '2023-11-29'],
		['shapefile/number_18_digits.zip', '360302102001123457'],
	];
	for (const [file, ...words] of cases) {
		await choose(page, file);
		await expect(confirm.getByRole('heading')).toHaveText(file.replace(/^.*\//, ''));
		for (const word of words) await expect(confirm).toContainText(word);
	}
	await confirm.getByRole('button', { name: 'Give up' }).click();
	await choose(page, 'kmz/remote_link_only.kmz');
	await expect(page.locator('[data-own-problem]')).toContainText(
		'only points elsewhere (1): https://example.org/layer.kml. Nothing is fetched',
	);
	expect(sent).toEqual([]);
});
