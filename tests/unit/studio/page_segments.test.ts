import { expect, test } from 'vitest';
import { cutPage } from '../../../src/studio/state/page_segments.ts';

const at = (start: number, end: number, kind: string) => ({ kind, span: { start, end } });

test('a page is cut where marks begin and end; white space counts for nothing and is kept', () => {
	const lines = cutPage('　甲 乙\n丙𠮷丁', [at(1, 3, 'place'), at(3, 4, 'claim')]);
	expect(lines.map((line) => line.map(({ text, kinds }) => [text, kinds.join()]))).toEqual([
		[
			['　甲 ', ''],
			['乙', 'place'],
		],
		[
			['丙', 'place'],
			['𠮷', 'claim'],
			['丁', ''],
		],
	]);
	expect(
		lines
			.flat()
			.map(({ text }) => text)
			.join(''),
	).toBe('　甲 乙丙𠮷丁');
});
