import { describe, expect, test } from 'vitest';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { ARTICLE, changeFeature, replaceText, small } from '../geo_small.ts';
import { expectOneProblem, type Case } from '../list_problems.ts';

const NOTE = '        kind: explanation\n        certainty: certain\n';
const changeNote = (lines: string) => replaceText(ARTICLE, NOTE, lines);
const changeBody = (body: object) =>
	changeFeature(
		'works',
		(f) =>
			(f.properties['bodies'] = [
				{
					name: { zh: '试验镇', en: 'Shiyan Town' },
					kind: 'place',
					excerpt: 'first-report#pond',
					...body,
				},
			]),
	);

describe('each rule about words, broken once, gives one problem', () => {
	test.each<Case>([
		[
			'status_doubts: a doubt about a sentence that statuses rest on says nothing of them',
			changeNote('        kind: doubt\n        certainty: open\n'),
			/notes\[0\]\.status_of: expected the sites whose status this doubts, of pond, bridge, or \[\]/,
		],
		[
			'status_doubts: a site whose status rests on another excerpt',
			changeNote('        kind: doubt\n        certainty: open\n        status_of: [works]\n'),
			/status_of\[0\]: expected a site whose status rests on first-report#pond, found "works"/,
		],
		[
			'status_doubts: an explanation doubts nothing',
			changeNote('        kind: explanation\n        certainty: open\n        status_of: [pond]\n'),
			/status_of: expected no such property: only an open doubt has it/,
		],
		[
			'misprints: a translation that mends in silence',
			changeNote('        kind: misprint\n        certainty: certain\n'),
			/translation: expected \[printed: …\] with words of the misprint 去年, found none/,
		],
		[
			'bodies: a name that the excerpt does not have',
			changeBody({ name: { zh: '试验局', en: 'Bureau' } }),
			/bodies\[0\]\.name\.zh: expected words of excerpt first-report#pond, found "试验局"/,
		],
		[
			'bodies: an excerpt that the site does not cite',
			changeBody({ excerpt: 'first-report#city' }),
			/bodies\[0\]\.excerpt: expected one of the site's citations, found first-report#city/,
		],
		[
			'bodies: none is left out, not empty',
			changeFeature('works', (f) => (f.properties['bodies'] = [])),
			/bodies: expected at least 1 \(array\), found \[\]/,
		],
	])('%s', (_rule, files, expected) => expectOneProblem(files, expected));
});

describe('a doubt about a status', () => {
	const files = changeNote(
		'        kind: doubt\n        certainty: open\n        status_of: [pond]\n',
	);

	test('is known of the sites it names and of no other', () => {
		const sites = parseGeo(files).catalog!.sites;
		const noted = sites.filter(({ status_note }) => status_note !== null);
		expect(noted.map(({ id, status_note }) => [id, status_note])).toEqual([
			['pond', { zh: '指2019年。', en: 'That is 2019.' }],
		]);
	});

	test('is unknown where nobody wrote one', () => {
		const sites = parseGeo(small).catalog!.sites;
		expect(sites.every(({ status_note }) => status_note === null)).toBe(true);
	});
});
