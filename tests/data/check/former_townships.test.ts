import { describe, expect, test } from 'vitest';
import { buildExplorerView } from '../../../src/lib/data/explorer_view.ts';
import { buildSearchTexts } from '../../../src/lib/data/search_texts.ts';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { SearchIndex } from '../../../src/lib/domain/search/search_index.ts';
import { parseView } from '../../../src/lib/view/view_codec.ts';
import { SITES, changeFeature, small } from '../geo_small.ts';

/** 试验镇 has become a subdistrict with another code; two sites still name the old one. */
function rename(former?: object[]): GeoFiles {
	const renamed = changeFeature(
		'360302101',
		(unit) => {
			unit.id = '360302001';
			unit.properties['code'] = '360302001';
			unit.properties['name'] = { zh: '新城街道', en: 'Xincheng Subdistrict' };
			if (former) unit.properties['former'] = former;
		},
		'townships.geojson',
	);
	const two = changeFeature('bridge', ({ properties }) => (properties['township'] = '360302101'));
	return { ...renamed, [SITES]: two[SITES]! };
}

const before = { code: '360302101', name: { zh: '试验镇', en: 'Shiyan Town' } };

test('a code that is gone is told once, with every place that names it', () => {
	const { problems } = parseGeo(rename());
	expect(problems).toHaveLength(1);
	const [{ file, path, line, message }] = problems as [(typeof problems)[number]];
	expect({ file, path }).toEqual({ file: SITES, path: 'features[0].properties.township' });
	expect(line).toBeGreaterThan(1);
	expect(message).toContain('found 360302101; if it became another unit, write former: [');
	expect(message).toMatch(
		/also at sites\/first-report\.geojson:\d+ features\[2\]\.properties\.township$/,
	);
});

test('a former code that another unit has now is refused', () => {
	const { problems } = parseGeo(rename([before, { ...before, code: '360313101' }]));
	expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
		'features[0].properties.former[1].code: expected a code that no unit has now, found 360313101',
	]);
});

describe('with its former code and name', () => {
	const { catalog } = parseGeo(rename([before]));

	test('sites that name the old code belong to the new unit', () => {
		const { township, placement } = catalog!.site_by_id.get('pond')!.properties;
		expect(township).toBe('360302001');
		expect(placement.extent).toMatchObject({ code: '360302001' });
	});

	test.each(['试验镇', '新城街道', 'shiyanzhen', 'Shiyan Town'])(
		'%s finds the place',
		async (text) => {
			const index = await SearchIndex.build(buildSearchTexts(catalog!));
			const ids = index.search(text).places.map(({ kind, id }) => `${kind} ${id}`);
			expect(ids).toContain('township 360302001');
		},
	);

	test('links with the old code are led on', () => {
		const view = buildExplorerView(catalog!, 'zh');
		expect(view.map.marks.map(({ id }) => id)).toContain('area-360302001');
		const { view: read, problems } = parseView('?at=area-360302101&area=township:360302101,2000', {
			sites: new Set(),
			marks: new Set(view.map.marks.map(({ id }) => id)),
			facets: {} as never,
			townships: new Set(['360302001']),
			readouts: new Set(),
			moved: new Map(Object.entries(view.moved ?? {})),
		});
		expect(problems).toEqual([]);
		expect(read.marks).toEqual(['area-360302001']);
		expect(read.plan.area).toMatchObject({ code: '360302001' });
	});
});

test('nothing has moved in data without former codes', () => {
	expect(buildExplorerView(parseGeo(small).catalog!, 'zh')).not.toHaveProperty('moved');
});
