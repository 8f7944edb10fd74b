import { expect, test } from 'vitest';
import { joinRecognised } from '../../../../../src/lib/domain/draft/read/join_recognised.ts';

test('white space between signs of Chinese goes, between other words it stays', () => {
	expect(
		joinRecognised('虚 构 河 公 园 ， 全 长 6.4 公 里 。\n\nG60 Expressway 通 车').map(
			({ text }) => text,
		),
	).toEqual(['虚构河公园，全长6.4公里。', '', 'G60 Expressway通车']);
});
