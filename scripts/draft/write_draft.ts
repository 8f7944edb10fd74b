/** Files of a draft: all of them, or none. */

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../src/lib/domain/draft/draft.ts';
import { buildCards } from '../../src/lib/domain/draft/open/cards.ts';
import { keepDecisions, type OpenList } from '../../src/lib/domain/draft/open/keep_decisions.ts';
import { markText } from '../../src/lib/domain/reading/build_offsets.ts';
import { stripWhiteSpace } from '../../src/lib/domain/reading/page_text.ts';

/** `drafts/<source>/` cannot be written; its message is for people. */
export class DraftFolderError extends Error {}

export type Written = { folder: string; open: OpenList; is_again: boolean };

const EMPTY: OpenList = { items: [], settled: [] };

/** `text` is the whole page as read. Refuses a folder that holds another page. */
export function writeDraft(out: string, source: string, text: string, draft: Draft): Written {
	const folder = join(out, source);
	const is_again = existsSync(join(folder, 'open.json'));
	refuseOther(folder, text);
	const before = is_again ? readOpen(join(folder, 'open.json')) : EMPTY;
	const { open: items, ...drafted } = draft;
	const open = { ...keepDecisions(items, before), cards: buildCards(draft) };
	const mark = markText(text);
	writeAll(folder, {
		'page.txt': text,
		'draft.json': `${JSON.stringify({ id: source, ...mark, ...drafted }, null, '\t')}\n`,
		'open.json': `${JSON.stringify({ source, ...open }, null, '\t')}\n`,
	});
	return { folder, open, is_again };
}

function refuseOther(folder: string, text: string): void {
	const path = join(folder, 'page.txt');
	if (!existsSync(path)) return;
	if (stripWhiteSpace(readFileSync(path, 'utf8')) === stripWhiteSpace(text)) return;
	throw new DraftFolderError(
		`${folder} holds the draft of another text; expected the same page. Give another --source, or move that folder away`,
	);
}

function readOpen(path: string): OpenList {
	try {
		const { items, settled, cards } = JSON.parse(readFileSync(path, 'utf8')) as Partial<OpenList>;
		if (Array.isArray(items) && Array.isArray(settled)) {
			// A draft of before has no cards.
			return { items, settled, ...(Array.isArray(cards) ? { cards } : {}) };
		}
	} catch {
		// Told below, as what is no list is.
	}
	throw new DraftFolderError(
		`${path} is not readable, and its decisions would be lost; mend it or move it away`,
	);
}

/** Beside each file first, then renamed: a full disk or a stop leaves what was there. */
function writeAll(folder: string, files: Record<string, string>): void {
	const is_new = !existsSync(folder);
	const paths = Object.keys(files).map((name) => join(folder, name));
	const temporary = (path: string): string => `${path}.${process.pid}.tmp`;
	try {
		mkdirSync(folder, { recursive: true });
		for (const [name, content] of Object.entries(files)) {
			writeFileSync(temporary(join(folder, name)), content);
		}
		for (const path of paths) renameSync(temporary(path), path);
	} catch (error) {
		clear(is_new ? [folder] : paths.map(temporary));
		const why = error instanceof Error ? error.message : String(error);
		throw new DraftFolderError(`${folder} cannot be written, nothing was changed: ${why}`, {
			cause: error,
		});
	}
}

/** What was begun; that it cannot be cleared either says nothing new. */
function clear(paths: readonly string[]): void {
	for (const path of paths) {
		try {
			rmSync(path, { recursive: true, force: true });
		} catch {
			// The first error is the one that is told.
		}
	}
}
