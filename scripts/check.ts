/** `npm run check`: proves that `geo/` is whole; with `--source FILE` also against the newspaper page. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadGeoFromDisk } from '../src/lib/data/load_geo_from_disk.ts';
import { formatConflicts, listConflicts } from '../src/lib/domain/figures/list_conflicts.ts';
import { buildOffsets, formatOffsets } from '../src/lib/domain/reading/build_offsets.ts';
import type { Catalog } from '../src/lib/domain/reading/catalog.ts';
import type { GeoFiles } from '../src/lib/domain/reading/geo_files.ts';
import { locateProblems } from '../src/lib/domain/reading/locate_problems.ts';
import { parseGeo } from '../src/lib/domain/reading/parse_geo.ts';
import { formatProblem, type Problem } from '../src/lib/domain/schema/problem.ts';
import { readGeo } from '../src/lib/domain/reading/read_geo.ts';

const HELP = `npm run check [-- options]
  --source FILE   the text of the newspaper page: proves every excerpt, writes offsets.json
  --verify        with --source: writes nothing, fails when offsets.json is stale
  --geo DIR       the data to check (geo)
  --help`;

process.exitCode = run(process.argv.slice(2));

/** 0 when all is well, 1 when the data has problems, 2 when the command cannot be carried out. */
function run(args: string[]): number {
	let options;
	try {
		options = readOptions(args);
	} catch (error) {
		return refuse(error instanceof Error ? error.message : String(error));
	}
	const { geo: folder, source, verify, help } = options;
	if (help) {
		console.log(HELP);
		return 0;
	}
	if (verify && source === undefined) return refuse('--verify needs --source FILE');
	if (!existsSync(folder)) return refuse(`No such folder: ${folder}`);
	if (source !== undefined && !existsSync(source)) return refuse(`No such file: ${source}`);
	const files = loadGeoFromDisk(folder);
	if (source === undefined) return report(files, [], folder, '');
	const page = readFileSync(source, 'utf8');
	if (/[\uFFFD\0]/.test(page)) return refuse(`Not UTF-8 text: ${source}`);
	return checkSource(files, folder, page, verify);
}

function readOptions(args: string[]): {
	geo: string;
	source?: string;
	verify: boolean;
	help: boolean;
} {
	const { values } = parseArgs({
		args,
		options: {
			geo: { type: 'string', default: 'geo' },
			source: { type: 'string' },
			verify: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	return values;
}

function refuse(message: string): number {
	console.error(`${message}\n\n${HELP}`);
	return 2;
}

/** Proves excerpts, then checks everything with the offsets found; writes them when every excerpt stands in the page. */
function checkSource(files: GeoFiles, folder: string, page: string, verify: boolean): number {
	const { offsets, findings } = buildOffsets(readGeo(files).geo.articles, page, hashText);
	const unproven = locateProblems(files, findings);
	const text = formatOffsets(offsets);
	const is_current = files['offsets.json'] === text;
	if (verify && unproven.length === 0 && !is_current) {
		const message =
			'expected the offsets of this source, found others: run npm run check -- --source FILE';
		unproven.push({ file: 'offsets.json', line: null, path: '', message });
	}
	if (unproven.length === 0 && !is_current && !verify) {
		writeFileSync(join(folder, 'offsets.json'), text);
	}
	const done = is_current ? 'offsets.json is current' : 'offsets.json written';
	const proven = { ...files, 'offsets.json': text };
	return report(proven, unproven, folder, `; every excerpt stands in the page, ${done}`);
}

function hashText(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}

function report(files: GeoFiles, unproven: Problem[], folder: string, done: string): number {
	const { catalog, problems } = parseGeo(files);
	const others = problems.filter(({ file }) => unproven.length === 0 || file !== 'offsets.json');
	const all = [...unproven, ...others];
	if (all.length === 0 && catalog) {
		console.log(`${folder}/ is whole: ${countParts(catalog)}${done}`);
		for (const line of formatConflicts(listConflicts(catalog))) console.log(`Notice: ${line}`);
		return 0;
	}
	for (const [file, list] of groupByFile(all)) {
		console.error(`${folder}/${file}`);
		for (const problem of list) console.error(`  ${formatProblem(problem, folder)}`);
	}
	const count = groupByFile(all).size;
	console.error(`\n${all.length} problem(s) in ${count} file(s) of ${folder}/`);
	return 1;
}

function groupByFile(problems: readonly Problem[]): Map<string, Problem[]> {
	const groups = new Map<string, Problem[]>();
	for (const problem of problems) {
		groups.set(problem.file, [...(groups.get(problem.file) ?? []), problem]);
	}
	return groups;
}

function countParts(catalog: Catalog): string {
	const claims = [...catalog.sites.map(({ properties }) => properties), ...catalog.articles];
	return [
		`${catalog.articles.length} articles`,
		`${catalog.excerpt_by_ref.size} excerpts`,
		`${catalog.sites.length} sites`,
		`${claims.reduce((sum, carrier) => sum + carrier.claims.length, 0)} claims`,
		`${catalog.districts.length} districts`,
		`${catalog.townships.length} townships`,
		`${catalog.places.length} places`,
		`${catalog.tours.length} tours`,
	].join(', ');
}
