import { afterEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import MapFixture from './MapFixture.svelte';
import { getCanvas, makeProps, openMap, press } from './map_page.ts';
import { places } from './map_model.ts';

afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

/** Resolves in the task after the event: a context cannot be given back while its loss is being told. */
async function loseContext(): Promise<WEBGL_lose_context> {
	const extension = getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
	const lost = listenFor('webglcontextlost');
	extension.loseContext();
	await lost;
	await new Promise((resolve) => requestAnimationFrame(resolve));
	return extension;
}

function listenFor(event: string): Promise<Event> {
	return new Promise((resolve) => getCanvas().addEventListener(event, resolve, { once: true }));
}

describe('a device without WebGL', () => {
	test('is reported, and no map stays behind', async () => {
		const original = HTMLCanvasElement.prototype.getContext;
		vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
			this: HTMLCanvasElement,
			...args: unknown[]
		) {
			const is_gl = String(args[0]).startsWith('webgl');
			return is_gl ? null : Reflect.apply(original, this, args);
		} as typeof original);
		const props = makeProps();
		await render(MapFixture, props);
		await vi.waitFor(() => expect(props.onfail).toHaveBeenCalledTimes(1));
		expect(props.onready).not.toHaveBeenCalled();
		expect(document.querySelector('.maplibregl-map')).toBeNull();
	});
});

describe('a lost WebGL context', () => {
	test('that comes back carries on', async () => {
		const { props } = await openMap();
		const extension = await loseContext();
		const restored = listenFor('webglcontextrestored');
		extension.restoreContext();
		await restored;
		await vi.waitFor(
			async () => {
				await press(places.tongmu);
				expect(props.onselect).toHaveBeenCalled();
			},
			{ timeout: 60_000, interval: 500 },
		);
		expect(vi.mocked(props.onselect).mock.calls[0]![0]).toHaveLength(8);
		expect(props.onfail).not.toHaveBeenCalled();
	});

	test('that stays lost for five seconds is reported', async () => {
		const { props } = await openMap();
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		await loseContext();
		vi.advanceTimersByTime(4900);
		expect(props.onfail).not.toHaveBeenCalled();
		vi.advanceTimersByTime(200);
		expect(props.onfail).toHaveBeenCalledTimes(1);
	});
});
