/** What was reported of a site and when, a step for each source; in one language. */

import { formatClaimValue } from '../domain/figures/format_value.ts';
import type { Catalog, CatalogArticle, CatalogSite } from '../domain/reading/catalog.ts';
import { findStatusNote } from '../domain/reading/status_note.ts';
import type { Language } from '../domain/schema/localized.ts';
import { PHASES, STATUSES, type Phase } from '../domain/schema/vocabulary.ts';

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
	/** ISO day of the source. */
	date: string;
	publication: string;
	/** Empty where the source says nothing of how far the work is. */
	statuses: StepStatusView[];
	figures: { label: string; value: string; excerpt: number }[];
	/** Excerpts that say something else of the site; positions in its list. */
	others: number[];
	/** What the step before said, where this one says otherwise. */
	before: { word: string; date: string } | null;
};

/** The oldest first. */
export function buildSteps(site: CatalogSite, catalog: Catalog, language: Language): StepView[] {
	const sources = new Map<string, { lead: CatalogArticle; articles: Set<string> }>();
	for (const { article_id } of site.excerpts) {
		const lead = catalog.article_by_id.get(article_id)!;
		const key = nameSource(lead);
		const source = sources.get(key) ?? { lead, articles: new Set() };
		sources.set(key, source);
		source.articles.add(article_id);
	}
	const steps = [...sources.values()]
		.toSorted((a, b) => compare(a.lead.date, b.lead.date))
		.map(({ lead, articles }): StepView => {
			const isHere = (ref: string): boolean => articles.has(ref.split('#')[0]!);
			const find = (ref: string): number => site.excerpts.findIndex((one) => one.ref === ref);
			const statuses = site.steps.filter(({ excerpt }) => isHere(excerpt));
			const claims = site.properties.claims.filter(({ excerpt }) => isHere(excerpt));
			const told = new Set([...statuses, ...claims].map(({ excerpt }) => excerpt));
			return {
				date: lead.date,
				publication: lead.publication[language],
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
					label: claim.label[language],
					value: formatClaimValue(claim, language),
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

function nameSource({ publication, date }: CatalogArticle): string {
	return `${date} ${publication.zh}`;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
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
