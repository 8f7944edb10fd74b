import { beforeEach, expect, test, vi } from 'vitest';
import type { DrawingItem } from '$lib/domain/drawing/item.ts';
import { formatDrawing } from '$lib/domain/drawing/link_text.ts';
import { DrawingBoard } from '$lib/state/drawing/drawing_board.svelte.ts';

const TEXT: DrawingItem = {
	kind: 'text',
	corners: [[113.86, 27.61]],
	words: '一期',
	color: 'red',
	icon: 'dot',
};
const LINE: DrawingItem = {
	...TEXT,
	kind: 'dimension',
	words: '',
	corners: [
		[113.85, 27.6],
		[113.87, 27.6],
	],
};

beforeEach(() => {
	vi.restoreAllMocks();
	localStorage.removeItem('drawing');
});

test('what is drawn is kept and linked; on the next visit it is kept, and in no link until the reader says so', () => {
	const board = new DrawingBoard(null, 'zh');
	expect(board.link_text).toBeNull();
	board.add(TEXT);
	board.add(LINE);
	expect(board.link_text).toBe(formatDrawing([TEXT, LINE]));
	const later = new DrawingBoard(null, 'zh');
	expect(later.own).toEqual([TEXT, LINE]);
	expect(later.link_text).toBeNull();
	later.is_linked = true;
	expect(later.link_text).toBe(formatDrawing([TEXT, LINE]));
	expect(new DrawingBoard(formatDrawing([TEXT, LINE]), 'zh').guest).toBeNull();
	later.clear();
	expect(localStorage.getItem('drawing')).toBeNull();
	later.undo();
	expect(new DrawingBoard(null, 'zh').own).toEqual([TEXT, LINE]);
});

test('a drawing of a link stands beside the own one: taken over, put away, and back', () => {
	new DrawingBoard(null, 'zh').add(TEXT);
	const link = formatDrawing([LINE]);
	const board = new DrawingBoard(link, 'zh');
	expect(board.shown).toEqual([LINE]);
	expect(board.link_text).toBe(link);
	board.takeOver('beside');
	expect(board.own).toEqual([TEXT, LINE]);
	board.undo();
	expect(board.own).toEqual([TEXT]);
	const other = new DrawingBoard(link, 'zh');
	other.putAway();
	expect(other.shown).toEqual([TEXT]);
	expect(other.link_text).toBeNull();
	expect(localStorage.getItem('drawing')).toBe(formatDrawing([TEXT]));
});

test('what would leave nothing is not done: a text without words, a line of one corner', () => {
	const board = new DrawingBoard(null, 'zh');
	board.add(TEXT);
	board.add(LINE);
	board.change(0, { words: '  ' });
	expect(board.setCorners(1, LINE.corners.slice(1))).toBe(false);
	expect(board.own).toEqual([TEXT, LINE]);
	board.moveTo(1, [113.9, 27.7]);
	expect(board.own[1]!.corners).toEqual([
		[113.9, 27.7],
		[113.92, 27.7],
	]);
	board.shift(1, -1);
	expect(board.own.map(({ kind }) => kind)).toEqual(['dimension', 'text']);
});

test('a link, a kept drawing and a store that fail are said and lose nothing', () => {
	new DrawingBoard(null, 'zh').add(TEXT);
	const cut = new DrawingBoard(formatDrawing([LINE]).slice(0, -6), 'zh');
	expect(cut.fault).toBe('cut');
	expect(cut.shown).toEqual([TEXT]);
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	cut.add(LINE);
	expect(cut.is_unkept).toBe(true);
	expect(cut.own).toHaveLength(2);
	vi.restoreAllMocks();
	localStorage.setItem('drawing', 'a!!');
	const lost = new DrawingBoard(null, 'zh');
	expect(lost.is_lost).toBe(true);
	expect(localStorage.getItem('drawing')).toBe('a!!');
});
