/** schema.org's words for the atlas's pages. Paths become whole addresses where the operator has set an origin. */

import { LANGUAGES, SOURCE_TAG } from '$lib/domain/language/languages.ts';
import type {
	Article,
	BreadcrumbList,
	NewsArticle,
	Photograph,
	TouristTrip,
	WebSite,
	WithContext,
} from 'schema-dts';
import { hrefs } from '$lib/components/page/hrefs.ts';
import type { ArticleView } from '$lib/data/article_view.ts';
import type { TourView } from '$lib/data/tour_view.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { describeQuotation } from './quotation_data.ts';
import { absolute, CONTEXT, describeAtlas, describePoint } from './schema_org.ts';
import { cityWords } from '$lib/state/city.ts';

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
			item: { '@type': 'WebPage', '@id': absolute(href) },
		})),
	};
}

/** The first page: no page stands above it, so it has no trail. */
export function describeHome(): WithContext<WebSite> {
	return {
		'@context': CONTEXT,
		'@type': 'WebSite',
		'@id': absolute(hrefs(getLocale()).home()),
		name: cityWords().atlas,
		description: m.site_description(cityWords()),
		inLanguage: LANGUAGES[getLocale()].tag,
		publisher: describeAtlas(),
	};
}

/** The page about a report is the atlas's; the newspaper's piece, with its authors and date, is what it cites. */
export function describeArticle(article: ArticleView): WithContext<Article> {
	return {
		'@context': CONTEXT,
		'@type': 'Article',
		'@id': absolute(hrefs(getLocale()).article(article.id)),
		headline: article.title,
		...(article.original_title ? { alternativeHeadline: article.original_title } : {}),
		inLanguage: LANGUAGES[getLocale()].tag,
		author: describeAtlas(),
		publisher: describeAtlas(),
		citation: describeOriginal(article),
		hasPart: article.excerpts.map(describeQuotation),
		mentions: article.sites.map(({ id, name }) => ({
			'@type': 'Place',
			name,
			url: absolute(hrefs(getLocale()).site(id)),
		})),
	};
}

/** The newspaper's own piece, of which the page shows excerpts. */
function describeOriginal(article: ArticleView): NewsArticle | Photograph {
	const shared = {
		inLanguage: SOURCE_TAG,
		datePublished: article.source.date,
		author: article.byline.map((name) => ({ '@type': 'Person' as const, name })),
		isPartOf: {
			'@type': 'PublicationIssue' as const,
			'@id': absolute(hrefs(getLocale()).source(article.source.id)),
			name: article.source.publication,
			datePublished: article.source.date,
		},
	};
	// A caption has no title of its own; ours is marked as ours.
	return article.kind === 'caption'
		? { '@type': 'Photograph', name: article.title, ...shared }
		: { '@type': 'NewsArticle', headline: article.original_title ?? article.title, ...shared };
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
					...(stop.position ? { geo: describePoint(stop.position) } : {}),
				},
			})),
		},
	};
}
