import { createExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import type { Mark } from '../../../src/lib/domain/map_model/marks.ts';
import { LANGUAGE_CODES } from '../../../src/lib/domain/language/languages.ts';
import { buildStyle } from '../../../src/lib/style/build_style.ts';
import { MARK_IDS } from '../../../src/lib/style/layers/marks.ts';
import { buildTiledStyle, TILED_SOURCE, tiledId } from '../../../src/lib/style/layers/tiled.ts';
import { SOURCE_IDS } from '../../../src/lib/style/map_sources.ts';
import { nameMarkImage } from '../../../src/lib/style/signs/mark_images.ts';

const styleOf = (language: (typeof LANGUAGE_CODES)[number]) =>
	buildStyle({
		...{ language, scheme: 'light', tints: { 360302: 1 }, base: '', empty: ['marks', 'lines'] },
		tiled: buildTiledStyle(6, language, 'sketch'),
	});

it('every layer of marks has one of tiles below it, which is shown however little is open', () => {
	const style = styleOf('en');
	expect(validateStyleMin(style)).toEqual([]);
	const own = ['extents', 'outlines', 'lines', 'marks'];
	const ids = style.layers.map(({ id }) => id);
	const featured = style.layers.filter((layer) => 'source' in layer && own.includes(layer.source));
	expect(featured.length).toBeGreaterThan(9);
	for (const { id } of featured) expect(ids[ids.indexOf(id) - 1]).toBe(tiledId(id));
	const tiled = style.layers.filter((layer) => 'source' in layer && layer.source === TILED_SOURCE);
	expect(tiled).toHaveLength(featured.length);
	expect(tiled.filter(({ layout }) => layout?.visibility === 'none')).toEqual([]);
	expect(style.sources[SOURCE_IDS.marks]).toBeDefined();
});

it.each(LANGUAGE_CODES)('a place of a tile has the sign of a feature (%s)', (language) => {
	const layer = styleOf(language).layers.find(({ id }) => id === tiledId(MARK_IDS.sign));
	const image = (layer as { layout: Record<string, unknown> }).layout['icon-image'];
	const expression = createExpression(image, 'icon-image');
	expect(expression.result).toBe('success');
	const name = (properties: Record<string, string | number>): unknown =>
		(expression.value as { evaluate: (...given: object[]) => unknown }).evaluate(
			{ zoom: 9 },
			{ type: 'Point', properties },
		);
	const label = { zh: '上栗县', en: 'Shangli' };
	const kinds: [Mark['class'], count: number, done: number][] = [
		['exact', 1, 0],
		['exact', 3, 1],
		['near', 1, 1],
		['near', 12, 12],
		['area', 1, 0],
		['area', 7, 2],
	];
	for (const [word, count, done] of kinds) {
		const site_ids = Array.from({ length: count }, (_, at) => `site-${at}`);
		const mark: Mark = {
			...{ id: 'm', class: word, position: [0, 0], badge: [0, 0], is_zone: false },
			...{ radius_m: null, district: null, label, theme: 'water', site_ids },
		};
		const properties = { class: word, theme: 'water', count, done };
		expect(name(properties)).toBe(nameMarkImage(mark, new Set(site_ids.slice(0, done)), language));
	}
	const cluster = { class: 'cluster', theme: 'rural', count: 40, done: 8, opens: 10 };
	expect(name(cluster)).toBe('mark|badge|rural|8|40|40');
});
