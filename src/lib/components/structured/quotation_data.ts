import { SOURCE_TAG } from '$lib/domain/language/languages.ts';
import type { Quotation } from 'schema-dts';
import { hrefs } from '$lib/components/page/hrefs.ts';
import type { ExcerptView } from '$lib/data/excerpt_view.ts';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { absolute } from './schema_org.ts';

/** The newspaper's words, and whose they are. */
export function describeQuotation(excerpt: ExcerptView): Quotation {
	return {
		'@type': 'Quotation',
		inLanguage: SOURCE_TAG,
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
