import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type AnySchemaObject } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { LANGUAGE_CODES } from '../../../src/lib/domain/language/languages.ts';
import { buildOc4idsPackage } from '../../../src/lib/domain/exports/oc4ids/oc4ids_package.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { two_pages } from '../two_pages.ts';

const shared = process.env['ATLAS_SHARED'];
const hint = shared ? '' : ' (needs ATLAS_SHARED, the folder that holds oc4ids/)';

/** The standard lets a publisher add fields; these are ours. */
const OWN_FIELDS = ['licenseDetails', 'projects.statusDetails'];

const places = [
	{ root: 'https://atlas.example.org/', prefix: 'oc4ids-bu3kcz' },
	{ root: 'https://example.org/atlas/', prefix: '' },
	{ root: '/atlas/', prefix: '' },
];

function readSchema(name: string): AnySchemaObject {
	return JSON.parse(
		readFileSync(join(shared!, 'oc4ids', `${name}-schema.json`), 'utf8'),
	) as AnySchemaObject;
}

/** Paths of values that a schema of the standard does not name. What it leaves open below `dimensions` and a geometry is no field. */
function listUnknown(value: unknown, schema: AnySchemaObject, root: AnySchemaObject): string[] {
	const name = String(schema['$ref'] ?? '');
	if (name.startsWith('#/definitions/')) {
		const definitions = root['definitions'] as Record<string, AnySchemaObject>;
		return listUnknown(value, definitions[name.slice('#/definitions/'.length)]!, root);
	}
	if (name !== '') {
		const project = readSchema('project');
		return listUnknown(value, project, project);
	}
	if (Array.isArray(value)) {
		const items = (schema['items'] ?? {}) as AnySchemaObject;
		return value.flatMap((one) => listUnknown(one, items, root));
	}
	const fields = schema['properties'] as Record<string, AnySchemaObject> | undefined;
	if (typeof value !== 'object' || value === null || !fields) return [];
	return Object.entries(value).flatMap(([key, one]) =>
		fields[key] ? listUnknown(one, fields[key], root).map((path) => `${key}.${path}`) : [key],
	);
}

describe.skipIf(!shared)(`the schema that the standard publishes${hint}`, () => {
	const setUp = () => {
		const ajv = new Ajv({ allErrors: true, strict: false });
		addFormats(ajv);
		ajv.addSchema(readSchema('project'));
		return ajv.compile(readSchema('project-package'));
	};

	it.each([
		['geo/', loadGeoFromDisk('geo')],
		['two invented pages', two_pages],
	])('finds no error in either language: %s', (_, files) => {
		const validate = setUp();
		const catalog = parseGeo(files).catalog!;
		for (const language of LANGUAGE_CODES) {
			for (const place of places) {
				const document = JSON.parse(
					JSON.stringify(buildOc4idsPackage(catalog, language, place)),
				) as unknown;
				void validate(document);
				expect(validate.errors ?? []).toEqual([]);
				const unknown = new Set(listUnknown(document, readSchema('project-package'), {}));
				expect([...unknown]).toEqual(OWN_FIELDS);
			}
		}
	});

	it('refuses a status of ours, a path for an address and a day without a time', () => {
		const validate = setUp();
		const catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
		const document = JSON.parse(
			JSON.stringify(buildOc4idsPackage(catalog, 'en', places[0]!)),
		) as Record<string, unknown> & { projects: Record<string, unknown>[] };
		document['uri'] = '/data/oc4ids.en.json';
		document.projects[0]!['status'] = 'operating';
		document.projects[1]!['updated'] = '2023-11-29';
		void validate(document);
		expect((validate.errors ?? []).map(({ instancePath }) => instancePath)).toEqual(
			expect.arrayContaining(['/uri', '/projects/0/status', '/projects/1/updated']),
		);
	});
});
