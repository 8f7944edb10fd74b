/** `npm run districts`: makes or replaces `districts.geojson` of the atlas's folder. See `--help`. */

import { writeFileSync } from 'node:fs';
import { parseCommand, USAGE } from './districts/options.ts';
import { rebuildDistricts } from './districts/rebuild.ts';
import { replaceDistricts } from './districts/replace.ts';
import { demandGeoFolder } from './geo_folder.js';
import type { Outcome } from './districts/outcome.ts';

process.exitCode = run(process.argv.slice(2));

function run(words: string[]): number {
	const command = parseCommand(words, demandGeoFolder());
	if (command.kind === 'help') {
		console.log(USAGE);
		return 0;
	}
	if (command.kind === 'wrong') {
		console.error(`${command.message}\n\n${USAGE}`);
		return 1;
	}
	try {
		const outcome =
			command.kind === 'rebuild'
				? rebuildDistricts(command.current)
				: replaceDistricts(command.options);
		return finish(outcome, command.out);
	} catch (error) {
		console.error(`${(error as Error).message}\nNothing was written.`);
		return 1;
	}
}

function finish({ text, refusals, reports }: Outcome, out: string): number {
	for (const report of reports) console.warn(`Note: ${report}`);
	for (const refusal of refusals) console.error(`Refused: ${refusal}`);
	if (text === null || refusals.length > 0) {
		console.error('Nothing was written.');
		return 1;
	}
	writeFileSync(out, text);
	console.log(`Wrote ${out} (${text.split('\n').length - 3} polygons).`);
	return 0;
}
