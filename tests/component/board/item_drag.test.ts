import { cdp } from 'vitest/browser';
import { beforeEach, expect, test, vi, type Mock } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { DrawingItem } from '$lib/domain/drawing/item.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import type { Camera } from '$lib/view/view.ts';
import { openBoard, type OpenBoard } from '$lib/state/drawing/open_board.ts';
import { getCanvas, locate, makeProps, readCamera, waitForMap } from '../map/map_page.ts';
import BoardOnMap from './BoardOnMap.svelte';

type Spot = { x: number; y: number };

const LOOK = { words: '', color: 'red', icon: 'dot' } as const;
const SOUTH: Position = [113.8, 27.5];
const AREA: DrawingItem = {
	...LOOK,
	kind: 'area',
	corners: [SOUTH, [114, 27.5], [113.9, 27.7]],
};
const FLAG: DrawingItem = { ...LOOK, kind: 'point', icon: 'flag', corners: [[113.7, 27.7]] };
const TEXT: DrawingItem = { ...LOOK, kind: 'text', words: '拟建道路', corners: [[113.7, 27.55]] };

beforeEach(() => localStorage.removeItem('drawing'));

/** The map with these things, the last one chosen, and all of them drawn. */
async function open(...items: DrawingItem[]): Promise<OpenBoard & { onselect: Mock }> {
	const opened = openBoard(null, 'zh');
	for (const item of items) opened.board.add(item);
	const onselect = vi.fn();
	const map = makeProps({ camera, onselect });
	await render(BoardOnMap, { open: opened, map });
	await waitForMap();
	await vi.waitFor(() => expect(opened.board.hand.is_ready).toBe(true));
	await settle();
	return { ...opened, onselect };
}

/** What was asked of the map is drawn. */
async function settle(): Promise<void> {
	const count = (): number =>
		Number(document.querySelector('[data-idles]')!.getAttribute('data-idles'));
	let before = -1;
	while (before !== count()) {
		before = count();
		await new Promise((resolve) => setTimeout(resolve, 450));
	}
}

/** On the window of the browser, which holds the tested page in a frame that may be scaled. */
function place({ x, y }: Spot): Spot {
	const canvas = getCanvas().getBoundingClientRect();
	const frame = window.frameElement!.getBoundingClientRect();
	const scale = frame.width / window.innerWidth;
	return {
		x: frame.left + (canvas.left + x) * scale,
		y: frame.top + (canvas.top + y) * scale,
	};
}

const send = (method: string, params: object): Promise<unknown> =>
	(cdp() as { send: (method: string, params: object) => Promise<unknown> }).send(method, params);

const mouse = (type: string, spot: Spot, button: 'left' | 'right' = 'left'): Promise<unknown> =>
	send('Input.dispatchMouseEvent', {
		type,
		...place(spot),
		button,
		buttons: type === 'mouseReleased' ? 0 : button === 'left' ? 1 : 2,
		clickCount: 1,
	});

const touch = (type: string, ...spots: Spot[]): Promise<unknown> =>
	send('Input.dispatchTouchEvent', {
		type,
		touchPoints: spots.map((spot, id) => ({ ...place(spot), id })),
	});

/** Close enough for the middles of `AREA`. */
const camera: Camera = { center: [113.85, 27.6], zoom: 9.2 };

const by = ({ x, y }: Spot, dx: number, dy: number): Spot => ({ x: x + dx, y: y + dy });

async function drag(from: Spot, to: Spot): Promise<void> {
	await mouse('mousePressed', from);
	await mouse('mouseMoved', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
	await mouse('mouseMoved', to);
}

/** Within a pixel. */
function expectAt(position: Position | undefined, spot: Spot): void {
	const { x, y } = locate(position!);
	expect(Math.abs(x - spot.x), 'x').toBeLessThan(1);
	expect(Math.abs(y - spot.y), 'y').toBeLessThan(1);
}

test('a corner, a middle and the whole follow the pointer, each drag one step; beside it the map pans', async () => {
	const { board } = await open(AREA);
	const south = locate(SOUTH);
	const camera = readCamera();

	await drag(by(south, 6, -4), by(south, -44, 46));
	expectAt(board.shown[0]!.corners[0], by(south, -50, 50));
	expect(board.own, 'nothing is kept before the drop').toEqual([AREA]);
	await mouse('mouseReleased', by(south, -44, 46));
	expectAt(board.own[0]!.corners[0], by(south, -50, 50));
	expect(board.own[0]!.corners.slice(1)).toEqual(AREA.corners.slice(1));
	board.undo();
	expect(board.own).toEqual([AREA]);

	const between = locate([113.9, 27.5]);
	await drag(between, by(between, 0, 60));
	await mouse('mouseReleased', by(between, 0, 60));
	expect(board.own[0]!.corners).toHaveLength(4);
	expectAt(board.own[0]!.corners[1], by(between, 0, 60));
	await vi.waitFor(() => expect(document.querySelector('[data-draw-hand="1"]')).not.toBeNull());
	document.querySelector<HTMLButtonElement>('[data-draw-hand] button')!.click();
	expect(board.own[0]!.corners).toEqual(AREA.corners);
	await settle();

	const inside = locate([113.9, 27.56]);
	await drag(inside, by(inside, 40, -30));
	await mouse('mouseReleased', by(inside, 40, -30));
	AREA.corners.forEach((corner, at) => {
		// In degrees, as by numbers: north is a little longer there.
		const { x, y } = locate(board.own[0]!.corners[at]!);
		const before = locate(corner);
		expect(Math.hypot(x - before.x - 40, y - before.y + 30)).toBeLessThan(2);
	});
	expect(readCamera(), 'the map has stayed').toEqual(camera);
	board.undo();
	await settle();

	const beside = locate([113.62, 27.75]);
	await drag(beside, by(beside, 70, 0));
	await mouse('mouseReleased', by(beside, 70, 0));
	await vi.waitFor(() => expect(readCamera()).not.toEqual(camera), { timeout: 20_000 });
	expect(board.own).toEqual([AREA]);
});

test('Escape puts back what is dragged; a corner that was pressed goes by the second button or by Delete', async () => {
	const more = { ...AREA, corners: [...AREA.corners, [113.8, 27.66] as Position] };
	const { board } = await open(more);
	const south = locate(SOUTH);
	const camera = readCamera();
	await drag(south, by(south, 30, 30));
	window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
	await vi.waitFor(() => expect(board.shown).toEqual([more]));
	await mouse('mouseMoved', by(south, 60, 60));
	await mouse('mouseReleased', by(south, 60, 60));
	expect(board.own).toEqual([more]);
	expect(readCamera()).toEqual(camera);

	await mouse('mousePressed', south, 'right');
	await mouse('mouseReleased', south, 'right');
	expect(board.own[0]!.corners).toEqual(more.corners.slice(1));
	const last = locate([113.8, 27.66]);
	await mouse('mousePressed', last);
	await mouse('mouseReleased', last);
	expect(board.hand.corner).toBe(2);
	// A triangle keeps its corners.
	document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }));
	expect(board.own[0]!.corners).toEqual(more.corners.slice(1));
	board.undo();
	await mouse('mousePressed', south);
	await mouse('mouseReleased', south);
	expect(board.hand.corner).toBe(0);
	document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }));
	expect(board.own[0]!.corners).toEqual(more.corners.slice(1));
});

test('a finger takes a corner from 20 pixels off; two fingers zoom and move none; a lost finger moves none', async () => {
	const { board } = await open(AREA);
	const south = locate(SOUTH);
	await touch('touchStart', by(south, -14, 14));
	await touch('touchMove', by(south, -24, 24));
	await touch('touchMove', by(south, -54, 54));
	await touch('touchEnd');
	expectAt(board.own[0]!.corners[0], by(south, -40, 40));
	board.undo();

	await touch('touchStart', south);
	await touch('touchMove', by(south, 20, 0));
	await touch('touchCancel');
	expect(board.shown).toEqual([AREA]);

	const [, , zoom] = readCamera();
	const other = by(south, 80, 0);
	await touch('touchStart', south);
	await touch('touchStart', south, other);
	for (let step = 1; step <= 6; step += 1) {
		await touch('touchMove', by(south, -10 * step, 0), by(other, 10 * step, 0));
	}
	await touch('touchEnd', by(south, -60, 0));
	await touch('touchEnd');
	expect(board.shown).toEqual([AREA]);
	await vi.waitFor(() => expect(readCamera()[2]).toBeGreaterThan(zoom + 0.5), { timeout: 20_000 });
	expect(board.own).toEqual([AREA]);
});

test('signs are taken as one point, texts by their words; what is not chosen lies still', async () => {
	const { board } = await open(FLAG, TEXT);
	const words = by(locate(TEXT.corners[0]!), 22, 0);
	await drag(words, by(words, 40, 50));
	await mouse('mouseReleased', by(words, 40, 50));
	expectAt(board.own[1]!.corners[0], by(words, 18, 50));
	const flag = locate(FLAG.corners[0]!);
	board.chosen = 0;
	await settle();
	await drag(flag, by(flag, -30, 20));
	await mouse('mouseReleased', by(flag, -30, 20));
	expectAt(board.own[0]!.corners[0], by(flag, -30, 20));
	expect(board.hand.corner, 'one point has no corner to take out').toBe(-1);
	board.undo();
	board.chosen = -1;
	await settle();
	await drag(flag, by(flag, -30, 20));
	await mouse('mouseReleased', by(flag, -30, 20));
	expect(board.own[0]).toEqual(FLAG);
});

test('a press chooses what it means, also upon what is chosen; a site within it is a site’s press', async () => {
	const flag: DrawingItem = { ...FLAG, corners: [[113.65, 27.62]] };
	const site: DrawingItem = { ...FLAG, icon: 'dot', corners: [[113.94, 27.64]] };
	const inside: DrawingItem = { ...FLAG, icon: 'dot', corners: [[113.86, 27.54]] };
	const { board, onselect } = await open(inside, flag, site, AREA);
	const press = async (spot: Spot): Promise<void> => {
		await mouse('mousePressed', spot);
		await mouse('mouseReleased', spot);
		await settle();
	};
	await press(by(locate(flag.corners[0]!), 0, -9));
	expect(board.chosen).toBe(1);
	expect(document.querySelector('[data-draw-said]')?.textContent).toContain('已选中');
	// Two presses so close together would be one on the way to a zoom.
	await press(locate([113.93, 27.53]));
	expect(board.chosen).toBe(3);
	await press(locate(inside.corners[0]!));
	expect(board.chosen, 'what lies on the chosen area').toBe(0);
	expect(onselect).not.toHaveBeenCalled();
	await press(locate(site.corners[0]!));
	expect(onselect).toHaveBeenCalledWith(['river']);
	expect(board.chosen).toBe(0);
	expect(board.own).toEqual([inside, flag, site, AREA]);
});
