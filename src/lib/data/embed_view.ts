/** A piece of the atlas for somebody else's page, in one language. */

import type { Catalog } from '../domain/reading/catalog.ts';
import { EMBED_KINDS, type EmbedKind } from '../domain/exports/embed.ts';
import { hasSitePages } from '../domain/paging/site_pages.ts';
import { compareNewestFirst } from '../domain/reading/page_order.ts';
import { listPapers, type PapersView } from '../domain/reading/papers.ts';
import type { Language } from '../domain/schema/localized.ts';
import { joinStops } from '../domain/map_model/tour_stops.ts';
import type { PlacementClass } from '../domain/schema/vocabulary.ts';
import { buildArticleView } from './article_view.ts';
import { buildDistrictView } from './district_view.ts';
import type { ExcerptView } from './excerpt_view.ts';
import { buildSiteView, type SiteView } from './site_view.ts';
import { buildSmallMap, type SmallMapView } from './small_map.ts';
import { buildTourMap } from './tour_map.ts';

export type EmbedView = {
	kind: EmbedKind;
	id: string;
	title: string;
	lead: string | null;
	placement: { class: PlacementClass; words: string } | null;
	/** Of a site, as of the report's date. */
	status: SiteView['status'] | null;
	/** ISO day of the site's last report. */
	last_reported: string | null;
	excerpt: ExcerptView | null;
	/** The newspapers it rests on. */
	papers: PapersView;
	/** Of a district: how many of the parts, the last ones, only pass through or touch it. */
	crossing: number;
	/** What is in it, in order; `site_id` is null for what has no page. */
	parts: { name: string; site_id: string | null }[];
	map: SmallMapView | null;
	/** Adcode whose polygon is the subject. */
	focus_district: number | null;
};

export type EmbedChoice = { kind: EmbedKind; id: string; name: string };

/** Everything that has an embed page: sites where they have pages of their own. */
export function listEmbeds(catalog: Catalog, language: Language): EmbedChoice[] {
	const names: Record<EmbedKind, { id: string; name: string }[]> = {
		site: (hasSitePages(catalog) ? catalog.sites : []).map(({ id, properties }) => ({
			id,
			name: properties.name[language],
		})),
		article: catalog.articles
			.toSorted(compareNewestFirst)
			.map(({ id, title }) => ({ id, name: title[language] })),
		district: catalog.districts
			.filter(({ properties }) => properties.role === 'district')
			.map(({ id, properties }) => ({ id: String(id), name: properties.name[language] })),
		tour: catalog.tours.map(({ id, title }) => ({ id, name: title[language] })),
	};
	return EMBED_KINDS.flatMap((kind) => names[kind].map((one) => ({ kind, ...one })));
}

/** Throws a RangeError for what the catalog lacks. */
export function buildEmbedView(
	catalog: Catalog,
	kind: EmbedKind,
	id: string,
	language: Language,
): EmbedView {
	const none = {
		lead: null,
		placement: null,
		status: null,
		last_reported: null,
		excerpt: null,
		papers: { newest: [], more: 0 } as PapersView,
		crossing: 0,
		parts: [],
		focus_district: null,
	};
	const nameSites = (sites: readonly { id: string; name: string }[]): EmbedView['parts'] =>
		sites.map(({ id: site_id, name }) => ({ name, site_id }));
	const draw = (site_ids: readonly string[], adcode?: number): SmallMapView | null =>
		buildSmallMap(catalog, { language, site_ids, ...(adcode === undefined ? {} : { adcode }) });
	switch (kind) {
		case 'site': {
			const site = buildSiteView(catalog, id, language);
			return {
				...{ ...none, kind, id, title: site.name, map: draw([id]) },
				placement: { class: site.placement.class, words: site.placement.words },
				status: site.status,
				last_reported: site.last_reported,
				excerpt: site.excerpts[0] ?? null,
				papers: site.papers,
			};
		}
		case 'article': {
			const article = buildArticleView(catalog, id, language);
			const { title, excerpts, sites } = article;
			return {
				...{ ...none, kind, id, title, map: draw(sites.map((site) => site.id)) },
				excerpt: excerpts[0] ?? null,
				papers: listPapers([catalog.article_by_id.get(id)!.source], language),
				parts: nameSites(sites),
			};
		}
		case 'district': {
			const district = buildDistrictView(catalog, Number(id), language);
			const sites = [...district.sites, ...district.crossing];
			const map = draw(
				sites.map((site) => site.id),
				district.adcode,
			);
			return {
				...{ ...none, kind, id, title: district.name, map },
				parts: nameSites(sites),
				crossing: district.crossing.length,
				papers: listPapers(catalog.sources, language),
				focus_district: district.adcode,
			};
		}
		case 'tour': {
			const tour = catalog.tour_by_id.get(id);
			if (!tour) throw new RangeError(`No tour "${id}" in the catalog`);
			return {
				...{ ...none, kind, id, title: tour.title[language], lead: tour.lead[language] },
				map: buildTourMap(catalog, tour, language),
				papers: listPapers(catalog.sources, language),
				parts: joinStops(tour, catalog).map(({ name, site }) => ({
					name: name[language],
					site_id: site?.id ?? null,
				})),
			};
		}
	}
}
