import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Draft } from '../../src/lib/domain/draft/draft.ts';
import type { DraftPage } from '../../src/lib/domain/draft/draft_page.ts';
import { gold_schema, type Gold } from '../../src/lib/domain/draft/score/gold.ts';
import { formatScore, scoreDraft } from '../../src/lib/domain/draft/score/score_draft.ts';

/** Throws with what is wrong with the file. */
export function readGold(file: string): Gold {
	if (!existsSync(file)) throw new Error(`No such file: ${file}`);
	let value: unknown;
	try {
		value = JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		throw new Error(
			`${file}: not JSON: ${error instanceof Error ? error.message : String(error)}`,
			{ cause: error },
		);
	}
	const read = gold_schema.safeParse(value);
	if (!read.success) throw new Error(`${file}: not a gold file\n${z.prettifyError(read.error)}`);
	return read.data;
}

export function listScore(page: DraftPage, draft: Draft, gold: Gold): string[] {
	return formatScore(scoreDraft(page, draft, gold));
}
