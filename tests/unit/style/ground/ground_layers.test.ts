import {
	createExpression,
	featureFilter,
	validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { Ground, GroundMap } from '../../../../src/lib/domain/ground/ground_file.ts';
import {
	getGroundSchema,
	GROUND_SCHEMA_IDS,
} from '../../../../src/lib/domain/ground/ground_schemas.ts';
import {
	GROUND_CLASSES,
	GROUND_SUBJECTS,
	type GroundSubject,
} from '../../../../src/lib/domain/ground/subjects.ts';
import { LANGUAGE_CODES } from '../../../../src/lib/domain/language/languages.ts';
import { buildStyle } from '../../../../src/lib/style/build_style.ts';
import {
	buildGround,
	type GroundOptions,
} from '../../../../src/lib/style/layers/ground/build_ground.ts';
import { DEFAULT_OVERLAYS, moveOverlay } from '../../../../src/lib/view/overlays.ts';
import { inventWorld, type Thing } from '../../../fixtures/ground/invented_world.ts';
import { PLACE_IN } from '../../../fixtures/ground/schemas.ts';
import { archive, relief } from './described_ground.ts';

const TYPES = { Point: 1, LineString: 2, Polygon: 3 } as Record<string, 1 | 2 | 3>;
const world = inventWorld([113, 27, 114, 28]);

function build(schema: GroundMap['schema'], more: Partial<GroundOptions> = {}) {
	const ground: Ground = { version: 1, map: { ...archive, schema }, relief };
	return buildGround({
		ground,
		own_names: [],
		scheme: 'light',
		language: 'zh',
		opacity: 100,
		...more,
	});
}

type Layer = ReturnType<typeof build>['land'][number];

/** Ids of the layers that draw a thing. */
function listDrawn(layers: readonly Layer[], schema: GroundMap['schema'], thing: Thing): string[] {
	const type = TYPES[thing.geometry.type]!;
	return PLACE_IN[schema](thing).flatMap(({ layer: name, properties }) =>
		layers.flatMap((layer) => {
			if (!('source-layer' in layer) || layer['source-layer'] !== name) return [];
			const { filter } = featureFilter(layer.filter as never, 'filter');
			return filter({ zoom: 14 }, { type, properties }) ? [layer.id] : [];
		}),
	);
}

describe.each(GROUND_SCHEMA_IDS)('the ground in %s', (schema) => {
	const { land, names } = build(schema);

	it('draws every class of every subject, each by its own layers', () => {
		for (const subject of GROUND_SUBJECTS) {
			for (const name of GROUND_CLASSES[subject]) {
				// Names of waters and roads are of the same things as their lines.
				const things = world.filter((thing) =>
					subject === 'name' && (name === 'road' || name === 'river')
						? thing.subject === name && thing.name
						: thing.subject === subject && thing.class === name,
				);
				expect(things.length, `${subject} ${name}`).toBeGreaterThan(0);
				const layers = subject === 'name' ? names : land;
				for (const thing of things) {
					const drawn = listDrawn(layers, schema, thing);
					expect(drawn.length, `${subject} ${name}`).toBeGreaterThan(0);
					for (const id of drawn) expect(id).toMatch(new RegExp(`^ground-${subject}-${name}\\b`));
				}
			}
		}
	});

	it('draws no boundary, no country, no shop', () => {
		const others = world.filter(
			({ subject }) => !GROUND_SUBJECTS.includes(subject as GroundSubject),
		);
		expect(others).toHaveLength(4);
		for (const thing of others) expect(listDrawn([...land, ...names], schema, thing)).toEqual([]);
	});

	it('writes the numbers of a road in a box, one below the other, and only where there are some', () => {
		const layers = names.filter(({ id }) => id.startsWith('ground-name-road-number'));
		expect(layers.length).toBeGreaterThan(0);
		for (const layer of layers) {
			const { value: field } = createExpression(
				(layer.layout as { 'text-field': never })['text-field'],
				{ type: 'string' } as never,
			) as { value: { evaluate: (globals: object, feature: object) => string } };
			const [first] = getGroundSchema(schema).numbers;
			const write = (value: string | undefined): string =>
				field.evaluate({ zoom: 12 }, { type: 2, properties: { [first!]: value } });
			expect(write('G60')).toBe('G60');
			expect(write('G60;S533')).toBe('G60\nS533');
			expect(write('G60; S533;X1')).toBe('G60\nS533\nX1');
			expect(write('G60\nS533')).toBe('G60\nS533');
			const { filter } = featureFilter((layer as unknown as { filter: never }).filter, 'filter');
			expect(filter({ zoom: 12 }, { type: 2, properties: {} })).toBe(false);
		}
		const ids = names.map(({ id }) => id);
		// Later ones find room first.
		const at = (start: string): number => ids.findIndex((id) => id.startsWith(start));
		expect(at('ground-name-road-number')).toBeGreaterThan(at('ground-name-village'));
		expect(at('ground-name-road-number')).toBeLessThan(at('ground-name-suburb'));
	});

	it('leaves out of its towns what the atlas names itself, in any language', () => {
		const of = (own_names: string[], name: string): string[] => {
			const thing = world.find((one) => one.name?.en === name)!;
			return listDrawn(build(schema, { own_names }).names, schema, thing);
		};
		expect(of([], 'Invented East Town')).not.toEqual([]);
		expect(of(['虚构东镇'], 'Invented East Town')).toEqual([]);
		expect(of(['虚构东镇街道'], 'Invented East Town')).toEqual([]);
		expect(of(['Invented East Town'], 'Invented East Town')).toEqual([]);
		expect(of(['虚构东镇'], 'Invented West Town')).not.toEqual([]);
		expect(of(['大虚构东镇'], 'Invented East Town')).not.toEqual([]);
	});
});

describe('a style with a ground', () => {
	const styleWith = (
		ground: ReturnType<typeof build> | null,
		overlays = DEFAULT_OVERLAYS,
		language: 'zh' | 'en' = 'zh',
	) =>
		buildStyle({
			language,
			scheme: 'light',
			tints: { 360302: 1 },
			base: '',
			overlays,
			ground,
		});

	it.each(
		GROUND_SCHEMA_IDS.flatMap((schema) =>
			(['light', 'dark'] as const).flatMap((scheme) =>
				LANGUAGE_CODES.map((language) => [schema, scheme, language] as const),
			),
		),
	)('is a style of MapLibre: %s, %s, %s', (schema, scheme, language) => {
		const ground = build(schema, { scheme, language, opacity: 60, own_names: ['甲镇'] });
		const style = styleWith(ground, DEFAULT_OVERLAYS, language);
		expect(validateStyleMin(style)).toEqual([]);
		expect(new Set(style.layers.map(({ id }) => id)).size).toBe(style.layers.length);
		expect(JSON.stringify(style)).not.toMatch(/https?:|"glyphs"|"sprite"/);
	});

	it('lies below all of the atlas, and its names below the atlas’s names, whatever the order', () => {
		const turned = moveOverlay(moveOverlay(DEFAULT_OVERLAYS, 'names', -1), 'names', -1);
		const first = sinkNames(turned);
		for (const overlays of [DEFAULT_OVERLAYS, turned, first]) {
			const ids = styleWith(build('protomaps-4'), overlays).layers.map(({ id }) => id);
			const own = ids.flatMap((id, index) => (id.startsWith('ground-') ? [] : [index]));
			const land = ids.flatMap((id, index) => (/^ground-(?!name)/.test(id) ? [index] : []));
			const names = ids.flatMap((id, index) => (id.startsWith('ground-name') ? [index] : []));
			expect(own[0]).toBe(0);
			expect(Math.max(...land)).toBeLessThan(own[1]!);
			expect(Math.max(...names)).toBeLessThan(ids.indexOf('districts-label'));
			expect(Math.max(...names)).toBeLessThan(ids.indexOf('sites-point'));
		}
	});

	it('asks for tiles by the names of its archives alone', () => {
		const { sources } = build('shortbread-1');
		expect(sources['ground']).toMatchObject({
			type: 'vector',
			tiles: ['pmtiles://0123456789abcdef.pmtiles/{z}/{x}/{y}'],
			minzoom: 5,
			maxzoom: 14,
		});
		expect(sources['ground-relief']).toMatchObject({ encoding: 'mapbox', tileSize: 512 });
	});

	it('shows pictures of light and shade where there are some and the map is flat, as strong as MapLibre’s own', () => {
		const pick = (more: Partial<GroundOptions>) => {
			const { sources, land } = build('protomaps-4', more);
			return { sources, layer: land.find(({ id }) => id === 'ground-relief')! };
		};
		const shaded = pick({ has_shades: true, scheme: 'dark', opacity: 50 });
		expect(shaded.layer).toMatchObject({ type: 'raster', source: 'ground-shades' });
		expect(shaded.sources).not.toHaveProperty('ground-relief');
		expect(shaded.sources['ground-shades']).toEqual({
			type: 'raster',
			tiles: ['shade://dark/0123456789abcdef.pmtiles/{z}/{x}/{y}'],
			tileSize: 512,
			minzoom: 5,
			maxzoom: 14,
			bounds: [113, 27, 114, 28],
		});
		expect((shaded.layer.paint as Record<string, unknown[]>)['raster-opacity']).toContain(0.5);

		const standing = pick({ has_shades: true, has_terrain: true });
		expect(standing.layer).toMatchObject({ type: 'hillshade', source: 'ground-relief' });
		expect(Object.keys(standing.sources)).toEqual(['ground', 'ground-relief', 'ground-terrain']);
		for (const style of [styleWith(build('protomaps-4', { has_shades: true })), styleWith(null)])
			expect(validateStyleMin(style)).toEqual([]);
	});

	it('may be relief alone', () => {
		const { land, names, sources } = buildGround({
			ground: { version: 1, relief },
			own_names: [],
			scheme: 'dark',
			language: 'en',
			opacity: 50,
		});
		expect(land.map(({ type }) => type)).toEqual(['hillshade']);
		expect(names).toEqual([]);
		expect(Object.keys(sources)).toEqual(['ground-relief']);
	});
});

/** The names at the very bottom. */
function sinkNames(overlays: typeof DEFAULT_OVERLAYS): typeof DEFAULT_OVERLAYS {
	return overlays.reduce((moved) => moveOverlay(moved, 'names', -1), [...overlays]);
}
