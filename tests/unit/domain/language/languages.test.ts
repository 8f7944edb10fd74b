import { describe, expect, test } from 'vitest';
import { orderNames } from '../../../../src/lib/domain/language/compare_names.ts';
import {
	addRemark,
	joinClauses,
	joinItems,
	joinList,
	joinPlaces,
	joinSentences,
	putColon,
	quoteTitle,
	quoteWords,
} from '../../../../src/lib/domain/language/join_words.ts';
import {
	LANGUAGES,
	LANGUAGE_CODES,
	findBeside,
	formatPrefix,
	formatSuffix,
	inEvery,
	listOthers,
	parsePrefix,
	parseTag,
} from '../../../../src/lib/domain/language/languages.ts';

const names = ['甲', '乙', '丙'];

describe('the table of languages', () => {
	test('leads from an address to a language and back', () => {
		for (const code of LANGUAGE_CODES) {
			expect(parsePrefix(formatPrefix(code).replace('/', '') || undefined)).toBe(code);
			expect(parseTag(LANGUAGES[code].tag)).toBe(code);
			expect(listOthers(code)).not.toContain(code);
			expect(listOthers(code)).toContain(findBeside(code));
			expect(Intl.getCanonicalLocales(LANGUAGES[code].tag)).toEqual([LANGUAGES[code].tag]);
			for (const tag of [LANGUAGES[code].formats, LANGUAGES[code].collation]) {
				expect(Intl.Collator.supportedLocalesOf(tag)).toEqual([tag]);
			}
		}
		expect(new Set(LANGUAGE_CODES.map(formatPrefix)).size).toBe(LANGUAGE_CODES.length);
		expect(LANGUAGE_CODES.map(formatPrefix)).toEqual(['', 'en/']);
		expect(LANGUAGE_CODES.map(formatSuffix)).toEqual(['', '.en']);
	});

	test('takes what is no language for the one at the root', () => {
		expect(['sites', '', undefined, 'zh', 'EN'].map(parsePrefix)).toEqual(
			Array.from({ length: 5 }, () => 'zh'),
		);
		expect(parseTag('de')).toBe('zh');
	});
});

describe('words are joined with the signs of a language', () => {
	test.each([
		['a list', inEvery((code) => joinList(names, code)), '甲、乙、丙', '甲, 乙, 丙'],
		['clauses', inEvery((code) => joinClauses(['甲', '', '乙'], code)), '甲，乙', '甲, 乙'],
		['things in one line', inEvery((code) => joinItems(names, code)), '甲；乙；丙', '甲; 乙; 丙'],
		[
			'sentences',
			inEvery((code) => joinSentences(['一。', '', '二。'], code)),
			'一。二。',
			'一。 二。',
		],
		['places', inEvery((code) => joinPlaces(['县', '镇'], code)), '县镇', '镇, 县'],
		['a name and its words', inEvery((code) => putColon('甲', '乙', code)), '甲：乙', '甲: 乙'],
		['a remark', inEvery((code) => addRemark('甲', '乙', code)), '甲（乙）', '甲 (乙)'],
		['a title', inEvery((code) => quoteTitle('甲', code)), '《甲》', '“甲”'],
		['words of a page', inEvery((code) => quoteWords('甲', code)), '「甲」', '“甲”'],
	])('%s', (_, found, zh, en) => {
		expect(found).toEqual({ zh, en });
	});
});

test('names stand in the order in which readers look them up', () => {
	const places = ['湘东', '安源', '上栗', '10号桥', '9号桥', '芦溪', '莲花'];
	expect(places.toSorted(orderNames('zh'))).toEqual([
		...['9号桥', '10号桥', '安源', '莲花', '芦溪', '上栗', '湘东'],
	]);
	expect(['road 10', 'Élan', 'road 9', 'Zoo', 'elm'].toSorted(orderNames('en'))).toEqual([
		...['Élan', 'elm', 'road 9', 'road 10', 'Zoo'],
	]);
});
