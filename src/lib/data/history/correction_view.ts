/** What the atlas had wrong, in one language. */

import type { CorrectionEvent } from '../../domain/events/change_event.ts';
import { listEvents } from '../../domain/events/list_events.ts';
import type { Catalog, CatalogArticle, CatalogSite } from '../../domain/reading/catalog.ts';
import type { Correction } from '../../domain/schema/correction.ts';
import type { Language } from '../../domain/schema/localized.ts';

export type CorrectionView = {
	id: string;
	/** ISO day since which it is right. */
	on: string;
	field: string;
	before: string;
	after: string;
	why: string;
	/** What shows it, as it was given; null where nothing is named. */
	evidence: string | null;
	/** The figure that was corrected, where it was one. */
	claim_id: string | null;
	/** What it is about, where that has a page. */
	subject: SubjectView | null;
};

type SubjectView = {
	kind: 'site' | 'article' | 'district' | 'source' | 'tour';
	id: string;
	name: string;
};

type CorrectedKind = Correction['subject']['kind'];

/** Corrections about these are a site's own; those of a whole article or source are not. */
const OF_SITES: ReadonlySet<CorrectedKind> = new Set(['site', 'claim', 'excerpt', 'place']);

/** The newest first. */
export function buildCorrectionViews(catalog: Catalog, language: Language): CorrectionView[] {
	return listCorrections(catalog).map((event) => buildCorrection(event, language));
}

/** Those about a site itself, its place, one of its claims or an excerpt that it cites; the newest first. */
export function listSiteCorrections(
	site: CatalogSite,
	catalog: Catalog,
	language: Language,
): CorrectionView[] {
	return listCorrections(catalog)
		.filter(
			({ correction, sites }) => OF_SITES.has(correction.subject.kind) && sites.includes(site),
		)
		.map((event) => buildCorrection(event, language));
}

/** Those about an article, an excerpt of it or a figure that only it carries; the newest first. */
export function listArticleCorrections(
	article: CatalogArticle,
	catalog: Catalog,
	language: Language,
): CorrectionView[] {
	const ids = new Set([
		article.id,
		...article.excerpts.map(({ ref }) => ref),
		...article.claims.map(({ id }) => id),
	]);
	const kinds: readonly CorrectedKind[] = ['article', 'excerpt', 'claim'];
	return listCorrections(catalog)
		.filter(({ correction: { subject } }) => kinds.includes(subject.kind) && ids.has(subject.id))
		.map((event) => buildCorrection(event, language));
}

/** Those about a source, or about the city or a district as a whole (its code); the newest first. */
export function listSubjectCorrections(
	type: 'source' | 'city' | 'district',
	id: string,
	catalog: Catalog,
	language: Language,
): CorrectionView[] {
	return listCorrections(catalog)
		.filter(({ subject }) => subject.type === type && subject.id === id)
		.map((event) => buildCorrection(event, language));
}

function listCorrections(catalog: Catalog): CorrectionEvent[] {
	return listEvents(catalog).filter((event) => event.kind === 'correction');
}

function buildCorrection(
	{ correction, subject, name }: CorrectionEvent,
	language: Language,
): CorrectionView {
	const { id, on, field, before, after, why, evidence = null } = correction;
	return {
		...{ id, on, field: field[language], before: before[language] },
		...{ after: after[language], why: why[language], evidence },
		claim_id: correction.subject.kind === 'claim' ? correction.subject.id : null,
		subject: name && findPage(subject, name[language]),
	};
}

/** null for what has no page of its own. */
function findPage({ type, id }: CorrectionEvent['subject'], name: string): SubjectView | null {
	return type === 'city' || type === 'place' ? null : { kind: type, id, name };
}
