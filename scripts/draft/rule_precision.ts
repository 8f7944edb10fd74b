/**
 * `npx tsx scripts/draft/rule_precision.ts [--geo FOLDER] PAGE GOLD [PAGE GOLD …]`: how often each rule by which a figure's kind, role and subject
 * was told is right on these pages, the weakest first, with the words that it told wrong without asking.
 */

import { readFileSync } from 'node:fs';
import { buildDraft } from '../../src/lib/domain/draft/build_draft.ts';
import { buildPage } from '../../src/lib/domain/draft/read/build_page.ts';
import { readText } from '../../src/lib/domain/draft/read/read_text.ts';
import {
	countRules,
	formatRules,
	type RuleCount,
} from '../../src/lib/domain/draft/score/score_rules.ts';
import { loadKnowledge } from './load_knowledge.ts';
import { readGold } from './score.ts';

const args = process.argv.slice(2);
const geo = args[0] === '--geo' ? args.splice(0, 2)[1]! : 'geo';
if (args.length === 0 || args.length % 2 !== 0) {
	console.error(
		'Usage: npx tsx scripts/draft/rule_precision.ts [--geo FOLDER] PAGE GOLD [PAGE GOLD …]',
	);
	process.exit(2);
}
const known = loadKnowledge(geo);
const counts = new Map<string, RuleCount>();
for (let at = 0; at < args.length; at += 2) {
	const page = buildPage(readText(readFileSync(args[at]!, 'utf8')));
	const gold = readGold(args[at + 1]!);
	countRules(counts, page, buildDraft(page, known, { date: gold.date ?? undefined }), gold);
}
for (const line of formatRules(counts.values())) console.log(line);
