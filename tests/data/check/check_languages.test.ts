import { describe, test } from 'vitest';
import { LANGUAGE_CODES } from '../../../src/lib/domain/language/languages.ts';
import { ARTICLE, changeFeature, replaceText } from '../geo_small.ts';
import { expectOneProblem } from '../list_problems.ts';

const CITY = 'city.yaml';
const OWN = 'languages: [zh, en]';

describe('the languages of a city', () => {
	test.each(['[zh]', '[en]', '[en, zh]', '[zh, en, fr]', '[zh, zh]', '[]'])(
		'%s are refused: every text has each language of the atlas',
		(languages) => {
			expectOneProblem(
				replaceText(CITY, OWN, `languages: ${languages}`),
				/^languages: expected \[zh, en\], the languages that this atlas is written in.*README/,
			);
		},
	);

	test('a time zone that is none is told once', () => {
		expectOneProblem(
			replaceText(CITY, 'time_zone: Asia/Shanghai', 'time_zone: Asia/Nowhere'),
			/^time_zone: expected a time zone like Asia\/Shanghai, found "Asia\/Nowhere"$/,
		);
	});
});

describe.each(LANGUAGE_CODES)('a text that is missing in %s', (code) => {
	test.each(['name', 'summary'])('is named: %s of a site', (key) => {
		expectOneProblem(
			changeFeature('pond', ({ properties }) => {
				delete (properties[key] as Partial<Record<string, string>>)[code];
			}),
			new RegExp(`properties\\.${key}\\.${code}: expected string, found nothing`),
		);
	});
});

test('a missing translation of an excerpt is named', () => {
	expectOneProblem(
		replaceText(ARTICLE, '    translation: The works nearby spent over CNY 1 billion.\n', ''),
		/^excerpts\[1\]\.translation: expected string, found nothing$/,
	);
});
