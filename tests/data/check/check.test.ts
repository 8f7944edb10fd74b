import { expect, test } from 'vitest';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { ARTICLE, SITES, changeFeature, replaceText, small } from '../geo_small.ts';
import { listProblems } from '../list_problems.ts';

test('the small data is whole', () => {
	expect(parseGeo(small).problems).toEqual([]);
});

test('a circle of parts is reported at each of them', () => {
	const problems = listProblems(changeFeature('pond', (f) => (f.properties['part_of'] = 'works')));
	expect(problems).toHaveLength(2);
	expect(problems[0]).toContain('expected no circle, found pond > works > pond');
});

test('all problems of all files come at once, each with its line', () => {
	const files: GeoFiles = {
		...changeFeature('bridge', (f) => {
			f.properties['status'] = 'planned';
			f.properties['name'] = { zh: '', en: 'B' };
		}),
		[ARTICLE]: small[ARTICLE]!.replace('value: 15', 'value: 16').replace(
			'kind: report',
			'kind: poem',
		),
	};
	const { problems } = parseGeo(files);
	expect(problems.map(({ file }) => file)).toEqual([ARTICLE, SITES, SITES]);
	const lines = files[SITES]!.split('\n');
	const status = problems.find(({ path }) => path.endsWith('status'))!;
	expect(lines[status.line! - 1]).toContain('"status": "planned"');
});

test('what does not fit its schema is not reported missing as well', () => {
	const { problems } = parseGeo(replaceText(ARTICLE, 'kind: report', 'kind: poem'));
	expect(problems.map(({ path }) => path)).toEqual(['kind']);
});

test('more than three sentences are too many', () => {
	const files = replaceText(
		ARTICLE,
		'exact: 甲路连着两个村，全长4000多米。',
		'exact: 甲。乙。甲路连着两个村，全长4000多米。丙',
	);
	expect(listProblems(files)).toContainEqual(
		'excerpts[2].exact: expected 1 to 3 sentences, found 4',
	);
});
