import { SOURCE_TAG } from '$lib/domain/language/languages.ts';
import type { CreativeWork, PublicationIssue, WithContext } from 'schema-dts';
import { hrefs } from '$lib/components/page/hrefs.ts';
import type { SourceView } from '$lib/data/sources/source_view.ts';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { absolute, CONTEXT } from './schema_org.ts';

/** The page of the newspaper, as an issue of it; another source as a work. The articles are the newspaper's own pieces. */
export function describeSource(source: SourceView): WithContext<PublicationIssue | CreativeWork> {
	const to = hrefs(getLocale());
	const shared = {
		'@id': absolute(to.source(source.id)),
		name: source.publication,
		datePublished: source.date,
		inLanguage: SOURCE_TAG,
		...(source.url === null ? {} : { url: source.url }),
		...(source.archived === null ? {} : { archivedAt: source.archived.url }),
		hasPart: source.articles.map(({ id, title, kind }) => ({
			'@type': kind === 'caption' ? ('Photograph' as const) : ('NewsArticle' as const),
			name: title,
			url: absolute(to.article(id)),
		})),
	};
	if (source.kind_word === 'newspaper') {
		return {
			'@context': CONTEXT,
			'@type': 'PublicationIssue',
			...shared,
			...(source.page === null ? {} : { pagination: source.page }),
			isPartOf: { '@type': 'Newspaper', name: source.name },
		};
	}
	return { '@context': CONTEXT, '@type': 'CreativeWork', ...shared };
}
