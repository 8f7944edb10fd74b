import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';

const schema = JSON.parse(
	readFileSync(join(import.meta.dirname, '../../fixtures/schemas/oc4ids_used.schema.json'), 'utf8'),
) as object;

const validate = new Ajv({
	allErrors: true,
	formats: {
		'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/,
		uri: /^(https?:\/\/[^\s/]+\/\S*|tag:[\w.-]+,\d{4}-\d\d-\d\d:\S+)$/,
	},
	allowUnionTypes: true,
}).compile(schema);

/** What breaks the schema: where, and what was expected. Empty where the package conforms. */
export function listOc4idsProblems(document: unknown): string[] {
	validate(document);
	return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
