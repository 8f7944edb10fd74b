import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { previewReading } from '../../../../src/lib/domain/own_layers/build_layer.ts';
import { readOwnFile } from '../../../../src/lib/domain/own_layers/read_own_file.ts';
import { buildShp, pointShape, zipShapefile } from './build_shapefile.ts';
import { HOME, take } from './own_file.ts';

const table = (count: number) => ({
	fields: [{ name: 'no', type: 'N', length: 4 }],
	rows: Array.from({ length: count }, (_, index) => ({ cells: [`${index + 1}`] })),
});

describe('a ZIP of shapefiles', () => {
	const shp = buildShp(1, [pointShape(113.85, 27.62)]);

	it('in a folder with a Chinese name is read', async () => {
		const { summary } = await take(zipShapefile(shp, table(1), { folder: '上报材料\\' }));
		expect(summary).toMatchObject({ count: 1, fields: ['no'] });
	});

	it('names the others with their counts', async () => {
		const files = unzipSync(zipShapefile(shp, table(1), { folder: '甲/' }));
		const roads = buildShp(1, [pointShape(113.85, 27.62), pointShape(113.86, 27.63)]);
		const bytes = zipSync({ ...files, '乙/roads.shp': roads });
		const { summary } = await take(bytes);
		expect(summary.count).toBe(1);
		expect(summary.notes).toContainEqual({ code: 'other-layers', names: ['乙/roads.shp (2)'] });
	});

	it('offers each of them, and passes over one that cannot be read until it is asked for', async () => {
		const roads = buildShp(1, [pointShape(113.85, 27.62), pointShape(113.86, 27.63)]);
		const folder = (name: string, prj: string) =>
			unzipSync(zipShapefile(shp, table(1), { folder: name, prj }));
		const bytes = zipSync({
			...folder('a/', 'GEOGCS["GCS_North_American_1927"]'),
			...folder('b/', ''),
			'c/roads.shp': roads,
		});
		const parts = Object.keys(unzipSync(bytes)).filter((name) => name.endsWith('.shp'));
		const [spoilt, first, second] = parts as [string, string, string];
		const preview = previewReading(await readOwnFile(bytes, 'all.zip'), HOME);
		expect(preview.choice?.part).toBe(first);
		expect(preview.choice?.parts).toEqual([
			{ part: spoilt, count: 1 },
			{ part: first, count: 1 },
			{ part: second, count: 2 },
		]);
		const other = await readOwnFile(bytes, 'all.zip', second);
		expect(previewReading(other, HOME)).toMatchObject({ count: 2, choice: { part: second } });
		await expect(readOwnFile(bytes, 'all.zip', spoilt)).rejects.toMatchObject({
			problem: { code: 'unknown-system' },
		});
		const single = previewReading(await readOwnFile(zipShapefile(shp, table(1)), 'one.zip'), HOME);
		expect(single.choice).toBeNull();
	});
});
