import { expect, test } from 'vitest';
import {
	layOutColumns,
	refuseUnreadable,
	type TextPiece,
} from '../../../../../src/lib/domain/draft/read/lay_out_columns.ts';

/** A line of so many signs, ten points each. */
const piece = (text: string, x: number, y: number, size = 10): TextPiece => ({
	text,
	x,
	y,
	width: text.length * size,
	size,
});

test('a headline over two columns, then each column by itself, its lines as paragraphs', () => {
	const lines = layOutColumns([
		piece('大标题', 0, 200, 20),
		piece('左一左一左一', 20, 170),
		piece('左二左二左二左二', 0, 155),
		piece('左三。', 0, 140),
		piece('新段新段新段', 20, 125),
		piece('右一右一右一右一', 110, 170),
		piece('右二。', 110, 155),
	]);
	expect(lines.map(({ text, role }) => [text, role])).toEqual([
		['大标题', 'heading'],
		['\u3000\u3000左一左一左一左二左二左二左二左三。', undefined],
		['\u3000\u3000新段新段新段', undefined],
		['右一右一右一右一右二。', undefined],
	]);
});

test('pieces of one line keep a gap where there is one', () => {
	const [line] = layOutColumns([piece('甲某', 0, 10), piece('乙某', 28, 10)]);
	expect(line?.text).toBe('甲某\u3000乙某');
});

test('letters without Unicode and sheets without letters are refused with what to do', () => {
	expect(() => refuseUnreadable('一二三')).toThrow('--ocr');
	expect(() => refuseUnreadable('\u0102\u0155\u0245\ue001\ue002'.repeat(20))).toThrow(
		'do not say which characters',
	);
	expect(() => refuseUnreadable('虚构河公园开工建设，总投资1.2亿元。'.repeat(3))).not.toThrow();
});
