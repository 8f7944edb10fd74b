import { userEvent } from 'vitest/browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { DrawingItem } from '$lib/domain/drawing/item.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import { projectMercator } from '$lib/geometry/mercator.ts';
import { openBoard, type OpenBoard } from '$lib/state/drawing/open_board.ts';
import KeysPage from './KeysPage.svelte';

const LOOK = { words: '', color: 'red', icon: 'dot' } as const;
const LINE: DrawingItem = {
	...LOOK,
	kind: 'line',
	corners: [
		[113.8, 27.6],
		[113.9, 27.6],
		[113.9, 27.7],
	],
};
const FLAG: DrawingItem = { ...LOOK, kind: 'point', icon: 'flag', corners: [[113.7, 27.7]] };
/** Of the Mercator plane; what the page of this test says of its map. */
const PIXEL = 1e-6;

beforeEach(() => localStorage.removeItem('drawing'));

const keys = (): HTMLElement => document.querySelector('[data-draw-keys]')!;

async function open(...items: DrawingItem[]): Promise<OpenBoard> {
	const opened = openBoard(null, 'zh');
	for (const item of items) opened.board.add(item);
	opened.board.hand.picture = { pixel: () => PIXEL };
	await render(KeysPage, { board: opened.board });
	keys().focus();
	return opened;
}

/** CSS pixels from one position to another. */
function measure(from: Position, to: Position): [number, number] {
	const [a, b] = [projectMercator(from), projectMercator(to)];
	return [Math.round((b[0] - a[0]) / PIXEL), Math.round((b[1] - a[1]) / PIXEL)];
}

test('arrows move a corner, a run of presses is one step, and Escape puts it back first', async () => {
	const { board } = await open(LINE);
	expect(board.hand.corner).toBe(0);
	expect(keys().textContent).toContain('角点 1，共 3 个');
	await userEvent.keyboard('{PageDown}');
	expect(keys().textContent).toContain('角点 2，共 3 个');
	await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
	expect(measure(LINE.corners[1]!, board.shown[0]!.corners[1]!)).toEqual([4, 20]);
	expect(board.own, 'nothing is kept before the run is over').toEqual([LINE]);
	await userEvent.keyboard('{Escape}');
	expect(board.shown).toEqual([LINE]);
	expect(board.hand.corner).toBe(1);
	await userEvent.keyboard('{ArrowUp}{ArrowUp}{PageUp}');
	expect(measure(LINE.corners[1]!, board.own[0]!.corners[1]!)).toEqual([0, -4]);
	expect(board.hand.corner).toBe(0);
	board.undo();
	expect(board.own, 'one step').toEqual([LINE]);
	expect(document.activeElement).toBe(keys());
});

test('undo in the middle of a run takes back the run alone; leaving keeps it', async () => {
	const { board } = await open(LINE);
	await userEvent.keyboard('{ArrowLeft}');
	board.undo();
	expect(board.shown).toEqual([LINE]);
	expect(board.can_undo, 'the line is still there').toBe(true);
	await userEvent.keyboard('{Home}{ArrowLeft}');
	keys().blur();
	expect(measure(LINE.corners[0]!, board.own[0]!.corners[0]!)).toEqual([-2, 0]);
});

test('Enter puts a corner in behind, Delete takes one out where enough stay, and both are said', async () => {
	const { board } = await open(LINE);
	await userEvent.keyboard('{Enter}');
	expect(board.own[0]!.corners).toHaveLength(4);
	expect(board.hand.corner).toBe(1);
	expect(board.said).toBe('已加入角点 2');
	await userEvent.keyboard('{End}{Enter}');
	expect(board.own[0]!.corners).toHaveLength(4);
	expect(board.said).toContain('没有加角点');
	await userEvent.keyboard('{Delete}');
	expect(board.own[0]!.corners).toHaveLength(3);
	expect(board.hand.corner).toBe(2);
	await userEvent.keyboard('{Delete}{Delete}');
	expect(board.own[0]!.corners).toHaveLength(2);
	expect(board.said).toContain('角点太少');
	await userEvent.keyboard('{Delete}');
	expect(board.own[0]!.corners).toHaveLength(2);
});

test('a point is moved as it is, and Escape lets go of nothing but what was moved', async () => {
	const { board } = await open(FLAG);
	expect(keys().getAttribute('aria-label')).toContain('用键盘移动位置');
	await userEvent.keyboard('{ArrowUp}');
	expect(measure(FLAG.corners[0]!, board.shown[0]!.corners[0]!)).toEqual([0, -2]);
	await userEvent.keyboard('{Escape}');
	expect(board.shown).toEqual([FLAG]);
	await userEvent.keyboard('{ArrowUp}{Enter}');
	expect(measure(FLAG.corners[0]!, board.own[0]!.corners[0]!)).toEqual([0, -2]);
});

test('is seen while it has the focus alone, and goes with the choice', async () => {
	const { board } = await open(LINE);
	await vi.waitFor(() => expect(keys().getBoundingClientRect().height).toBeGreaterThan(24));
	keys().blur();
	await vi.waitFor(() => expect(keys().getBoundingClientRect().height).toBeLessThan(2));
	board.chosen = -1;
	await vi.waitFor(() => expect(document.querySelector('[data-draw-keys]')).toBeNull());
});
