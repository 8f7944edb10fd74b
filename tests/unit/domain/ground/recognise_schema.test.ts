import { describe, expect, it } from 'vitest';
import { GROUND_SCHEMAS } from '../../../../src/lib/domain/ground/ground_schemas.ts';
import {
	recogniseSchema,
	type ListedLayer,
	type SeenLayers,
} from '../../../../src/lib/domain/ground/recognise_schema.ts';
import { inventWorld } from '../../../fixtures/ground/invented_world.ts';
import { PLACE_IN } from '../../../fixtures/ground/schemas.ts';

const ids = GROUND_SCHEMAS.map(({ id }) => id);

function see(id: (typeof ids)[number]): SeenLayers {
	const seen: Record<string, Record<string, unknown>[]> = {};
	for (const thing of inventWorld([113, 27, 114, 28])) {
		for (const { layer, properties } of PLACE_IN[id](thing)) (seen[layer] ??= []).push(properties);
	}
	return seen;
}

const list = (seen: SeenLayers): ListedLayer[] =>
	Object.keys(seen).map((id) => ({ id, fields: [] }));

describe('a schema is recognised', () => {
	it.each(ids)('%s: by its list and its tiles, or its tiles alone', (id) => {
		const seen = see(id);
		expect(recogniseSchema(list(seen), seen)).toEqual({ id, why: 'listed' });
		expect(recogniseSchema(null, seen)).toEqual({ id, why: 'seen' });
	});

	it('by its list where the tiles looked at have no road', () => {
		const seen = see('shortbread-1');
		const water = { water_polygons: seen['water_polygons']! };
		expect(recogniseSchema(list(seen), water)).toEqual({ id: 'shortbread-1', why: 'listed' });
	});
});

describe('a schema is refused', () => {
	const refuse = (listed: ListedLayer[] | null, seen: SeenLayers) => {
		const result = recogniseSchema(listed, seen);
		if (result.id !== null) throw new Error(`taken as ${result.id}`);
		return result;
	};

	it('that is not known, with its layers and what was expected', () => {
		const { expected, found } = refuse([{ id: 'kataster', fields: [] }], {});
		expect(expected).toBe('Protomaps basemap 4, Shortbread 1.0, OpenMapTiles 3');
		expect(found).toBe('layers kataster');
	});

	it('that is an older one of the same house, by name', () => {
		const old = ['water', 'landuse', 'roads', 'places'].map((id) => ({
			id,
			fields: ['pmap:kind'],
		}));
		expect(refuse(old, {}).found).toBe('Protomaps basemap 3 or older');
		const seen = { roads: [{ 'pmap:kind': 'highway' }] };
		expect(refuse(null, seen).found).toBe('Protomaps basemap 3 or older');
	});

	it('whose list is of another archive than its tiles', () => {
		const { found } = refuse(list(see('protomaps-4')), {
			roads: [{ class: 'motorway' }, { class: 'trunk' }],
		});
		expect(found).toContain('2 of 2 features of "roads" have no known "kind"');
		expect(refuse(list(see('protomaps-4')), { streets: [{ kind: 'motorway' }] }).found).toContain(
			'tiles with layers that its list lacks: streets',
		);
	});

	it('with nothing in it', () => {
		expect(refuse(null, {}).found).toBe('no layer at all');
	});
});
