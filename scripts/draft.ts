/** `npm run draft -- PAGE`: from a newspaper page to drafts and a list of what is not certain. */

import { findGeoFolder } from './geo_folder.js';
import { loadKnowledge } from './draft/load_knowledge.ts';
import { nameSource } from './draft/name_source.ts';
import { HELP, readOptions, type DraftOptions } from './draft/options.ts';
import { listOutcome } from './draft/print_open.ts';
import { propose } from './draft/propose.ts';
import { readPage } from './draft/read_page.ts';
import { listScore, readGold } from './draft/score.ts';
import { DraftFolderError, writeDraft } from './draft/write_draft.ts';
import { buildDraft } from '../src/lib/domain/draft/build_draft.ts';
import { listBlocking } from '../src/lib/domain/draft/open/keep_decisions.ts';
import { UnreadablePage } from '../src/lib/domain/draft/read/raw_line.ts';

process.exitCode = await run(process.argv.slice(2));

/** 0 when nothing blocks or a score was asked for, 3 while something blocks, 1 for a page that cannot be drafted, 2 for options. */
async function run(args: string[]): Promise<number> {
	let options: DraftOptions | null;
	try {
		options = readOptions(args);
	} catch (error) {
		return refuse(2, [explain(error), HELP]);
	}
	if (options === null) {
		console.log(HELP);
		return 0;
	}
	try {
		return await draft(options);
	} catch (error) {
		if (error instanceof UnreadablePage) return refuse(1, [`${options.file}: ${error.message}`]);
		if (error instanceof DraftFolderError) return refuse(1, [error.message]);
		return refuse(2, [explain(error)]);
	}
}

async function draft(options: DraftOptions): Promise<number> {
	const gold = options.score === null ? null : readGold(options.score);
	const knowledge = loadKnowledge(options.geo ?? findGeoFolder(process.env));
	const { page, text } = readPage(options.file, options.format);
	let drafted = buildDraft(page, knowledge, { date: options.date });
	if (drafted.articles.length === 0) {
		throw new UnreadablePage(
			'no article was found on this page, and nothing was written; expected running text with sentences',
		);
	}
	if (options.propose !== null) {
		const { draft: more, refused } = await propose(options.propose, page, drafted);
		drafted = more;
		for (const one of refused) console.error(`Proposal left out: ${one}`);
	}
	const source = options.source ?? nameSource(drafted.source, options.file);
	const { folder, open, is_again } = writeDraft(options.out, source, text, drafted);
	console.log(`${folder}/ ${is_again ? 'drafted again, every decision kept' : 'written'}`);
	for (const line of listOutcome(drafted, open)) console.log(line);
	if (gold) {
		console.log('');
		for (const line of listScore(page, drafted, gold)) console.log(line);
		return 0;
	}
	return listBlocking(open).length > 0 ? 3 : 0;
}

function explain(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

function refuse(code: number, messages: readonly string[]): number {
	console.error(messages.join('\n\n'));
	return code;
}
