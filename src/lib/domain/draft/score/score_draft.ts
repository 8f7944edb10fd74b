/** A draft held against gold: for every measure how much is right, wrong and asked. */

import type { Draft } from '../draft.ts';
import type { DraftPage } from '../draft_page.ts';
import { matchArticle } from './find_words.ts';
import type { Gold } from './gold.ts';
import { matchSites } from './match_sites.ts';
import type { Measure } from './measure.ts';
import { scoreClaims } from './score_claims.ts';
import { scoreRelations, scoreSites } from './score_facts.ts';

export type Score = {
	measures: Measure[];
	silent: string[];
	/** Everything that gold has or the draft added. */
	decisions: number;
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
	};
}

/** The lines of a score; the last is the silent errors. */
export function formatScore({ measures, silent, decisions }: Score): string[] {
	const head = ['measure'.padEnd(34), 'right', 'wrong', 'asked', 'missed', 'of', 'extra'];
	return [
		[head[0], ...head.slice(1).map((word) => word.padStart(13))].join(''),
		...measures.map(formatMeasure),
		...silent.map((one) => `  silent: ${one}`),
		`silent errors: ${silent.length} of ${decisions} (${share(silent.length, decisions)})`,
	];
}

function formatMeasure({ name, right, wrong, asked, missed, extra }: Measure): string {
	const all = right + wrong + asked + missed;
	const cells = [right, wrong, asked, missed].map((count) => `${count} (${share(count, all)})`);
	return [
		name.padEnd(34),
		...[...cells, String(all), String(extra)].map((cell) => cell.padStart(13)),
	].join('');
}

function share(count: number, all: number): string {
	return all === 0 ? '-' : `${((100 * count) / all).toFixed(1)}%`;
}
