/** The seam for those who have a model: its proposals are shown as candidates and never decided. */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { OPEN_CLASSES, type Draft } from '../../src/lib/domain/draft/draft.ts';
import type { DraftPage } from '../../src/lib/domain/draft/draft_page.ts';
import { addProposals } from '../../src/lib/domain/draft/open/add_proposals.ts';

const proposals_schema = z.array(
	z.strictObject({
		class: z.enum(OPEN_CLASSES),
		words: z.string().min(1).max(2000).describe('Exact words of the page, white space aside'),
		value: z.string().min(1).max(2000),
		label: z.string().min(1).max(200),
	}),
);

/** Runs the module's `propose(page)`. Throws with what was wrong with it; words that are not on the page are told. */
export async function propose(
	file: string,
	page: DraftPage,
	draft: Draft,
): Promise<{ draft: Draft; refused: string[] }> {
	const module = (await import(pathToFileURL(resolve(file)).href)) as { propose?: unknown };
	if (typeof module.propose !== 'function') {
		throw new Error(`--propose ${file}: expected a module that exports a function propose(page)`);
	}
	const read = proposals_schema.safeParse(
		await (module.propose as (page: DraftPage) => unknown)(page),
	);
	if (!read.success) {
		throw new Error(
			`--propose ${file}: expected a list of { class, words, value, label }\n${z.prettifyError(read.error)}`,
		);
	}
	return addProposals(page, draft, read.data);
}
