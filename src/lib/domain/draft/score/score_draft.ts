/** A draft held against gold: for every measure how much is right, wrong and asked. */

import type { Draft } from '../draft.ts';
import type { DraftPage } from '../draft_page.ts';
import { matchArticle } from './find_words.ts';
import type { Gold } from './gold.ts';
import { matchSites } from './match_sites.ts';
import type { Measure } from './measure.ts';
import { scoreClaims } from './score_claims.ts';
import { formatEffort, scoreEffort, type Effort } from './score_effort.ts';
import { scoreText } from './score_text.ts';
import { scoreRelations, scoreSites } from './score_facts.ts';

/** Of a column, characters. */
const WIDTH = 17;

export type Score = {
	measures: Measure[];
	silent: string[];
	/** Everything that gold has or the draft added. */
	decisions: number;
	effort: Effort;
};

/** Scores what the gold has; a part that it lacks is left out. */
export function scoreDraft(page: DraftPage, draft: Draft, gold: Gold): Score {
	const ids = new Map(
		(gold.articles ?? []).flatMap((one): [string, string][] => {
			const found = matchArticle(page, one, draft.articles);
			return found ? [[one.id, found.id]] : [];
		}),
	);
	const sites = matchSites(page, draft, gold, ids);
	const measures = [
		...scoreText(page, draft, gold),
		...(gold.claims ? scoreClaims(page, draft, gold, sites) : []),
		...(gold.sites ? scoreSites(draft, gold, sites) : []),
		...(gold.relations ? [scoreRelations(draft, gold)] : []),
	];
	return {
		measures,
		silent: measures.flatMap((measure) => measure.silent),
		decisions: measures.reduce(
			(sum, { right, wrong, asked, missed, extra }) => sum + right + wrong + asked + missed + extra,
			0,
		),
		effort: scoreEffort(page, draft, gold, sites),
	};
}

/**
 * The lines of a score; the last is the silent errors. `right first`: asked, and the answer that stands first is right; `in list`: asked, and
 * one of the answers is right, the first among them; `found`: what was
 * found of gold, right or not (recall), and how much of what was found is in gold (precision).
 */
export function formatScore({ measures, silent, decisions, effort }: Score): string[] {
	const head = [
		'measure'.padEnd(34),
		'right',
		'wrong',
		'asked',
		'right first',
		'in list',
		'missed',
		'of',
		'extra',
		'found',
	];
	return [
		[head[0], ...head.slice(1).map((word) => word.padStart(WIDTH))].join(''),
		...measures.map(formatMeasure),
		formatEffort(effort),
		...silent.map((one) => `  silent: ${one}`),
		`silent errors: ${silent.length} of ${decisions} (${share(silent.length, decisions)})`,
	];
}

function formatMeasure({
	name,
	right,
	wrong,
	asked,
	offered,
	listed,
	missed,
	extra,
}: Measure): string {
	const all = right + wrong + asked + missed;
	const told = [right, wrong, asked].map((count) => `${count} (${share(count, all)})`);
	const found = all - missed;
	const precision = `${share(found, all)} / ${share(found, found + extra)}`;
	const cells = [
		...told,
		String(offered),
		String(listed),
		String(missed),
		String(all),
		String(extra),
		precision,
	];
	return [name.padEnd(34), ...cells.map((cell) => cell.padStart(WIDTH))].join('');
}

function share(count: number, all: number): string {
	return all === 0 ? '-' : `${((100 * count) / all).toFixed(1)}%`;
}
