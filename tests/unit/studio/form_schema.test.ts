import { expect, test } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { parseText } from '../../../src/lib/domain/reading/parse_text.ts';
import { formatJsonSchemas } from '../../../src/lib/domain/schema/json_schemas.ts';
import {
	buildEmpty,
	kindOf,
	nameSchema,
	pick,
	type FormSchema,
} from '../../../src/studio/state/form_schema.ts';

const schemas = formatJsonSchemas();
const files = Object.entries(loadGeoFromDisk('geo')).filter(
	([path]) => !path.startsWith('offsets/'),
);

/** Every part that no form shows but as JSON, by its name. */
function listRaw(schema: FormSchema, value: unknown, name: string): string[] {
	const part = pick(schema, value);
	switch (kindOf(schema, value)) {
		case 'object':
			return Object.entries(value as object).flatMap(([key, one]) => {
				const property = part.properties?.[key];
				return property ? listRaw(property, one, key) : [`${name}.${key} unknown`];
			});
		case 'list':
			return (value as unknown[]).flatMap((one) => listRaw(part.items as FormSchema, one, name));
		case 'raw':
			return [name];
		default:
			return [];
	}
}

test.each(files)('%s has a form for all but coordinates and nulls', (path, text) => {
	const schema = JSON.parse(schemas[nameSchema(path)!]!) as FormSchema;
	const { value } = parseText(path, text);
	const raw = new Set(listRaw(schema, value, path));
	for (const name of raw) {
		expect([
			'coordinates',
			'languages',
			'geometry',
			'center',
			'label_at',
			'precision_m',
			'original_datum',
			'place',
			'excerpt',
			'district',
			'township',
			'original',
			'notes',
			'precision_basis',
			'source',
			'seat_precision_m',
			'radius_m',
			'published_area_km2',
			'value',
			'license',
		]).toContain(name);
	}
});

test('a new part has what it must have', () => {
	const schema = JSON.parse(schemas['article.schema.json']!) as FormSchema;
	const excerpt = schema.properties!['excerpts']!.items as FormSchema;
	expect(buildEmpty(excerpt)).toEqual({ id: '', exact: '', translation: '' });
});
