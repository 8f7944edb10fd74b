import { describe, expect, test } from 'vitest';
import { buildFrame, projectToFrame } from '../../../src/lib/style/frame.ts';
import type { RingsAnswer } from '../../../src/studio/api/answers.ts';
import { listLandmarks } from '../../../src/studio/state/landmarks.ts';
import {
	bringIn,
	findMiddle,
	panWindow,
	showWhole,
	zoomWindow,
} from '../../../src/studio/state/map_window.ts';
import { readPlaceKey } from '../../../src/studio/state/place_keys.ts';

const frame = buildFrame([113.5, 27.2, 114.3, 28.0], 'small');
const whole = showWhole(frame);

describe('what of the map is shown', () => {
	test('comes closer around what lies under the pointer, down to half a metre a pixel', () => {
		const at: [number, number] = [300, 200];
		const near = zoomWindow(whole, frame, 4, at);
		expect(near[2]).toBeCloseTo(frame.width / 4);
		expect(near[3] / near[2]).toBeCloseTo(frame.height / frame.width);
		expect((at[0] - near[0]) / near[2]).toBeCloseTo(at[0] / frame.width);
		expect(zoomWindow(whole, frame, 1e9, at)[2]).toBeCloseTo(frame.width / 512);
		const back = zoomWindow(near, frame, 1 / 4, at);
		back.forEach((edge, index) => expect(edge).toBeCloseTo(whole[index]!));
	});

	test('moves, beyond the city too, and never out of sight of it', () => {
		const near = zoomWindow(whole, frame, 8, findMiddle(whole));
		const moved = panWindow(near, frame, 100, -50);
		expect(moved[0] - near[0]).toBeCloseTo(100);
		expect(moved[1] - near[1]).toBeCloseTo(-50);
		expect(findMiddle(panWindow(near, frame, 1e6, -1e6))).toEqual([2 * frame.width, -frame.height]);
		expect(zoomWindow(whole, frame, 1e-9, [0, 0])[2]).toBe(frame.width * 4);
	});

	test('goes to a position only where that is not in the picture', () => {
		const near = zoomWindow(whole, frame, 8, [0, 0]);
		expect(bringIn(near, frame, [10, 10])).toBe(near);
		const middle = findMiddle(bringIn(near, frame, [900, 700]));
		expect(middle[0]).toBeCloseTo(900);
		expect(middle[1]).toBeCloseTo(700);
	});
});

test('keys move the map or the point that has the focus; with Ctrl they are the browser’s', () => {
	const key = (name: string, rest: object = {}) =>
		({
			key: name,
			shiftKey: false,
			ctrlKey: false,
			metaKey: false,
			altKey: false,
			...rest,
		}) as never;
	expect(readPlaceKey(key('ArrowUp'), false)).toEqual({ do: 'move', x: 0, y: -40 });
	expect(readPlaceKey(key('ArrowLeft'), true)).toEqual({ do: 'move', x: -1, y: 0 });
	expect(readPlaceKey(key('ArrowLeft', { shiftKey: true }), true)).toMatchObject({ x: -10 });
	expect(readPlaceKey(key('+', { ctrlKey: true }), false)).toBeNull();
	expect(readPlaceKey(key('Enter'), false)).toEqual({ do: 'put' });
	expect(readPlaceKey(key('Enter'), true)).toBeNull();
	expect(readPlaceKey(key('Backspace'), false)).toEqual({ do: 'remove' });
	expect(readPlaceKey(key('Tab'), true)).toBeNull();
});

test('names stand where there is room: districts before townships before places, sites without', () => {
	const ring = (kind: string, zh: string, position: [number, number] | null) => ({
		kind,
		name: { zh, en: zh },
		position,
		radius_m: 1,
		district: null,
	});
	const rings = {
		a: ring('place', '地点', [113.9, 27.6]),
		b: ring('township', '乡镇', [113.901, 27.601]),
		c: ring('district', '区县', [113.7, 27.5]),
		d: ring('site', '项目', [114, 27.7]),
		e: ring('place', '未知', null),
		f: ring('place', '远处', [113.5, 27.9]),
	};
	const map = { drawing: { frame }, rings } as unknown as RingsAnswer;
	const named = (unit_px: number, window = whole): string[] =>
		listLandmarks(map, window, unit_px, 'zh').map(({ name }) => name);
	expect(named(0.4)).toEqual(['区县', '乡镇', '远处']);
	const near = zoomWindow(whole, frame, 512, projectToFrame([113.9005, 27.6005], frame));
	expect(named(0.4 * 512, near)).toEqual(['乡镇', '地点']);
});
