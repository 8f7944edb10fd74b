import type { OpenItem } from '../../src/lib/domain/draft/draft.ts';
import type { Field } from '../../src/lib/domain/draft/accept/fields.ts';
import { formatProblem, type Problem } from '../../src/lib/domain/schema/problem.ts';
import type { Acceptance } from '../studio/desk/accept_source.ts';
import { Refusal } from '../studio/refusal.ts';

export const HELP = `npm run accept -- SOURCE [options]
  moves drafts/SOURCE/ into geo/: proves the excerpts, runs the check, writes all of it or nothing
  --dry              says what would be written, and writes nothing
  --drafts DIR       where drafts lie (drafts)
  --geo DIR          the data (ATLAS_GEO, or geo)
  --help`;

/** What came of it, and what to commit; gives the command's exit code. */
export function reportAccepted({ folder, accepted, prepared }: Acceptance, dry: boolean): number {
	if (prepared === null) return explainOpen(accepted.open, accepted.missing);
	if (prepared.problems.length > 0) return explainProblems(prepared.problems);
	const names = prepared.files.map(({ room, path }) => `${room}/${path}`);
	const { touched, total } = accepted.touched;
	const share = total === 0 ? 0 : Math.round((100 * touched) / total);
	console.log(`${folder.source} ${dry ? 'can be' : 'is'} accepted:`);
	console.log(
		`  ${accepted.articles.length} articles, ${accepted.new_sites.length} new sites, ${accepted.changed_sites.length} known ones told of again`,
	);
	console.log(`  fields an editor touched: ${touched} of ${total} (${share}%)`);
	for (const { what, words } of accepted.left) console.log(`  left out: ${what} ${words}`);
	console.log(dry ? '\nIt would write:' : '\nWritten; look at it (npm run dev), then commit:');
	for (const name of names) console.log(`  ${name}`);
	if (!dry) console.log(`\n  git add geo && git commit -m "${folder.source}"`);
	return 0;
}

/** Why it did not work; gives the command's exit code. */
export function explainFailure(error: unknown): number {
	if (!(error instanceof Refusal)) {
		console.error(error instanceof Error ? error.message : error);
		return 2;
	}
	const { open, missing, problems } = error.details;
	if (error.code === 'open') return explainOpen(open as OpenItem[], missing as Field[]);
	if (error.code === 'refused' && problems) return explainProblems(problems as Problem[]);
	console.error(error.message);
	return 2;
}

function explainOpen(open: readonly OpenItem[], missing: readonly Field[]): number {
	console.error(
		`Not yet: ${open.length} item(s) to decide, ${missing.length} field(s) without a value. Nothing was written.`,
	);
	for (const { class: kind, words, question, article } of open) {
		console.error(`  ${kind} ${article ?? ''} ${words}: ${question.en}`);
	}
	for (const { path, words } of missing) console.error(`  ${path}: no value (${words})`);
	console.error('\nnpm run studio shows them one at a time.');
	return 3;
}

function explainProblems(problems: readonly Problem[]): number {
	for (const problem of problems) console.error(formatProblem(problem));
	console.error(`\n${problems.length} problem(s); nothing was written.`);
	return 1;
}
