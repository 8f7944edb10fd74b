/** What became new: computed from what `geo/` holds, never written down. */

import type { ClaimRelation } from '../figures/relate_claims.ts';
import type { DatedClaim } from '../figures/claim_time.ts';
import type { HistoryStep } from '../history/site_history.ts';
import type { CatalogArticle, CatalogExcerpt, CatalogSite } from '../reading/catalog.ts';
import type { Correction } from '../schema/correction.ts';
import type { Localized } from '../schema/localized.ts';

/** The city has its code for an id, a district its adcode. Only corrections are about an article, a place, a source or a tour. */
export type EventSubject = {
	type: 'site' | 'district' | 'city' | 'article' | 'place' | 'source' | 'tour';
	id: string;
};

/** A figure and the article that gives it. */
export type ReportedClaim = { claim: DatedClaim; article: CatalogArticle };

type EventBase = {
	/** Below the city's tag: `site/<site>/report/<source>`. Made of ids that never change, so that nothing that comes later changes it. */
	id: string;
	/** ISO day of the source, of a correction the day since which the atlas has it right. */
	date: string;
	/** ISO day on which it became an entry: that day, or the later one on which the atlas took in what it rests on. */
	added: string;
	subject: EventSubject;
	/** null where the subject has no name of its own to show. */
	name: Localized | null;
	/** Page about it, without the language. */
	path: string;
	/** Whom it concerns: feeds of a district or a theme have it by these. */
	sites: readonly CatalogSite[];
	adcodes: readonly number[];
	/** What reported it; null for a correction. */
	article: CatalogArticle | null;
};

/** A source names a site. `excerpts`: its words about it, in the order of the site's citations. `step`: the newest status it gives. */
export type ReportEvent = EventBase & {
	kind: 'report';
	article: CatalogArticle;
	site: CatalogSite;
	/** The first that the atlas knew of the site; whatever older one comes later, it stays that. */
	is_first: boolean;
	/** Older than a report that the atlas knew already. */
	is_late: boolean;
	excerpts: readonly CatalogExcerpt[];
	step: HistoryStep | null;
};

/** A report gives a site another status than the one before it. `note`: what puts the new one in doubt. */
export type StatusEvent = EventBase & {
	kind: 'status';
	article: CatalogArticle;
	site: CatalogSite;
	before: HistoryStep;
	after: HistoryStep;
	excerpt: CatalogExcerpt;
	note: Localized | null;
};

/** A source gives a figure of a series that an older source gave before. */
export type FigureEvent = EventBase & {
	kind: 'figure';
	article: CatalogArticle;
	reported: ReportedClaim;
	excerpt: CatalogExcerpt;
	/** `from` is of the earlier time; null where nothing can be compared. */
	relation: { word: ClaimRelation; from: ReportedClaim; to: ReportedClaim } | null;
};

/** The atlas itself had something wrong. */
export type CorrectionEvent = EventBase & { kind: 'correction'; correction: Correction };

export type ChangeEvent = ReportEvent | StatusEvent | FigureEvent | CorrectionEvent;
