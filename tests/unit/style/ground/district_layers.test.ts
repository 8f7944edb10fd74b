import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { Ground } from '../../../../src/lib/domain/ground/ground_file.ts';
import { buildStyle } from '../../../../src/lib/style/build_style.ts';
import {
	buildGround,
	type GroundOptions,
} from '../../../../src/lib/style/layers/ground/build_ground.ts';
import { TOKENS } from '../../../../src/lib/style/tokens.ts';
import { changeOverlay, DEFAULT_OVERLAYS } from '../../../../src/lib/view/overlays.ts';
import { archive, relief } from './described_ground.ts';

const look = { own_names: [], scheme: 'light', language: 'zh', opacity: 100 } as const;

function build(schema: 'protomaps-4', more: Partial<GroundOptions> = {}) {
	const ground: Ground = { version: 1, map: { ...archive, schema }, relief };
	return buildGround({ ground, ...look, ...more });
}

function styleWith(ground: ReturnType<typeof build> | null, overlays = DEFAULT_OVERLAYS) {
	const tints = { 360302: 1, 360313: 2, 360321: 1 };
	return buildStyle({ language: 'zh', scheme: 'light', tints, base: '', overlays, ground });
}

describe('tints of districts and a ground', () => {
	it('shine on it, paler than without it: a layer a tint, each of one colour', () => {
		const paints = (ground: ReturnType<typeof build> | null, overlays = DEFAULT_OVERLAYS) =>
			styleWith(ground, overlays).layers.flatMap((layer) =>
				layer.id.startsWith('districts-fill') ? [layer.paint as object] : [],
			);
		const [first, second] = TOKENS.light.tints;
		expect(paints(null)).toEqual([
			{ 'fill-color': first, 'fill-antialias': false },
			{ 'fill-color': second, 'fill-antialias': false },
		]);
		const ground = build('protomaps-4');
		expect(paints(ground)).toMatchObject([
			{ 'fill-color': first, 'fill-opacity': 0.4 },
			{ 'fill-color': second, 'fill-opacity': 0.4 },
		]);
		const pale = changeOverlay(DEFAULT_OVERLAYS, 'tints', { opacity: 50 });
		expect(paints(ground, pale)[0]).toHaveProperty('fill-opacity', 0.2);
		const ids = styleWith(ground).layers.map(({ id }) => id);
		expect(ids.indexOf('districts-fill-1')).toBeGreaterThan(ids.indexOf('ground-rail-rail'));
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
});
