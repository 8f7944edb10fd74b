/** `npm run schema`: writes `schema/*.schema.json` of the atlas's folder from the schemas in `src/lib/domain`. */

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { formatJsonSchemas } from '../src/lib/domain/schema/json_schemas.ts';
import { demandGeoFolder } from './geo_folder.js';

const FOLDER = `${demandGeoFolder()}/schema`;

const texts = formatJsonSchemas();
mkdirSync(FOLDER, { recursive: true });
for (const name of readdirSync(FOLDER)) {
	if (name.endsWith('.schema.json') && !(name in texts)) rmSync(`${FOLDER}/${name}`);
}
for (const [name, text] of Object.entries(texts)) writeFileSync(`${FOLDER}/${name}`, text);
console.log(`${Object.keys(texts).length} schemas written to ${FOLDER}/`);
