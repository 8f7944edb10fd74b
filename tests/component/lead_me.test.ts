import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import LeadPanel from '$lib/components/story/LeadPanel.svelte';
import type { TourStopView } from '$lib/data/tour_view.ts';
import type { StopPlace } from '$lib/domain/near/stop_distances.ts';
import { LeadMe } from '$lib/state/lead_me.svelte.ts';

/** Invented stops on a meridian; a hundredth of a degree is about 1.1 km. */
const stops = [
	{ id: 'pond', name: '虚构的池', position: [113.8, 27.6], has_own_place: true },
	{ id: 'wood', name: '虚构的林', position: null, has_own_place: false },
] as TourStopView[];
const place = (
	id: string,
	lat: number,
	precision_m: number,
	has_own_place: boolean,
): StopPlace => ({
	...{ id, has_own_place },
	whereabouts: {
		kind: 'around',
		geometry: { type: 'Point', coordinates: [113.8, lat] },
		precision_m,
	},
});
const places = [place('pond', 27.6, 50, true), place('wood', 27.7, 1000, false)];

let arrive: (lat: number, accuracy?: number) => void;
let fail: (code: number) => void;
let watched: number;
const clearWatch = vi.fn();

beforeEach(() => {
	watched = 0;
	clearWatch.mockClear();
	vi.stubGlobal('navigator', {
		geolocation: {
			watchPosition: (found: PositionCallback, failed: PositionErrorCallback) => {
				arrive = (latitude, accuracy = 20) =>
					found({
						coords: { longitude: 113.8, latitude, accuracy },
						timestamp: 0,
					} as GeolocationPosition);
				fail = (code) => failed({ code } as GeolocationPositionError);
				return ++watched;
			},
			clearWatch,
		},
	});
});
afterEach(() => vi.unstubAllGlobals());

function open() {
	const lead = new LeadMe(places);
	const onclose = vi.fn();
	return { lead, onclose, screen: render(LeadPanel, { lead, stops, onclose }) };
}
const readSum = (container: Element) => container.querySelector('[data-lead-sum]')?.textContent;

it('leads: a range with a direction, then the place itself, then an area without direction', async () => {
	const { screen } = open();
	await expect.element(screen.getByText('正在定位')).toBeVisible();
	arrive(27.61);
	await expect.poll(() => readSum(screen.container)).toMatch(/^最近的是虚构的池，在南方，/);
	expect(readSum(screen.container)).toMatch(/[–约].*(米|公里)/);
	await expect.element(screen.getByText('设备定位误差约20米')).toBeVisible();
	await expect.element(screen.getByText('您的位置只留在这个页面里')).toBeVisible();
	arrive(27.6003);
	await expect.poll(() => readSum(screen.container)).toBe('您可能已经到了虚构的池。');
	arrive(27.68);
	await expect.poll(() => readSum(screen.container)).toMatch(/^最近的是虚构的林，(?!在)/);
	await expect.element(screen.getByText('所以不指方向')).toBeVisible();
	expect(screen.container.querySelector('[data-app]')).toBeNull();
	arrive(27.699);
	await expect.poll(() => readSum(screen.container)).toMatch(/^您在虚构的林可能所在的范围里/);
});

it('speaks up only when there is news', async () => {
	const { screen } = open();
	const said = () => screen.container.querySelector('.visually-hidden')?.textContent;
	arrive(27.64);
	await expect.poll(said).toMatch(/^最近的是虚构的池/);
	const first = said();
	arrive(27.63);
	await expect.poll(() => readSum(screen.container)).not.toBe(first);
	expect(said()).toBe(first);
	arrive(27.6001);
	await expect.poll(said).toBe('您可能已经到了虚构的池。');
});

it('says when the walker is in another city, when the device loses itself, and when it is not allowed', async () => {
	const { screen } = open();
	arrive(29);
	await expect.poll(() => readSum(screen.container)).toMatch(/^您离这条线路很远/);
	fail(3);
	await expect.element(screen.getByText('设备暂时找不到位置')).toBeVisible();
	arrive(27.61);
	await expect.poll(() => screen.container.textContent).not.toContain('设备暂时找不到位置');
	fail(1);
	await expect.element(screen.getByText('没有得到位置许可')).toBeVisible();
	expect(readSum(screen.container)).toBeUndefined();
	expect(clearWatch).toHaveBeenCalledExactlyOnceWith(1);
	await screen.getByRole('button', { name: '边走边看最近的站' }).click();
	expect(watched).toBe(2);
});

it.each([
	[2, '设备现在给不出位置'],
	[3, '设备一直没有找到位置'],
])('says why there is no position yet: %i', async (code, words) => {
	const { screen } = open();
	fail(code);
	await expect.element(screen.getByText(words)).toBeVisible();
	expect(clearWatch).not.toHaveBeenCalled();
});

it('lets go of the device when it is closed', async () => {
	const { screen, onclose } = open();
	await screen.getByRole('button', { name: '停止定位' }).click();
	expect(onclose).toHaveBeenCalledOnce();
	screen.unmount();
	expect(clearWatch).toHaveBeenCalledExactlyOnceWith(1);
});
