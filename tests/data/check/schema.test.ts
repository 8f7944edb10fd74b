import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatJsonSchemas } from '../../../src/lib/domain/schema/json_schemas.ts';

const folder = join(import.meta.dirname, '../../../geo/schema');
const texts = formatJsonSchemas();

test('geo/schema/ holds the schemas as they are now (else: npm run schema)', () => {
	expect(readdirSync(folder).sort()).toEqual(Object.keys(texts).sort());
	for (const [name, text] of Object.entries(texts)) {
		expect(readFileSync(join(folder, name), 'utf8'), name).toBe(text);
	}
});

test('a schema names itself and knows the word lists', () => {
	const schema = JSON.parse(texts['sites.schema.json']!) as Record<string, unknown>;
	expect(schema).toMatchObject({
		$id: 'sites.schema.json',
		title: expect.stringContaining('Sites'),
	});
	expect(texts['sites.schema.json']).toContain('"nearly-complete"');
	const article = JSON.parse(texts['article.schema.json']!) as { required: string[] };
	expect(article.required).toContain('excerpts');
	expect(article.required).not.toContain('claims');
});
