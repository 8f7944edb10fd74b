import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { MapModel, Mark } from '$lib/domain/marks.ts';
import MapBox from './MapBox.svelte';

const mark: Mark = {
	id: 'area-360322102',
	class: 'area',
	position: [113.92762, 27.961],
	badge: [113.92762, 27.961],
	is_zone: false,
	radius_m: 8000,
	district: null,
	label: { zh: '桐木镇', en: 'Tongmu Town' },
	theme: 'water',
	site_ids: ['one', 'two', 'three'],
};
const model: MapModel = {
	marks: [
		mark,
		{
			...mark,
			id: 'exact-1',
			class: 'exact',
			radius_m: null,
			position: [113.8, 27.8],
			badge: [113.8, 27.8],
			site_ids: ['pin'],
		},
	],
	lines: [],
	city_site_ids: [],
	unplaced_site_ids: [],
};
const home = { center: [113.92762, 27.961] as [number, number], zoom: 9 };

function makeProps(selected_site: string | null = null) {
	return {
		model,
		names: [],
		language: 'zh' as const,
		scheme: 'light' as const,
		base: '/tests/fixtures/map_base',
		camera: home,
		home,
		selected_site,
		selected_mark: null,
		hovered: null,
		reduced_motion: true,
		has_popup: true,
		has_card: true,
		labels: {
			region: '地图',
			zoom_in: '+',
			zoom_out: '-',
			whole_city: '全市',
			sketch: '示意',
			metres: '米',
			kilometres: '公里',
		},
		onready: vi.fn(),
		onfail: vi.fn(),
		onselect: vi.fn(),
		onhover: vi.fn(),
		onmove: vi.fn(),
	};
}

beforeEach(() => {
	vi.restoreAllMocks();
});

async function renderReady(map: ReturnType<typeof makeProps>): Promise<HTMLElement> {
	const { container } = render(MapBox, { map });
	await vi.waitFor(() => expect(map.onready).toHaveBeenCalledTimes(1), { timeout: 25_000 });
	return container;
}

function loseContext(container: HTMLElement): WEBGL_lose_context {
	const context = container.querySelector('canvas')?.getContext('webgl2');
	const extension = context?.getExtension('WEBGL_lose_context');
	if (!extension) throw new Error('this browser cannot lose a context');
	extension.loseContext();
	return extension;
}

it('starts at the camera it is given, says when it is ready and misses no image', async () => {
	const warn = vi.spyOn(console, 'warn');
	const container = await renderReady(makeProps());
	const box = container.querySelector('[data-map-ready="true"]');
	const [lng, lat, zoom] = box?.getAttribute('data-camera')?.split(',').map(Number) ?? [];
	expect(lng).toBeCloseTo(home.center[0], 5);
	expect(lat).toBeCloseTo(home.center[1], 5);
	expect(zoom).toBeCloseTo(home.zoom, 4);
	expect(warn.mock.calls.flat().filter((text) => String(text).includes('pin-'))).toEqual([]);
});

it('a press on a badge gives all its sites', async () => {
	const props = makeProps();
	const container = await renderReady(props);
	const canvas = container.querySelector('canvas')!;
	const box = canvas.getBoundingClientRect();
	const at = {
		clientX: box.left + box.width / 2,
		clientY: box.top + box.height / 2,
		bubbles: true,
	};
	for (const kind of ['mousedown', 'mouseup', 'click']) {
		canvas.dispatchEvent(new MouseEvent(kind, at));
	}
	await vi.waitFor(() => expect(props.onselect).toHaveBeenCalledWith(['one', 'two', 'three']));
});

it('opens the card of what is selected', async () => {
	const container = await renderReady(makeProps('two'));
	await vi.waitFor(() =>
		expect(container.querySelector('.maplibregl-popup')?.textContent).toContain(
			'card of the paper',
		),
	);
});

it('opens no card when nothing is selected', async () => {
	const container = await renderReady(makeProps());
	expect(container.querySelector('.maplibregl-popup')).toBeNull();
	expect(container.textContent).not.toContain('card of the paper');
});

it('carries on when a lost context comes back', async () => {
	const props = makeProps();
	const container = await renderReady(props);
	const canvas = container.querySelector('canvas')!;
	const restored = new Promise((resolve) => {
		canvas.addEventListener('webglcontextrestored', resolve, { once: true });
	});
	const lost = new Promise((resolve) => {
		canvas.addEventListener('webglcontextlost', resolve, { once: true });
	});
	const extension = loseContext(container);
	await lost;
	// A context can only be given back after the event that took it is over.
	setTimeout(() => extension.restoreContext());
	await restored;
	expect(props.onfail).not.toHaveBeenCalled();
});

it('gives up on a context that stays lost', async () => {
	const props = makeProps();
	loseContext(await renderReady(props));
	await vi.waitFor(() => expect(props.onfail).toHaveBeenCalled(), { timeout: 10_000 });
});

it('fails politely without WebGL', async () => {
	vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
	const props = makeProps();
	render(MapBox, { map: props });
	await vi.waitFor(() => expect(props.onfail).toHaveBeenCalled(), { timeout: 10_000 });
	expect(props.onready).not.toHaveBeenCalled();
});
