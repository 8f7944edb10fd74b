import type { Article, Excerpt } from '../schema/article.ts';
import type { City } from '../city/city.ts';
import type { DistrictFeature } from '../schema/district.ts';
import type { Localized } from '../schema/localized.ts';
import type { Offsets, Selector } from '../schema/offsets.ts';
import type { PlaceFeature } from '../schema/place.ts';
import type { SiteFeature } from '../schema/site.ts';
import type { Tour } from '../schema/tour.ts';
import type { TownshipFeature } from '../schema/township.ts';

/** An excerpt located in the page, with the sites that rest on it. */
export type CatalogExcerpt = Excerpt &
	Selector & { ref: string; article_id: string; site_ids: string[] };

export type CatalogArticle = Omit<Article, 'excerpts'> & { excerpts: CatalogExcerpt[] };

/** A site with its citations resolved; the lead excerpt first. */
export type CatalogSite = SiteFeature & {
	excerpts: CatalogExcerpt[];
	/** Goes wherever the status goes; null where nothing is known against it. */
	status_note: Localized | null;
	file: string;
};

/** Everything in `geo/`, checked, joined and frozen. */
export type Catalog = {
	city: City;
	sites: readonly CatalogSite[];
	articles: readonly CatalogArticle[];
	/** The city's in its order, then its neighbours. */
	districts: readonly DistrictFeature[];
	townships: readonly TownshipFeature[];
	places: readonly PlaceFeature[];
	/** In their own order. */
	tours: readonly Tour[];
	offsets: Offsets;
	site_by_id: ReadonlyMap<string, CatalogSite>;
	article_by_id: ReadonlyMap<string, CatalogArticle>;
	excerpt_by_ref: ReadonlyMap<string, CatalogExcerpt>;
	district_by_adcode: ReadonlyMap<number, DistrictFeature>;
	township_by_code: ReadonlyMap<string, TownshipFeature>;
	place_by_id: ReadonlyMap<string, PlaceFeature>;
	tour_by_id: ReadonlyMap<string, Tour>;
};
