/** `npm run gazetteer`: writes the official names that `npm run draft` looks for. See `--help`. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadDivisions } from './city/divisions.ts';
import { buildGazetteer } from './gazetteer/build_gazetteer.ts';
import { readVillages } from './gazetteer/villages.ts';
import { installTools } from './districts/tools.ts';
import { loadGeoFromDisk } from '../src/lib/data/load_geo_from_disk.ts';
import { formatGazetteer, GAZETTEER_FILE } from '../src/lib/domain/draft/places/gazetteer.ts';
import { readGeo } from '../src/lib/domain/reading/read_geo.ts';

const USAGE = `Usage: npm run gazetteer [-- --geo FOLDER]

Writes FOLDER/${GAZETTEER_FILE}: provinces, cities and counties of the country, townships of the city's own province, and
all units down to the village of the city's districts and their neighbours. Only "npm run draft" and "npm run studio" read it.
  --geo FOLDER   the atlas's folder; ATLAS_GEO or geo where left out
  --help         this text`;

process.exitCode = run(process.argv.slice(2));

/** 0 when the file is there, 1 when it cannot be made, 2 when the command cannot be carried out. */
function run(words: string[]): number {
	let values;
	try {
		({ values } = parseArgs({
			args: words,
			options: { geo: { type: 'string' }, help: { type: 'boolean', default: false } },
		}));
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${USAGE}`);
		return 2;
	}
	if (values.help) {
		console.log(USAGE);
		return 0;
	}
	const folder = values.geo ?? (process.env['ATLAS_GEO']?.trim() || 'geo');
	try {
		const { geo } = readGeo(loadGeoFromDisk(folder));
		if (!geo.city || geo.districts.length === 0)
			throw new Error(`${folder}/ has no city.yaml or no districts`);
		installTools();
		const counties = geo.districts.map(({ value }) => String(value.properties.adcode));
		const gazetteer = buildGazetteer(
			String(geo.city.value.code),
			counties,
			loadDivisions(),
			readVillages(counties),
		);
		writeFileSync(join(folder, GAZETTEER_FILE), formatGazetteer(gazetteer));
		console.log(`${folder}/${GAZETTEER_FILE}: ${gazetteer.units.length} units.`);
		return 0;
	} catch (error) {
		console.error(`${(error as Error).message}\nNothing was written.`);
		return 1;
	}
}
