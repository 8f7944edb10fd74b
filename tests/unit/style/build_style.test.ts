import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { MapModel, Mark } from '../../../src/lib/domain/map_model/marks.ts';
import { buildStyle } from '../../../src/lib/style/build_style.ts';
import type { PaintPart } from '../../../src/lib/style/map_part.ts';
import { GRID_IDS } from '../../../src/lib/style/plan/grid_layers.ts';
import { PLAN_IDS } from '../../../src/lib/style/plan/plan_layers.ts';
import { buildPlanPart } from '../../../src/lib/style/plan/plan_part.ts';
import { PLAN_SOURCES, type PlanScene } from '../../../src/lib/style/plan/plan_scene.ts';
import { changeOverlay, DEFAULT_OVERLAYS } from '../../../src/lib/view/overlays.ts';
import { buildExtents, buildMarks } from '../../../src/lib/style/map_sources.ts';
import { listMarkedDistricts } from '../../../src/lib/style/layers/extents.ts';
import { TOKENS } from '../../../src/lib/style/tokens.ts';
import { chooseShape } from '../../../src/lib/style/signs/mark_signs.ts';

const tints = { 360302: 1, 360313: 2 };
const base: Mark = {
	id: 'near-1',
	class: 'near',
	position: [113.9, 27.65],
	badge: [113.9, 27.65],
	is_zone: false,
	radius_m: 5000,
	district: null,
	label: null,
	theme: 'water',
	site_ids: ['a'],
};
const model: MapModel = {
	marks: [
		base,
		{ ...base, id: 'exact-1', class: 'exact', radius_m: null, site_ids: ['b'] },
		{
			...base,
			id: 'area-1',
			class: 'area',
			district: 360302,
			radius_m: null,
			site_ids: ['c', 'd'],
		},
	],
	lines: [
		{
			id: 'line-e',
			site_id: 'e',
			theme: 'transport',
			name: { zh: '路', en: 'Road' },
			coordinates: [
				[113.8, 27.6],
				[113.9, 27.7],
			],
		},
	],
	city_site_ids: [],
	unplaced_site_ids: [],
	done_site_ids: ['a'],
};
describe('a style with empty sources', () => {
	const options = { language: 'zh', scheme: 'light', tints, base: '' } as const;
	const hidden = (empty: string[]): string[] =>
		buildStyle({ ...options, empty }).layers.flatMap((layer) =>
			layer.layout?.visibility === 'none' && 'source' in layer ? [String(layer.source)] : [],
		);

	it('has their layers, and shows none of them', () => {
		expect(hidden([])).toEqual([]);
		expect(new Set(hidden(['near', 'extents', 'marks']))).toEqual(
			new Set(['near', 'extents', 'marks']),
		);
		const [full, bare] = [[], ['near', 'extents']].map((empty) =>
			buildStyle({ ...options, empty }).layers.map(({ id }) => id),
		);
		expect(bare).toEqual(full);
		expect(validateStyleMin(buildStyle({ ...options, empty: ['near', 'lines'] }))).toEqual([]);
	});

	it('comes to each source with areas or lines once, below the names: every turn takes a pass over the picture', () => {
		const { layers } = buildStyle(options);
		const names = layers.findIndex(({ type }) => type === 'symbol');
		const turns = layers
			.slice(0, names)
			.flatMap((layer) => ('source' in layer ? [layer.source] : []))
			.filter((source, at, all) => source !== all[at - 1]);
		expect(turns).toEqual(['districts', 'extents']);
	});
});

describe.each([
	['zh', 'light'],
	['en', 'dark'],
] as const)('the style in %s, %s', (language, scheme) => {
	const style = buildStyle({
		tints,
		language,
		scheme,
		base: '/atlas',
	});

	it('is valid', () => {
		expect(validateStyleMin(style).map((error) => error.message)).toEqual([]);
	});

	it('asks nobody else for anything', () => {
		expect(style.glyphs).toBeUndefined();
		expect(style.sprite).toBeUndefined();
		const urls = JSON.stringify(style).match(/https?:\/\/[^"]+/g);
		expect(urls).toBeNull();
		expect(style.sources['districts']).toMatchObject({ data: '/atlas/data/districts.geojson' });
	});

	it('holds every source of its own empty: features come beside it', () => {
		for (const [id, source] of Object.entries(style.sources)) {
			if (id === 'districts' || id === 'townships') continue;
			expect(source, id).toMatchObject({ type: 'geojson', data: { features: [] } });
		}
		expect(Object.keys(style.sources)).toHaveLength(9);
	});

	it('puts only a ring around a chosen tab: the name of its county stays readable', () => {
		const ring = style.layers.find(({ id }) => id === 'sites-halo-tab');
		expect(ring?.paint).toMatchObject({ 'circle-opacity': 0, 'circle-stroke-width': 2.5 });
	});

	it('draws marks above everything else', () => {
		const ids = style.layers.map((layer) => layer.id);
		expect(ids.indexOf('sites-point')).toBeGreaterThan(ids.indexOf('districts-label'));
		expect(ids.indexOf('sites-area')).toBeGreaterThan(ids.indexOf('districts-line'));
	});
});

it('a style that is wrong does not pass', () => {
	const style = buildStyle({
		tints,
		language: 'zh',
		scheme: 'light',
		base: '',
	});
	const broken = { ...style, layers: [{ id: 'x', type: 'fill', source: 'nowhere' }] };
	expect(validateStyleMin(broken as typeof style)).not.toEqual([]);
});

describe("a page's own part", () => {
	const scene: PlanScene = {
		area: null,
		point: [113.9, 27.6],
		slips: [],
		shapes: [],
		graticule: [],
		kilometres: [],
		townships: [],
		overlays: DEFAULT_OVERLAYS,
	};
	const part = buildPlanPart(scene);
	const paint = (overlays = DEFAULT_OVERLAYS, look: PaintPart | null = part.paint) =>
		buildStyle({
			tints,
			...{ language: 'zh', scheme: 'light', base: '' },
			...{ paint: look, overlays },
		});
	const idsOf = ({ layers }: ReturnType<typeof buildStyle>) => layers.map(({ id }) => id);

	it('lies below the marks, with its sources', () => {
		const style = paint();
		expect(validateStyleMin(style)).toEqual([]);
		expect(style.sources).toHaveProperty(PLAN_SOURCES.plan);
		const ids = idsOf(style);
		expect(ids.indexOf(PLAN_IDS.point)).toBeGreaterThan(0);
		expect(ids.indexOf(PLAN_IDS.point)).toBeLessThan(ids.indexOf('sites-point'));
	});

	it('keeps its look when only its features change', () => {
		const moved = buildPlanPart({ ...scene, point: [114, 27.7] });
		expect(moved.paint).toBe(part.paint);
		expect(moved.data[PLAN_SOURCES.plan]).not.toEqual(part.data[PLAN_SOURCES.plan]);
		const { sources } = part.paint(TOKENS.light);
		expect(Object.keys(part.data)).toEqual(Object.keys(sources));
		const own = Object.entries(paint().sources).filter(([id]) => id in part.data);
		for (const [, source] of own) expect(source).toMatchObject({ data: { features: [] } });
		expect(own).toHaveLength(4);
	});

	it('is nowhere without the page', () => {
		const style = paint(DEFAULT_OVERLAYS, null);
		expect(style.sources).not.toHaveProperty(PLAN_SOURCES.plan);
		expect(idsOf(style)).not.toContain(PLAN_IDS.point);
	});

	it('brings overlays that lie where the reader puts them', () => {
		expect(idsOf(paint())).not.toContain(GRID_IDS.graticule);
		const on = changeOverlay(DEFAULT_OVERLAYS, 'graticule', { is_on: true, opacity: 50 });
		const style = paint(on);
		expect(validateStyleMin(style)).toEqual([]);
		const at = (id: string): number => idsOf(style).indexOf(id);
		expect(at(GRID_IDS.graticule)).toBeGreaterThan(at('districts-line'));
		expect(at(GRID_IDS.graticule)).toBeLessThan(at('districts-label'));
		const line = style.layers.find(({ id }) => id === GRID_IDS.graticule);
		expect(line?.paint).toMatchObject({ 'line-opacity': 0.275 });
	});
});

it('a mark for a whole district names it, with its theme', () => {
	expect(listMarkedDistricts(model)).toEqual({ 360302: 'water' });
	expect(listMarkedDistricts({ marks: [] })).toEqual({});
});

describe('shapes', () => {
	it('a pin only for one exact site', () => {
		expect(model.marks.map(chooseShape)).toEqual(['ring', 'pin', 'tab']);
		expect(chooseShape({ class: 'exact', site_ids: ['a', 'b'], district: null })).toBe('badge');
	});

	it('a tab for what is known by its district alone, however many', () => {
		expect(chooseShape({ class: 'area', site_ids: ['a'], district: 360302 })).toBe('tab');
		expect(chooseShape({ class: 'area', site_ids: ['a'], district: null })).toBe('badge');
	});

	it('a circle only for marks with a radius, around their own middle', () => {
		const moved = { ...model, marks: [{ ...base, badge: [114, 28] as [number, number] }] };
		expect(buildExtents(model).features.map((feature) => feature.id)).toEqual(['near-1']);
		expect(buildMarks(moved, 'zh').features[0]?.geometry).toEqual({
			type: 'Point',
			coordinates: [114, 28],
		});
		const [ring] = (buildExtents(moved).features[0]!.geometry as GeoJSON.Polygon).coordinates;
		expect(Math.max(...(ring ?? []).map(([lng]) => lng!))).toBeLessThan(113.96);
	});
});
