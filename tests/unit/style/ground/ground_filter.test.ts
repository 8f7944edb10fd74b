import { createExpression, featureFilter } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import {
	GROUND_SCHEMAS,
	getGroundSchema,
	isOfPart,
	pickName,
} from '../../../../src/lib/domain/ground/ground_schemas.ts';
import {
	buildGroundFilter,
	buildNameField,
} from '../../../../src/lib/style/layers/ground/ground_filter.ts';
import { inventWorld } from '../../../fixtures/ground/invented_world.ts';
import { PLACE_IN } from '../../../fixtures/ground/schemas.ts';

const TYPES = {
	Point: [1, 'point'],
	LineString: [2, 'line'],
	Polygon: [3, 'area'],
} as const;
const world = inventWorld([113, 27, 114, 28]);

describe.each(GROUND_SCHEMAS.map(({ id }) => id))('filters for %s', (id) => {
	it('pick what the table picks', () => {
		const schema = getGroundSchema(id);
		let picked = 0;
		for (const part of schema.parts) {
			const { filter } = featureFilter(buildGroundFilter(part) as never, 'filter');
			for (const thing of world) {
				const [type, geometry] = TYPES[thing.geometry.type as keyof typeof TYPES];
				for (const { properties } of PLACE_IN[id](thing)) {
					const passes = filter({ zoom: 12 }, { type, properties });
					expect(passes, JSON.stringify({ part, properties })).toBe(
						isOfPart(part, geometry, properties),
					);
					picked += passes ? 1 : 0;
				}
			}
		}
		expect(picked).toBeGreaterThan(40);
	});
});

describe('a name field', () => {
	it('is the name that the table picks, or empty', () => {
		const fields = ['name:en', 'name_en', 'name'];
		const expression = createExpression(buildNameField(fields), 'name');
		if (expression.result === 'error') throw new Error(expression.value[0]!.message);
		for (const properties of [
			{ 'name:en': 'A', name: '甲' },
			{ 'name:en': '', name_en: 'B', name: '甲' },
			{ name: '甲' },
			{},
		]) {
			expect(expression.value.evaluate({ zoom: 1 }, { type: 1, properties })).toBe(
				pickName(fields, properties) ?? '',
			);
		}
	});
});
