import type { MainGround } from '../ground/main_ground.ts';
import type { Theme } from '../schema/vocabulary.ts';
import type { Dated } from '../figures/claim_time.ts';
import type { Article, Excerpt } from '../schema/article.ts';
import type { City } from '../city/city.ts';
import type { Correction } from '../schema/correction.ts';
import type { ArticleClaim, Claim } from '../schema/claim.ts';
import type { DistrictFeature } from '../schema/district.ts';
import type { Localized } from '../schema/localized.ts';
import type { Selector } from '../schema/offsets.ts';
import type { PlaceFeature } from '../schema/place.ts';
import type { Source } from '../schema/source.ts';
import type { SiteFeature } from '../schema/site.ts';
import type { Tour } from '../schema/tour.ts';
import type { TownshipFeature } from '../schema/township.ts';
import type { Status } from '../schema/vocabulary.ts';
import type { HistoryStep } from '../history/site_history.ts';

/** An excerpt located in its source, with the sites that rest on it. */
export type CatalogExcerpt = Excerpt &
	Omit<Selector, 'sha256'> & { ref: string; article_id: string; site_ids: string[] };

/** An article with what it stands in. */
export type CatalogArticle = Omit<Article, 'source' | 'excerpts' | 'claims'> & {
	source: CatalogSource;
	excerpts: CatalogExcerpt[];
	claims: Dated<ArticleClaim>[];
};

/** A source whose text was read: every excerpt has been proved against it. */
export type CatalogSource = Source & Required<Pick<Source, 'sha256' | 'characters'>>;

/** What the newest report says; derived from the history. */
type NewestStatus = {
	status: Status;
	status_excerpt: string;
	/** ISO day on which it was reported. */
	status_date: string;
	/** ISO day of the newest source that speaks of the site, of its status or of anything else. */
	last_reported: string;
};

/** A site with its citations resolved; the lead excerpt first. */
export type CatalogSite = Omit<SiteFeature, 'properties'> & {
	properties: Omit<SiteFeature['properties'], 'claims'> & NewestStatus & { claims: Dated<Claim>[] };
	/** Of its first theme. */
	look: Theme;
	excerpts: CatalogExcerpt[];
	/** What was reported of it and when, the oldest first. */
	steps: HistoryStep[];
	/** Goes wherever the status goes; null where nothing is known against it. */
	status_note: Localized | null;
	file: string;
};

/** Everything in `geo/`, checked, joined and frozen. */
export type Catalog = {
	city: City;
	sites: readonly CatalogSite[];
	/** Oldest first. */
	sources: readonly CatalogSource[];
	/** As they were reported: `compareReports`. */
	articles: readonly CatalogArticle[];
	/** The city's in its order, then its neighbours. */
	districts: readonly DistrictFeature[];
	townships: readonly TownshipFeature[];
	places: readonly PlaceFeature[];
	/** Of the operator's own ground, at build time; left out where there is none. */
	ground?: MainGround;
	/** Whether every site has a page of its own, where the operator chose; left out, the size decides. */
	has_site_pages?: boolean;
	/** In their own order. */
	tours: readonly Tour[];
	/** The newest last. */
	corrections: readonly Correction[];
	site_by_id: ReadonlyMap<string, CatalogSite>;
	source_by_id: ReadonlyMap<string, CatalogSource>;
	article_by_id: ReadonlyMap<string, CatalogArticle>;
	excerpt_by_ref: ReadonlyMap<string, CatalogExcerpt>;
	district_by_adcode: ReadonlyMap<number, DistrictFeature>;
	township_by_code: ReadonlyMap<string, TownshipFeature>;
	place_by_id: ReadonlyMap<string, PlaceFeature>;
	tour_by_id: ReadonlyMap<string, Tour>;
};
