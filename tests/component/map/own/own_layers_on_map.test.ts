import type { Map } from 'maplibre-gl';
import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { OwnFiles } from '../../../../src/lib/state/own/own_files.ts';
import type { OwnFeatureLayer } from '../../../../src/lib/state/own/own_store.ts';
import { buildPlanLayers } from '../../../../src/lib/style/plan/plan_layers.ts';
import { PLAN_SOURCES } from '../../../../src/lib/style/plan/plan_scene.ts';
import type { MapPart } from '../../../../src/lib/style/map_part.ts';
import { makeProps, waitForMap } from '../map_page.ts';
import OwnFixture from './OwnFixture.svelte';

const ring = [
	[113.8, 27.6],
	[113.9, 27.6],
	[113.9, 27.7],
	[113.8, 27.7],
	[113.8, 27.6],
];
const geojson = JSON.stringify({
	type: 'FeatureCollection',
	features: [
		{ type: 'Polygon', coordinates: [ring] },
		{ type: 'LineString', coordinates: ring.map(([x, y]) => [x! + 0.2, y]) },
		{ type: 'Point', coordinates: [113.9, 27.8] },
	].map((geometry, id) => ({ type: 'Feature', id, geometry, properties: {} })),
});

/** The workbench's layers, with nothing in them. */
const part: MapPart = {
	paint: (palette) => ({
		sources: { [PLAN_SOURCES.plan]: {} },
		layers: buildPlanLayers(palette),
		overlays: {},
	}),
	data: {},
};

const makeLayer = (blob = new Blob([geojson])): OwnFeatureLayer => ({
	id: 'one',
	name: 'one',
	order: 0,
	is_visible: true,
	opacity: 80,
	color: '#0b6bcb',
	width: 2,
	blob,
	table: [],
	summary: {
		format: 'GeoJSON',
		count: 3,
		fields: [],
		kinds: ['Polygon', 'LineString', 'Point'],
		bounds: [113.8, 27.6, 114.1, 27.8],
		notes: [],
		size: geojson.length,
	},
});

async function show(layers: readonly OwnFeatureLayer[]) {
	let map: Map | null = null;
	const onmap = (made: Map): void => void (map = made);
	const view = await render(OwnFixture, { map_props: makeProps({ part }), layers, onmap });
	await waitForMap();
	return { map: map as unknown as Map, view };
}

/** Rows that are drawn, by the kind of layer that draws them. */
function listDrawn(map: Map): string[] {
	const layers = ['fill', 'edge', 'line', 'point'].map((kind) => `own-${kind}-one`);
	if (!layers.every((id) => map.getLayer(id))) return [];
	const hits = map.queryRenderedFeatures({ layers });
	return [...new Set(hits.map(({ layer, id }) => `${layer.id} ${id}`))].toSorted();
}

const ALL = ['own-edge-one 0', 'own-fill-one 0', 'own-line-one 1', 'own-point-one 2'];
const settle = { timeout: 60_000 };

const posted = vi.spyOn(Worker.prototype, 'postMessage');
const ended = vi.spyOn(Worker.prototype, 'terminate');
const countAsked = (type: string): number =>
	posted.mock.calls.filter(([request]) => (request as { type?: unknown }).type === type).length;

afterEach(() => {
	posted.mockClear();
	ended.mockClear();
});

test('a kept layer is read once, whatever its look, and goes with its worker', async () => {
	const layer = makeLayer();
	const { map, view } = await show([layer]);
	await vi.waitFor(() => expect(listDrawn(map)).toEqual(ALL), settle);
	const asked = countAsked('tile');

	await view.rerender({ layers: [{ ...layer, color: '#c25e00', opacity: 50, width: 6 }] });
	await vi.waitFor(() => {
		expect(map.getPaintProperty('own-line-one', 'line-color')).toBe('#c25e00');
		expect(map.getPaintProperty('own-edge-one', 'line-width')).toBe(6);
	});
	expect(listDrawn(map)).toEqual(ALL);
	expect([countAsked('tiles-of'), countAsked('tile')]).toEqual([1, asked]);

	await view.rerender({ layers: [{ ...layer, is_visible: false }] });
	await vi.waitFor(() => expect(map.getSource('own-one')).toBeUndefined());
	await view.rerender({ layers: [layer] });
	await vi.waitFor(() => expect(listDrawn(map)).toEqual(ALL), settle);
	expect([countAsked('tiles-of'), ended.mock.calls.length]).toEqual([1, 0]);

	await view.rerender({ layers: [] });
	await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(1));
	expect(map.getSource('own-one')).toBeUndefined();
});

/** Reads the file as a reader does who leaves everything as it was guessed. */
async function read(): Promise<Blob> {
	const files = new OwnFiles();
	const file = new File([geojson], 'one.geojson');
	const opened = await files.ask({ type: 'open', file, part: null });
	if (opened.type !== 'preview') throw new Error(opened.type);
	const built = await files.ask({ type: 'build', answer: opened.preview.guess });
	if (built.type !== 'layer') throw new Error(built.type);
	files.keepForMap(built.blob);
	files.stop();
	return built.blob;
}

test('a layer that was just read is drawn from where it was read, and survives another style', async () => {
	const { map, view } = await show([makeLayer(await read())]);
	await vi.waitFor(() => expect(listDrawn(map)).toEqual(ALL), settle);
	const painted = map.once('styledata');
	await view.rerender({ map_props: makeProps({ part, scheme: 'dark' }) });
	await painted;
	await vi.waitFor(() => expect(listDrawn(map)).toEqual(ALL), settle);
	expect([countAsked('tiles-built'), countAsked('tiles-of')]).toEqual([1, 0]);
	await view.unmount();
	await vi.waitFor(() => expect(ended).toHaveBeenCalled());
});

test('where no map comes, what was read does not stay', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout'] });
	try {
		await read();
		expect(ended).not.toHaveBeenCalled();
		vi.advanceTimersByTime(20_000);
		expect(ended).toHaveBeenCalledTimes(1);
	} finally {
		vi.useRealTimers();
	}
});
