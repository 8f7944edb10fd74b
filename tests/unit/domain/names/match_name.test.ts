import { describe, expect, it } from 'vitest';
import { matchName } from '../../../../src/lib/domain/names/match_name.ts';
import { NameIndex } from '../../../../src/lib/domain/names/name_index.ts';
import { invented_names } from './invented_names.ts';

const index = new NameIndex(invented_names);
const ask = (name: string, district = '', township = '') =>
	matchName(index, { name, district, township });
/** State, reason and what it means, or what it may. */
function tell(name: string, district = '', township = ''): [string, string, string[]] {
	const { state, reason, thing, candidates } = ask(name, district, township);
	return [state, reason, thing ? [thing.id] : candidates.map(({ id }) => id)];
}

describe('a name', () => {
	it('means the one thing that has it, in Chinese, Traditional signs, English, or by its code', () => {
		for (const name of ['石桥镇', '石橋鎮', ' 石 桥 镇 ', 'Shiqiao Town', 'shiqiao  town']) {
			expect(tell(name), name).toEqual(['matched', 'name', ['990302101']]);
		}
		expect(tell('990302101')).toEqual(['matched', 'code', ['990302101']]);
		expect(tell('东风公社')).toEqual(['matched', 'former', ['990302101']]);
		expect(tell('月牙湖')).toEqual(['matched', 'name', ['lake']]);
	});

	it('of a unit may leave out what it is, where only one is meant', () => {
		expect(tell('石桥')).toEqual(['matched', 'short', ['990302101']]);
		expect(tell('Shiqiao')).toEqual(['matched', 'short', ['990302101']]);
		expect(tell('甲山')).toEqual(['several', 'same-name', ['990301', '990301101']]);
		expect(tell('甲山镇')).toEqual(['matched', 'name', ['990301101']]);
	});

	it('of a village may not: a station is no community of that name', () => {
		expect(tell('车站')).toEqual(['none', 'alike', ['990301101001']]);
		expect(tell('车站社区')).toEqual(['matched', 'name', ['990301101001']]);
	});

	it('counts with the words for who governs', () => {
		expect(tell('车站社区居委会')).toEqual(['matched', 'name', ['990301101001']]);
		expect(tell('枫林村村民委员会')).toEqual(['matched', 'name', ['990302101201']]);
		expect(tell('枫林村委会')).toEqual(['matched', 'name', ['990302101201']]);
		expect(tell('城北街道办事处')).toEqual(['matched', 'name', ['990302001']]);
	});

	it('that several have is never decided, but by the unit of the row or in the cell', () => {
		expect(tell('新村')).toEqual(['several', 'same-name', ['990301101200', '990302101200']]);
		expect(tell('新村', '乙水县')).toEqual(['matched', 'name', ['990302101200']]);
		expect(tell('新村', '', '甲山镇')).toEqual(['matched', 'name', ['990301101200']]);
		expect(tell('乙水县石桥镇新村')).toEqual(['matched', 'name', ['990302101200']]);
		expect(tell('丁省戊市乙水縣新村')).toEqual(['matched', 'name', ['990302101200']]);
		expect(tell('新村', '乙水', '石桥')).toEqual(['matched', 'name', ['990302101200']]);
	});

	it('that lies elsewhere than the row says is not matched', () => {
		expect(tell('石桥镇', '甲山区')).toEqual(['none', 'elsewhere', ['990302101']]);
		expect(tell('枫林村', '', '甲山镇')).toEqual(['none', 'elsewhere', ['990302101201']]);
		expect(tell('丙江市', '乙水县')).toEqual(['none', 'elsewhere', ['other-city']]);
	});

	it('in a row of another city is not matched, whatever the city has of that name', () => {
		expect(tell('石桥镇', '丙江市')).toEqual(['none', 'unknown-unit', ['990302101']]);
		expect(tell('石桥镇', '某某县')).toEqual(['none', 'unknown-unit', ['990302101']]);
		expect(tell('新村', '甲山区', '石桥镇')[1]).toBe('unknown-unit');
		expect(tell('己省庚市石桥镇')).toEqual(['none', 'unknown', []]);
		expect(tell('石桥镇', '戊市')[0]).toBe('matched');
	});

	it('that is misspelt is suggested, never placed', () => {
		expect(tell('石乔镇')).toEqual(['none', 'alike', ['990302101']]);
		expect(tell('石桥真')[2]).toContain('990302101');
		expect(tell('Shiqaio Town')).toEqual(['none', 'alike', ['990302101']]);
		for (const name of ['石乔镇', '石桥真', 'Shiqaio Town']) expect(ask(name).thing).toBeNull();
	});

	it('with more behind it is another thing', () => {
		for (const name of ['石桥镇中学', '乙水县人民医院', '月牙湖公园南门', '甲山镇、石桥镇']) {
			expect(ask(name).thing, name).toBeNull();
		}
	});

	it('that is empty is told as that', () => {
		for (const name of ['', '  ', '——', '\u200b'])
			expect(tell(name)).toEqual(['empty', 'empty', []]);
	});
});
