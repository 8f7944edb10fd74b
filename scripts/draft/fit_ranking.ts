/**
 * `npx tsx scripts/draft/fit_ranking.ts [--geo FOLDER] PAGE GOLD [PAGE GOLD …] [--new PAGE GOLD …]`: learns the weights of `domain/draft/ranking/weights.ts` from
 * pages and their gold files, and says first how often the answer that stands first is right on each page that was left out. Pages after `--new`
 * are read as if nothing had been reported before.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitWeights, type Sample } from '../../src/lib/domain/draft/ranking/fit_weights.ts';
import { buildPage } from '../../src/lib/domain/draft/read/build_page.ts';
import { readText } from '../../src/lib/domain/draft/read/read_text.ts';
import { gold_schema } from '../../src/lib/domain/draft/score/gold.ts';
import { listSamples } from './list_samples.ts';
import { loadKnowledge } from './load_knowledge.ts';

const TARGET = join(import.meta.dirname, '../../src/lib/domain/draft/ranking/weights.ts');
const WIDTH = 140;

const args = process.argv.slice(2);
const geo = args[0] === '--geo' ? args.splice(0, 2)[1]! : 'geo';
const new_at = args.indexOf('--new') < 0 ? args.length : args.indexOf('--new');
args.splice(new_at, 1);
if (args.length === 0 || args.length % 2 !== 0) {
	console.error(
		'Usage: npx tsx scripts/draft/fit_ranking.ts [--geo FOLDER] PAGE GOLD [PAGE GOLD …] [--new PAGE GOLD …]',
	);
	process.exit(2);
}
const known = loadKnowledge(geo);
const none = { ...known, places: [], sites: [], claims: [] };
const pages = Array.from({ length: args.length / 2 }, (_, index) => {
	const [page, gold] = [args[2 * index]!, args[2 * index + 1]!];
	const read = buildPage(readText(readFileSync(page, 'utf8')));
	const answers = gold_schema.parse(JSON.parse(readFileSync(gold, 'utf8')));
	return {
		page,
		samples: listSamples(
			read,
			answers,
			2 * index < new_at ? known : none,
			answers.date ?? undefined,
		),
	};
});

function isTaught(sample: Sample): boolean {
	return sample.some(({ is_right }) => is_right);
}

function isFirstRight(sample: Sample, weights: ReadonlyMap<string, number>): boolean {
	const scores = sample.map(({ features }) =>
		features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0),
	);
	return sample[scores.indexOf(Math.max(...scores))]!.is_right;
}

let [all, first] = [0, 0];
for (const one of pages) {
	const others = pages.filter((other) => other !== one).flatMap(({ samples }) => samples);
	const weights = fitWeights(others.filter(isTaught));
	const right = one.samples.filter((sample) => isFirstRight(sample, weights)).length;
	const listed = one.samples.filter(isTaught).length;
	console.log(`${one.page}: ${right} of ${one.samples.length} right first, ${listed} in the list`);
	all += one.samples.length;
	first += right;
}
console.log(`all pages, each left out of what it is held against: ${first} of ${all} right first`);

const weights = fitWeights(pages.flatMap(({ samples }) => samples).filter(isTaught));
const lines = [''];
for (const [name, weight] of weights) {
	const word = `${name}=${weight}`;
	if (lines.at(-1)!.length + word.length + 1 > WIDTH) lines.push('');
	lines[lines.length - 1] += `${lines.at(-1) === '' ? '' : ' '}${word}`;
}
writeFileSync(
	TARGET,
	`/** Written by \`scripts/draft/fit_ranking.ts\`: how much each feature of \`describe.ts\` tells for or against. */

const LEARNED = \`
${lines.join('\n')}
\`;

export const WEIGHTS: ReadonlyMap<string, number> = new Map(
	LEARNED.trim()
		.split(/\\s+/)
		.map((word) => {
			const [name, weight] = word.split('=');
			return [name!, Number(weight)];
		}),
);
`,
);
console.log(`${weights.size} weights written`);
