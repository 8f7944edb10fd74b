import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
	BASE_LANGUAGE,
	LANGUAGES,
	LANGUAGE_CODES,
} from '../../../src/lib/domain/language/languages.ts';
import { listFiles, readText } from './source_files.ts';

const TABLE = 'src/lib/domain/language/languages.ts';

/** What asks which language it is, or writes down what the table of languages has. */
const OF_ONE_LANGUAGE = [
	/['"`](?:zh|en)['"`]/,
	/\b(?:language|locale|lang|getLocale\(\))\s*[!=]==?\s*['"`A-Z]/,
	/\[["'`](?:zh|en)["'`]\]/,
	/zh-CN|zh_CN|en-GB|en_GB|en-US/,
	/(?<![\w$])\/?en\/(?!\w)|\blang="(?!\$)/,
	/\.join\(\s*['"`][、，；：]\s*['"`]/,
	/\bis_(?:chinese|english)\b/i,
];
/** In what readers see, a list is joined by `joinList`: there "a, b" is English. */
const JOINED_BY_HAND = /\.join\(\s*['"`][,;]\s['"`]\s*\)/;
const SEEN = /^src\/(?:lib\/(?:components|panes|map)|routes)\//;

/** By file, what may stand there, and why. */
const ALLOWED: Record<string, { line: RegExp; because: string }[]> = {
	'src/lib/components/reading/PlacementFacts.svelte': [
		{ line: /toFixed\(5\)\)\.join/, because: 'two numbers of a position, as maps write them' },
	],
	'src/lib/components/suggest/SuggestPatch.svelte': [
		{ line: /position\.join/, because: 'two numbers of a position, as maps write them' },
	],
};

function findFaults(path: string, text: string): string[] {
	const seen = SEEN.test(path) ? [JOINED_BY_HAND] : [];
	return text.split('\n').flatMap((line, index) => {
		const words = line.replace(/<script lang="ts"[^>]*>|^\s*(?:\/?\*|\/\/).*$/g, '');
		if (![...OF_ONE_LANGUAGE, ...seen].some((pattern) => pattern.test(words))) return [];
		if (ALLOWED[path]?.some((one) => one.line.test(words))) return [];
		return [`${path}:${index + 1} ${line.trim()}`];
	});
}

test('what differs between languages stands in the table of languages alone', () => {
	const files = [...listFiles('src'), ...listFiles('scripts')].filter(
		(path) => /\.(?:ts|js|svelte)$/.test(path) && path !== TABLE,
	);
	expect(files.length).toBeGreaterThan(300);
	expect(files.flatMap((path) => findFaults(path, readText(path)))).toEqual([]);
});

test('what may stand elsewhere still stands there', () => {
	for (const [path, lines] of Object.entries(ALLOWED)) {
		for (const { line, because } of lines) expect(readText(path), because).toMatch(line);
	}
});

test.each([
	"language === 'zh' ? a : b",
	"if (o.locale !== 'en') return",
	"names.join('、')",
	"const tags = ['zh', 'en'];",
	"new Intl.Collator('zh-CN-u-co-pinyin')",
	'<p lang="en">',
	'const root = `${base}/en/`;',
	'getLocale() === BASE',
	"const is_chinese = asks('x')",
])('the test above sees %s', (line) => {
	expect(findFaults('src/lib/data/one.ts', line)).toHaveLength(1);
});

test('a list that readers see is not joined with a comma', () => {
	expect(findFaults('src/lib/components/one.ts', "names.join(', ')")).toHaveLength(1);
	expect(findFaults('src/lib/domain/checks/one.ts', "names.join(', ')")).toHaveLength(0);
});

test('messages are compiled for the languages of the table', () => {
	const settings = JSON.parse(
		readFileSync('src/lib/i18n/project.inlang/settings.json', 'utf8'),
	) as { baseLocale: string; locales: string[] };
	expect(settings.locales).toEqual(LANGUAGE_CODES);
	expect(settings.baseLocale).toBe(BASE_LANGUAGE);
	expect(LANGUAGE_CODES[0]).toBe(BASE_LANGUAGE);
	for (const { beside } of Object.values(LANGUAGES)) expect(LANGUAGE_CODES).toContain(beside);
});
