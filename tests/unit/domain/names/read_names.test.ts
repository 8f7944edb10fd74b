import { describe, expect, it } from 'vitest';
import { readNames } from '../../../../src/lib/domain/names/read_names.ts';

describe('a list of names', () => {
	it('is a single column with or without a header; blank lines between are rows', () => {
		const plain = readNames('石桥镇\n\n甲山镇\n');
		expect(plain).toMatchObject({ has_header: false, fields: ['#1'], blank_count: 0 });
		expect(plain.rows).toEqual([['石桥镇'], [''], ['甲山镇']]);
		expect(plain.lines).toEqual([1, 2, 3]);
		const headed = readNames('\uFEFF地名\r\n石桥镇\r\n甲山镇');
		expect(headed).toMatchObject({ has_header: true, fields: ['地名'] });
		expect(headed.rows).toEqual([['石桥镇'], ['甲山镇']]);
		expect(headed.lines).toEqual([2, 3]);
	});

	it('takes the columns by their words, in both languages', () => {
		const zh = readNames('序号,所属区县,乡镇（街道）,村名\n1,甲山区,甲山镇,新村');
		expect(zh.guess).toEqual({ name: 3, district: 1, township: 2 });
		const en = readNames('id;District;Township;Place name;note\n1;a;b;c;"x;y"');
		expect(en.guess).toEqual({ name: 3, district: 1, township: 2 });
		expect(en.rows[0]).toEqual(['1', 'a', 'b', 'c', 'x;y']);
	});

	it('asks for the townships where a table has nothing smaller', () => {
		expect(readNames('区县\t乡镇\n甲山区\t甲山镇').guess).toEqual({
			name: 1,
			district: 0,
			township: -1,
		});
		expect(readNames('乡镇\n甲山镇').guess).toEqual({ name: 0, district: -1, township: -1 });
	});

	it('believes what the reader says of the first line', () => {
		expect(readNames('石桥镇\n甲山镇', true).rows).toEqual([['甲山镇']]);
		expect(readNames('地名\n甲山镇', false).rows).toEqual([['地名'], ['甲山镇']]);
	});

	it('keeps cells with line breaks and quotes whole, pads short rows, counts blank ones', () => {
		const read = readNames('name,note\n"石桥镇","two\nlines, ""quoted"""\n,,\n甲山镇\n');
		expect(read.rows).toEqual([
			['石桥镇', 'two\nlines, "quoted"'],
			['甲山镇', ''],
		]);
		expect(read.blank_count).toBe(1);
		expect(read.lines).toEqual([2, 5]);
	});

	it('takes off the apostrophe that spreadsheets’ readers put before a formula', () => {
		expect(readNames("name,x\n'=1+1,2").rows[0]?.[0]).toBe('=1+1');
	});

	it('of nothing is refused', () => {
		expect(() => readNames(' \n \n')).toThrow('no-rows');
	});
});
