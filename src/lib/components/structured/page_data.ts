/** schema.org's words for the atlas's pages. Paths become whole addresses where the operator has set an origin. */

import type {
	Article,
	BreadcrumbList,
	DataDownload,
	Dataset,
	Place,
	Quotation,
	TouristTrip,
	WithContext,
} from 'schema-dts';
import { hrefs } from '$lib/components/hrefs.ts';
import type { ArticleView } from '$lib/data/article_view.ts';
import type { ExcerptView } from '$lib/data/excerpt_view.ts';
import type { SiteView } from '$lib/data/site_view.ts';
import type { TourView } from '$lib/data/tour_view.ts';
import { LICENSES } from '$lib/domain/exports/terms.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';

const CONTEXT = 'https://schema.org';
const absolute = (path: string): string => `${__SITE_ORIGIN__}${path}`;

/** Pages above this one, the map first. */
export function describeTrail(
	trail: readonly { href: string; label: string }[],
): WithContext<BreadcrumbList> {
	return {
		'@context': CONTEXT,
		'@type': 'BreadcrumbList',
		itemListElement: trail.map(({ href, label }, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name: label,
			item: absolute(href),
		})),
	};
}

function quote(excerpt: ExcerptView): Quotation {
	return {
		'@type': 'Quotation',
		inLanguage: 'zh-CN',
		text: excerpt.segments.map(({ text }) => text).join(''),
		isPartOf: {
			'@type': 'Article',
			headline: excerpt.article_title,
			datePublished: excerpt.date,
			author: excerpt.byline.map((name) => ({ '@type': 'Person', name })),
			publisher: { '@type': 'Organization', name: excerpt.publication },
			url: absolute(hrefs(getLocale()).article(excerpt.article_id)),
		},
	};
}

/** A point only where the atlas has one; its accuracy is said beside it. */
export function describeSite(site: SiteView): WithContext<Place> {
	const { position } = site.placement;
	return {
		'@context': CONTEXT,
		'@type': 'Place',
		'@id': absolute(hrefs(getLocale()).site(site.id)),
		name: site.name,
		alternateName: site.other_name,
		description: site.summary,
		...(site.district
			? { containedInPlace: { '@type': 'AdministrativeArea', name: site.district.name } }
			: {}),
		...(position
			? { geo: { '@type': 'GeoCoordinates', longitude: position[0], latitude: position[1] } }
			: {}),
		additionalProperty: {
			'@type': 'PropertyValue',
			name: m.site_placement(),
			value: site.placement.words,
		},
		subjectOf: site.excerpts.map(quote),
	};
}

/** The page about a report: what it quotes, and who wrote it. */
export function describeArticle(article: ArticleView): WithContext<Article> {
	return {
		'@context': CONTEXT,
		'@type': 'Article',
		'@id': absolute(hrefs(getLocale()).article(article.id)),
		headline: article.title,
		...(article.original_title ? { alternativeHeadline: article.original_title } : {}),
		inLanguage: 'zh-CN',
		datePublished: article.date,
		author: article.byline.map((name) => ({ '@type': 'Person', name })),
		publisher: { '@type': 'Organization', name: article.publication },
		hasPart: article.excerpts.map(quote),
		mentions: article.sites.map(({ id, name }) => ({
			'@type': 'Place',
			name,
			url: absolute(hrefs(getLocale()).site(id)),
		})),
	};
}

export function describeTour(tour: TourView): WithContext<TouristTrip> {
	const url = absolute(hrefs(getLocale()).tour(tour.id));
	return {
		'@context': CONTEXT,
		'@type': 'TouristTrip',
		'@id': url,
		name: tour.title,
		alternateName: tour.other_title,
		description: tour.lead,
		itinerary: {
			'@type': 'ItemList',
			numberOfItems: tour.stops.length,
			itemListElement: tour.stops.map((stop) => ({
				'@type': 'ListItem',
				position: stop.number,
				item: {
					'@type': 'Place',
					name: stop.name,
					description: stop.placement,
					url: `${url}#${stop.id}`,
					...(stop.position
						? {
								geo: {
									'@type': 'GeoCoordinates',
									longitude: stop.position[0],
									latitude: stop.position[1],
								},
							}
						: {}),
				},
			})),
		},
	};
}

/** `files`: of `/data/`, with their media types. */
export function describeDataset(
	files: readonly { name: string; type: string }[],
	date: string,
): WithContext<Dataset> {
	const language = getLocale();
	const to = hrefs(language);
	return {
		'@context': CONTEXT,
		'@type': 'Dataset',
		'@id': absolute(to.data()),
		name: m.data_title(),
		description: m.data_lead(),
		license: LICENSES.sites[language],
		datePublished: date,
		inLanguage: ['zh-CN', 'en'],
		spatialCoverage: {
			'@type': 'Place',
			name: language === 'zh' ? '江西省萍乡市' : 'Pingxiang, Jiangxi',
		},
		distribution: files.map(({ name, type }): DataDownload => ({
			'@type': 'DataDownload',
			name,
			encodingFormat: type,
			contentUrl: absolute(to.data_file(name)),
		})),
	};
}
