import { existsSync } from 'node:fs';
import { loadGeoFromDisk } from '../../src/lib/data/load_geo_from_disk.ts';
import { findDay } from '../../src/lib/domain/city/city_time.ts';
import type { GeoFiles } from '../../src/lib/domain/reading/geo_files.ts';
import { readGeo } from '../../src/lib/domain/reading/read_geo.ts';
import { undoHalf } from '../studio/files/commit_files.ts';
import { HELP, readOptions, type CheckOptions } from './options.ts';
import { listStale, nameOutcome, proveSource, writeProof } from './prove_sources.ts';
import { readTexts } from './read_texts.ts';
import { report } from './report.ts';

/**
 * What `npm run check` does with these options.
 * @returns 0 when all is well, 1 when the data has problems, 2 when the command cannot be carried out
 */
export function runCheck(args: string[]): number {
	let options: CheckOptions;
	try {
		options = readOptions(args);
	} catch (error) {
		return refuse([error instanceof Error ? error.message : String(error), HELP]);
	}
	const { geo: folder, texts, folder: texts_folder, verify, help } = options;
	if (help) {
		console.log(HELP);
		return 0;
	}
	const has_texts = texts.length > 0 || texts_folder !== null;
	if (verify && !has_texts) return refuse(['--verify needs --source FILE', HELP]);
	if (!existsSync(folder)) return refuse([`No such folder: ${folder}`, HELP]);
	if (undoHalf(folder)) console.log('Undid what an ended program had left half done.');
	const files = loadGeoFromDisk(folder);
	return has_texts ? prove(files, options) : report(files, folder, [], []);
}

function refuse(messages: readonly string[]): number {
	console.error(messages.join('\n\n'));
	return 2;
}

/** Proves the sources whose texts are given, then checks everything with what was found; writes what is proved. */
function prove(files: GeoFiles, { geo: folder, texts: named, folder: of, verify }: CheckOptions) {
	const { geo, findings } = readGeo(files);
	if (findings.some(({ file }) => file.startsWith('sources/'))) {
		return report(files, folder, [], []);
	}
	const sources = geo.sources.map(({ value }) => value);
	const today = findDay(geo.city?.value.time_zone ?? 'UTC');
	const { texts, refusals } = readTexts(named, of, sources, today);
	if (refusals.length > 0) return refuse(refusals);
	const proofs = texts.map((text) => proveSource(text, geo, files));
	const proved = proofs.filter(({ unproven }) => unproven.length === 0);
	if (!verify) for (const proof of proved) writeProof(proof, folder);
	const whole = Object.assign({}, files, ...proved.map(({ changed }) => changed));
	const problems = proofs.map((proof) => ({
		source: proof.source,
		problems: [...proof.unproven, ...(verify ? listStale(proof, files) : [])],
	}));
	const done = `every excerpt stands in its text, ${proofs.map(nameOutcome).join(', ')}`;
	return report(whole, folder, problems, [done]);
}
