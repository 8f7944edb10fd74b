/** What was reported of a site and when, a step for each source; in one language. */

import { formatClaimValue } from '../../domain/figures/format_value.ts';
import { nameClaim } from '../../domain/figures/name_claim.ts';
import type { Catalog, CatalogSite, CatalogSource } from '../../domain/reading/catalog.ts';
import { compareSources } from '../../domain/reading/page_order.ts';
import { namePublication } from '../../domain/reading/source_words.ts';
import { findStatusNote } from '../../domain/reading/status_note.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { PHASES, STATUSES, type Phase } from '../../domain/schema/vocabulary.ts';
import { namePeriod } from '../figures/claim_view.ts';

export type StepStatusView = {
	word: string;
	phase: Phase;
	phase_word: string;
	/** The page's words for when it was so; null where they do not say. */
	valid_words: string | null;
	/** What puts it in doubt. */
	note: string | null;
	/** Position in the site's list of excerpts. */
	excerpt: number;
};

export type StepView = {
	source_id: string;
	/** ISO day of the source. */
	date: string;
	publication: string;
	/** Empty where the source says nothing of how far the work is. */
	statuses: StepStatusView[];
	/** `period`: the time a figure is of; null where the source names none. */
	figures: { label: string; value: string; period: string | null; excerpt: number }[];
	/** Excerpts that say something else of the site; positions in its list. */
	others: number[];
	/** What the step before said, where this one says otherwise. */
	before: { word: string; date: string } | null;
};

/** The oldest first. */
export function buildSteps(site: CatalogSite, catalog: Catalog, language: Language): StepView[] {
	const findSource = (ref: string): CatalogSource =>
		catalog.article_by_id.get(ref.split('#')[0]!)!.source;
	const sources = new Map(
		site.excerpts.map(({ ref }) => findSource(ref)).map((source) => [source.id, source]),
	);
	const steps = [...sources.values()].toSorted(compareSources).map((source): StepView => {
		const isHere = (ref: string): boolean => findSource(ref).id === source.id;
		const find = (ref: string): number => site.excerpts.findIndex((one) => one.ref === ref);
		const statuses = site.steps.filter(({ excerpt }) => isHere(excerpt));
		const claims = site.properties.claims.filter(({ excerpt }) => isHere(excerpt));
		const told = new Set([...statuses, ...claims].map(({ excerpt }) => excerpt));
		return {
			source_id: source.id,
			date: source.date,
			publication: namePublication(source)[language],
			statuses: statuses.map((step) => ({
				word: STATUSES[step.status].label[language],
				phase: STATUSES[step.status].phase,
				phase_word: PHASES[STATUSES[step.status].phase][language],
				valid_words: step.valid_words ?? null,
				note:
					findStatusNote(site.id, catalog.excerpt_by_ref.get(step.excerpt)?.notes)?.[language] ??
					null,
				excerpt: find(step.excerpt),
			})),
			figures: claims.map((claim) => ({
				label: nameClaim(claim, language),
				value: formatClaimValue(claim, language),
				period: namePeriod(claim, language),
				excerpt: find(claim.excerpt),
			})),
			others: site.excerpts.flatMap(({ ref }, index) =>
				isHere(ref) && !told.has(ref) ? [index] : [],
			),
			before: null,
		};
	});
	return tellDifferences(steps);
}

/** A step that says another status than the last one that said any keeps what that was. */
function tellDifferences(steps: readonly StepView[]): StepView[] {
	let last: StepView['before'] = null;
	return steps.map((step) => {
		const before = last;
		const newest = step.statuses.at(-1);
		if (newest) last = { word: newest.word, date: step.date };
		const differs = before !== null && newest !== undefined && newest.word !== before.word;
		return differs ? { ...step, before } : step;
	});
}
