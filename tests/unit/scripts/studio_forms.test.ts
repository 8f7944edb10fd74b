import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { formatFile } from '../../../scripts/studio/files/file_forms.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { two_pages } from '../../data/two_pages.ts';

const read = (path: string, text: string): unknown =>
	path.endsWith('.yaml') ? parse(text) : JSON.parse(text);

describe('a value written back into its file', () => {
	const files = { ...two_pages, ...loadGeoFromDisk('geo') };

	test.each(Object.entries(files))('%s keeps its bytes', async (path, text) => {
		expect(await formatFile(path, read(path, text), text)).toBe(text);
	});

	test('a changed word changes one line, comments and quotes stay', async () => {
		const before = "# ours\nid: a\npage: '07'\ntitle:\n  # both\n  zh: 一\n  en: One\n";
		const after = await formatFile(
			'articles/a.yaml',
			{ id: 'a', page: '07', title: { zh: '一', en: 'One more' }, order: 2 },
			before,
		);
		expect(after).toBe(before.replace('One\n', 'One more\n').concat('order: 2\n'));
	});

	test('items are known by their ids, whatever their place', async () => {
		const before = 'list:\n  - id: a\n    n: 1\n  # second\n  - id: b\n    n: 2\n';
		const after = await formatFile(
			'articles/a.yaml',
			{
				list: [
					{ id: 'new', n: 0 },
					{ id: 'b', n: 3 },
				],
			},
			before,
		);
		expect(after).toBe('list:\n  - id: new\n    n: 0\n  # second\n  - id: b\n    n: 3\n');
	});

	test('a new property comes where the value has it', async () => {
		const after = await formatFile(
			'sources/a.yaml',
			{ id: 'a', page: '5', date: 'x' },
			'id: a\ndate: x\n',
		);
		expect(after).toBe("id: a\npage: '5'\ndate: x\n");
	});

	test('a new file has the form of its kind', async () => {
		expect(
			await formatFile('sites/a.geojson', { type: 'FeatureCollection', features: [] }, null),
		).toBe('{\n\t"type": "FeatureCollection",\n\t"features": []\n}\n');
		expect(await formatFile('articles/a.yaml', { id: 'a', order: 1 }, null)).toBe(
			'id: a\norder: 1\n',
		);
	});
});
