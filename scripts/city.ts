/** `npm run city`: makes the folder of a new atlas. See `--help`. */

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from './city/build_folder.ts';
import { findCity, loadDivisions } from './city/divisions.ts';
import { parseCommand, USAGE } from './city/options.ts';
import { loadSourceCounties } from './districts/source_rings.ts';
import { installTools } from './districts/tools.ts';
import { formatJsonSchemas } from '../src/lib/domain/schema/json_schemas.ts';

process.exitCode = run(process.argv.slice(2));

/** 0 when the folder is there, 1 when the city cannot be made, 2 when the command cannot be carried out. */
function run(words: string[]): number {
	const command = parseCommand(words);
	if (command.kind === 'help') {
		console.log(USAGE);
		return 0;
	}
	if (command.kind === 'wrong') {
		console.error(`${command.message}\n\n${USAGE}`);
		return 2;
	}
	const { code, out } = command;
	if (existsSync(out) && readdirSync(out).length > 0) {
		console.error(`${out} exists and is not empty. Nothing was written.`);
		return 1;
	}
	try {
		installTools();
		const divisions = loadDivisions();
		const city = findCity(code, divisions);
		if (typeof city === 'string') throw new Error(city);
		const today = new Date().toISOString().slice(0, 10);
		const { files, reports } = buildFolder(city, divisions, loadSourceCounties(), today);
		write(out, files);
		for (const report of reports) console.warn(`Note: ${report}`);
		console.log(
			`${out}/ is an atlas of ${city.name}. Next: read ${out}/README.md, then\n  npm run check -- --geo ${out}\n  ATLAS_GEO=${out} npm start`,
		);
		return 0;
	} catch (error) {
		console.error(`${(error as Error).message}\nNothing was written.`);
		return 1;
	}
}

function write(out: string, files: Readonly<Record<string, string>>): void {
	for (const part of ['articles', 'offsets', 'schema', 'sites', 'sources', 'tours']) {
		mkdirSync(join(out, part), { recursive: true });
	}
	for (const [path, text] of Object.entries(files)) writeFileSync(join(out, path), text);
	for (const [name, text] of Object.entries(formatJsonSchemas())) {
		writeFileSync(join(out, 'schema', name), text);
	}
}
