import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { Ground, GroundMap } from '../../../../src/lib/domain/ground/ground_file.ts';
import { GROUND_SCHEMA_IDS } from '../../../../src/lib/domain/ground/ground_schemas.ts';
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
import {
	averageColors,
	mixColors,
	readChannels,
} from '../../../../src/lib/style/layers/mix_colors.ts';
import { TOKENS } from '../../../../src/lib/style/tokens.ts';
import { changeOverlay, DEFAULT_OVERLAYS, moveOverlay } from '../../../../src/lib/view/overlays.ts';
import { inventWorld, type Thing } from '../../../fixtures/ground/invented_world.ts';
import { PLACE_IN } from '../../../fixtures/ground/schemas.ts';

const TYPES = { Point: 1, LineString: 2, Polygon: 3 } as Record<string, 1 | 2 | 3>;
const world = inventWorld([113, 27, 114, 28]);

const archive: Omit<GroundMap, 'schema'> = {
	file: '0123456789abcdef.pmtiles',
	bytes: 1,
	tiles: 1,
	zooms: [5, 14],
	bounds: [113, 27, 114, 28],
	source: 'invented',
	credit: { zh: '© 虚构', en: '© Invented' },
	licence: 'CC0-1.0',
	date: null,
	cut_on: '2026-11-27',
};
const relief: Ground['relief'] = {
	...archive,
	encoding: 'mapbox',
	tile_px: 512,
	heights: [60, 1260],
	accuracy_m: null,
};

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

	it('lies below all of the atlas but low tints, and its names below the atlas’s names, whatever the order', () => {
		const turned = moveOverlay(moveOverlay(DEFAULT_OVERLAYS, 'names', -1), 'names', -1);
		const first = sinkNames(turned);
		for (const overlays of [DEFAULT_OVERLAYS, turned, first]) {
			const ids = styleWith(build('protomaps-4'), overlays).layers.map(({ id }) => id);
			const own = ids.flatMap((id, index) =>
				id.startsWith('ground-') || (overlays !== first && id.startsWith('districts-fill'))
					? []
					: [index],
			);
			const land = ids.flatMap((id, index) => (/^ground-(?!name)/.test(id) ? [index] : []));
			const names = ids.flatMap((id, index) => (id.startsWith('ground-name') ? [index] : []));
			expect(own[0]).toBe(0);
			expect(Math.max(...land)).toBeLessThan(own[1]!);
			expect(Math.max(...names)).toBeLessThan(ids.indexOf('districts-label'));
			expect(Math.max(...names)).toBeLessThan(ids.indexOf('sites-point'));
		}
	});

	it('has the tints below it, in opaque colours, where they are the lowest overlay, and else under them', () => {
		const look = (ground: ReturnType<typeof build> | null, overlays = DEFAULT_OVERLAYS) => {
			const { layers } = styleWith(ground, overlays);
			const at = layers.findIndex(({ id }) => id === 'districts-fill-1');
			return { paint: layers[at]!.paint as object, below: layers[at - 1]!.id };
		};
		const pale = changeOverlay(DEFAULT_OVERLAYS, 'tints', { opacity: 50 });
		const { paper, tints } = TOKENS.light;
		for (const [ground, overlays, share] of [
			[null, DEFAULT_OVERLAYS, 1],
			[null, pale, 0.5],
			[build('protomaps-4'), DEFAULT_OVERLAYS, 0.4],
			[build('protomaps-4'), pale, 0.2],
		] as const) {
			const { paint, below } = look(ground, overlays);
			expect(paint).toMatchObject({ 'fill-color': mixColors(paper, tints[0]!, share) });
			expect(paint).not.toHaveProperty('fill-opacity');
			expect(below).toBe('paper');
		}
		const raised = look(build('protomaps-4'), moveOverlay(pale, 'tints', 1));
		expect(raised.paint).toMatchObject({ 'fill-color': tints[0], 'fill-opacity': 0.2 });
		expect(raised.below).not.toBe('paper');
	});

	it('takes its colours from under tints that are drawn below it; names, and the strength of its relief, as they would be', () => {
		const paintOf = (veil: number, id: string) =>
			build('protomaps-4', { veil, has_shades: true }).land.find((layer) => layer.id === id)!
				.paint as Record<string, unknown[] & string>;
		const tint = averageColors(TOKENS.light.tints);
		for (const id of ['ground-wood-wood', 'ground-water-water']) {
			const [bare, veiled] = [paintOf(0, id)['fill-color']!, paintOf(0.4, id)['fill-color']!];
			expect(veiled).toBe(mixColors(bare, tint, 0.4));
		}
		expect(paintOf(0.4, 'ground-relief')['raster-opacity']).toContain(0.6);
		// No tint is further from their middle than an eye sees, at that share.
		for (const { tints } of Object.values(TOKENS)) {
			const middle = readChannels(averageColors(tints));
			for (const one of tints.map(readChannels)) {
				for (const [at, value] of one.entries()) {
					expect(Math.abs(value - middle[at]!) * 0.4).toBeLessThan(9);
				}
			}
		}
	});

	it('has the districts in its own tiles, where those come with them: MapLibre turns to another source once fewer', () => {
		const sourcesOf = (ground: ReturnType<typeof build>) =>
			styleWith(ground).layers.flatMap((layer) =>
				/^(districts-(fill|line)|neighbours-line|sites-district-line)/.test(layer.id) &&
				'source' in layer
					? [layer.source]
					: [],
			);
		const joined = build('protomaps-4', { districts_in: [112, 27.5, 113.5, 29] });
		expect(new Set(sourcesOf(joined))).toEqual(new Set(['ground']));
		expect(joined.sources['ground']).toMatchObject({ bounds: [112, 27, 114, 29] });
		expect(validateStyleMin(styleWith(joined))).toEqual([]);
		expect(new Set(sourcesOf(build('protomaps-4')))).toEqual(new Set(['districts']));
		const bare = buildGround({
			ground: { version: 1, relief },
			...{ own_names: [], scheme: 'dark', language: 'en', opacity: 100 },
			districts_in: [112, 27, 114, 29],
		});
		expect(bare).not.toHaveProperty('districts');
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
