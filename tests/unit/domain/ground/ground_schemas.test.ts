import { describe, expect, it } from 'vitest';
import {
	GROUND_SCHEMAS,
	getGroundSchema,
	isOfPart,
	listLayers,
	listParts,
	pickName,
	pickNumbers,
} from '../../../../src/lib/domain/ground/ground_schemas.ts';
import {
	GROUND_CLASSES,
	GROUND_SUBJECTS,
	type GroundGeometry,
} from '../../../../src/lib/domain/ground/subjects.ts';
import { LANGUAGE_CODES } from '../../../../src/lib/domain/language/languages.ts';
import { inventWorld } from '../../../fixtures/ground/invented_world.ts';
import { PLACE_IN } from '../../../fixtures/ground/schemas.ts';

const SHAPES: Record<string, GroundGeometry> = {
	Point: 'point',
	LineString: 'line',
	Polygon: 'area',
};
const world = inventWorld([113, 27, 114, 28]);

describe.each(GROUND_SCHEMAS.map(({ id }) => id))('what %s calls a thing', (id) => {
	const schema = getGroundSchema(id);
	const things = world.map((thing) => ({
		thing,
		parts: PLACE_IN[id](thing).flatMap(({ layer, properties }) =>
			schema.parts.filter(
				(part) => part.layer === layer && isOfPart(part, SHAPES[thing.geometry.type]!, properties),
			),
		),
	}));

	it('finds each thing of the ground as what it is', () => {
		for (const { thing, parts } of things) {
			const own = parts.filter(({ subject }) => subject === thing.subject);
			const wanted = GROUND_SUBJECTS.some((subject) => subject === thing.subject);
			expect(
				own.map((part) => part.class),
				`${thing.subject} ${thing.class}`,
			).toEqual(wanted ? [thing.class] : []);
		}
	});

	it('takes nothing else: no boundary, no name of a country, no shop', () => {
		const others = things.filter(({ thing }) =>
			['boundary', 'country', 'poi', 'parcel'].includes(thing.subject),
		);
		expect(others).toHaveLength(4);
		expect(others.flatMap(({ parts }) => parts)).toEqual([]);
		expect(listLayers(schema).filter((layer) => /bound|admin|poi/.test(layer))).toEqual([]);
	});

	it('names roads and waters, beside drawing them', () => {
		const named = things.filter(({ thing }) => thing.name && thing.subject === 'road');
		expect(named.length).toBeGreaterThan(2);
		for (const { parts } of named)
			expect(parts.map((part) => [part.subject, part.class])).toContainEqual(['name', 'road']);
	});

	it('has all numbers of a road beside its name', () => {
		const numbers = things.flatMap(({ thing, parts }) =>
			parts.some((part) => part.subject === 'name' && part.class === 'road')
				? PLACE_IN[id](thing).flatMap(({ properties }) => pickNumbers(schema, properties))
				: [],
		);
		expect(numbers).toEqual(['X999', 'X998']);
		const [field] = schema.numbers;
		expect(pickNumbers(schema, { [field!]: ' G60;S50; G60\nG320 ;' })).toEqual([
			...['G60', 'S50', 'G320'],
		]);
		expect(pickNumbers(schema, { [field!]: ' ; ' })).toEqual([]);
	});

	it('has a part for every class, all in the layers it lists', () => {
		for (const subject of GROUND_SUBJECTS) {
			for (const name of GROUND_CLASSES[subject])
				expect(listParts(schema, subject, name).length, `${subject} ${name}`).toBeGreaterThan(0);
		}
		expect(listLayers(schema)).toEqual(expect.arrayContaining([...schema.needed]));
	});

	it('has a name in every language, the local one last', () => {
		for (const language of LANGUAGE_CODES) {
			const fields = schema.names[language];
			expect(fields.at(-1)).toBe('name');
			const town = world.find(({ subject, class: kind }) => subject === 'name' && kind === 'town')!;
			const [place] = PLACE_IN[id](town);
			expect(pickName(fields, place!.properties)).toBe(town.name![language]);
		}
	});
});

describe('a name', () => {
	it('is the first field that is not empty', () => {
		expect(pickName(['a', 'b', 'c'], { a: ' ', b: '', c: '村' })).toBe('村');
		expect(pickName(['a'], { a: 7 })).toBeNull();
	});
});
