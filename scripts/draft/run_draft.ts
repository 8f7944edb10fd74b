import { findGeoFolder } from '../geo_folder.js';
import { loadKnowledge } from './load_knowledge.ts';
import { nameSource } from './name_source.ts';
import { HELP, readOptions, type DraftOptions } from './options.ts';
import { listOutcome } from './print_open.ts';
import { propose } from './propose.ts';
import { readPage } from './read_page.ts';
import { listScore, readGold } from './score.ts';
import { DraftFolderError, writeDraft } from './write_draft.ts';
import { buildDraft } from '../../src/lib/domain/draft/build_draft.ts';
import { listBlocking } from '../../src/lib/domain/draft/open/keep_decisions.ts';
import { UnreadablePage } from '../../src/lib/domain/draft/read/raw_line.ts';

/** Where a command's lines go. */
export type Printer = { log: (line: string) => void; error: (line: string) => void };

/** 0 when nothing blocks or a score was asked for, 3 while something blocks, 1 for a page that cannot be drafted, 2 for options. */
export async function runDraft(args: string[], printer: Printer): Promise<number> {
	let options: DraftOptions | null;
	try {
		options = readOptions(args);
	} catch (error) {
		return refuse(printer, 2, [explain(error), HELP]);
	}
	if (options === null) {
		printer.log(HELP);
		return 0;
	}
	try {
		return await draft(options, printer);
	} catch (error) {
		if (error instanceof UnreadablePage)
			return refuse(printer, 1, [`${options.file}: ${error.message}`]);
		if (error instanceof DraftFolderError) return refuse(printer, 1, [error.message]);
		return refuse(printer, 2, [explain(error)]);
	}
}

async function draft(options: DraftOptions, printer: Printer): Promise<number> {
	const gold = options.score === null ? null : readGold(options.score);
	const knowledge = loadKnowledge(options.geo ?? findGeoFolder(process.env));
	const { page, text } = await readPage(options.file, options.format, options.recogniser);
	let drafted = buildDraft(page, knowledge, { date: options.date });
	if (drafted.articles.length === 0) {
		throw new UnreadablePage(
			'no article was found on this page, and nothing was written; expected running text with sentences',
		);
	}
	if (options.propose !== null) {
		const { draft: more, refused } = await propose(options.propose, page, drafted);
		drafted = more;
		for (const one of refused) printer.error(`Proposal left out: ${one}`);
	}
	const source = options.source ?? nameSource(drafted.source, options.file);
	const { folder, open, is_again } = writeDraft(options.out, source, text, drafted);
	printer.log(`${folder}/ ${is_again ? 'drafted again, every decision kept' : 'written'}`);
	for (const line of listOutcome(drafted, open)) printer.log(line);
	if (gold) {
		printer.log('');
		for (const line of listScore(page, drafted, gold)) printer.log(line);
		return 0;
	}
	return listBlocking(open).length > 0 ? 3 : 0;
}

function explain(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

function refuse(printer: Printer, code: number, messages: readonly string[]): number {
	printer.error(messages.join('\n\n'));
	return code;
}
