import type { Catalog } from '../../src/lib/domain/reading/catalog.ts';
import type { GeoFiles } from '../../src/lib/domain/reading/geo_files.ts';
import { nameOffsetsFile } from '../../src/lib/domain/reading/build_offsets.ts';
import { nameSourceFile } from '../../src/lib/domain/checks/sources.ts';
import { formatConflicts, listConflicts } from '../../src/lib/domain/figures/list_conflicts.ts';
import { parseGeo } from '../../src/lib/domain/reading/parse_geo.ts';
import { formatProblem, type Problem } from '../../src/lib/domain/schema/problem.ts';

type Unproven = { source: string; problems: readonly Problem[] };

/** Prints what is wrong, by file, or what there is. 0 when all is well, 1 when not. */
export function report(
	files: GeoFiles,
	folder: string,
	unproven: readonly Unproven[],
	done: readonly string[],
): number {
	const { catalog, problems } = parseGeo(files);
	const told = unproven.flatMap((one) => one.problems);
	const all = [...told, ...problems.filter((problem) => !isToldBy(unproven, problem))];
	if (all.length === 0 && catalog) {
		console.log(`${folder}/ is whole: ${[countParts(catalog), ...done].join('; ')}`);
		for (const line of formatConflicts(listConflicts(catalog))) console.log(`Notice: ${line}`);
		return 0;
	}
	const groups = groupByFile(all);
	for (const [file, list] of groups) {
		console.error(`${folder}/${file}`);
		for (const problem of list) console.error(`  ${formatProblem(problem, folder)}`);
	}
	console.error(`\n${all.length} problem(s) in ${groups.size} file(s) of ${folder}/`);
	return 1;
}

/** What a failed proof says better: where the words part, rather than that a file is stale. */
function isToldBy(unproven: readonly Unproven[], { file, path }: Problem): boolean {
	return unproven.some(
		({ source, problems }) =>
			problems.length > 0 &&
			(file === nameOffsetsFile(source) ||
				(file === nameSourceFile(source) && /^(sha256|characters)$/.test(path)) ||
				problems.some((other) => other.file === file && other.path === path)),
	);
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
		`${catalog.sources.length} sources`,
		`${catalog.articles.length} articles`,
		`${catalog.excerpt_by_ref.size} excerpts`,
		`${catalog.sites.length} sites`,
		`${claims.reduce((sum, carrier) => sum + carrier.claims.length, 0)} claims`,
		`${catalog.districts.length} districts`,
		`${catalog.townships.length} townships`,
		`${catalog.places.length} places`,
		`${catalog.tours.length} tours`,
		`${catalog.corrections.length} corrections`,
	].join(', ');
}
