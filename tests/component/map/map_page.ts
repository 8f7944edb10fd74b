import { page } from 'vitest/browser';
import { expect, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ComponentProps } from 'svelte';
import type { Position } from '../../../src/lib/domain/schema/geojson.ts';
import { projectMercator, WORLD_PX } from '../../../src/lib/geometry/mercator.ts';
import MapFixture from './MapFixture.svelte';
import { model } from './map_model.ts';

export type MapProps = ComponentProps<typeof MapFixture>;

/** Props of a map over the whole city, with spies for every callback. */
export function makeProps(changes: Partial<MapProps> = {}) {
	return {
		model,
		whole: model,
		names: [],
		language: 'zh',
		scheme: 'light',
		base: '/tests/fixtures/map',
		camera: { center: [113.9, 27.65], zoom: 8.8 },
		home: { center: [113.9, 27.6], zoom: 8.5 },
		selected_site: null,
		selected_marks: [],
		near: null,
		mode: 'browse',
		hovered: null,
		reduced_motion: true,
		card: 'popup',
		labels: {
			region: '地图',
			zoom_in: '放大',
			zoom_out: '缩小',
			whole_city: '全市',
			level: '俯视',
			sketch: '示意',
			metres: '米',
			kilometres: '公里',
		},
		card_text: 'card',
		onready: vi.fn(),
		onfail: vi.fn(),
		onselect: vi.fn(),
		onhover: vi.fn(),
		onmove: vi.fn(),
		onpick: vi.fn(),
		onbounds: vi.fn(),
		...changes,
	} satisfies MapProps;
}

/** Shows the map and waits until it has drawn. */
export async function openMap(changes: Partial<MapProps> = {}) {
	const props = makeProps(changes);
	const view = await render(MapFixture, props);
	await waitForMap();
	return { props, view };
}

export async function waitForMap(): Promise<void> {
	await vi.waitFor(() => expect(document.querySelector('[data-map-ready="true"]')).not.toBeNull(), {
		timeout: 60_000,
	});
}

export function getCanvas(): HTMLCanvasElement {
	return document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')!;
}

/** Centre and zoom as the map publishes them. */
export function readCamera(): [lng: number, lat: number, zoom: number] {
	const text = document.querySelector('[data-camera]')?.getAttribute('data-camera') ?? '';
	return text.split(',').map(Number) as [number, number, number];
}

/** Pixel of a position in the map's box, worked out without the map. */
export function locate(position: Position): { x: number; y: number } {
	const [lng, lat, zoom] = readCamera();
	const world_px = WORLD_PX * 2 ** zoom;
	const [center_x, center_y] = projectMercator([lng, lat]);
	const [x, y] = projectMercator(position);
	const { clientWidth, clientHeight } = getCanvas();
	return {
		x: clientWidth / 2 + (x - center_x) * world_px,
		y: clientHeight / 2 + (y - center_y) * world_px,
	};
}

/** Presses the map at a position. */
export async function press(position: Position): Promise<void> {
	await page.elementLocator(getCanvas()).click({ position: locate(position) });
}
