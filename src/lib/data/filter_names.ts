import type { FilterNames } from '../domain/query/filters/filter_spec.ts';
import type { ExplorerView } from './explorer_view.ts';

/** What filters find in the page's data, in the page's language. */
export function listFilterNames(
	{ groups, articles }: Pick<ExplorerView, 'groups' | 'articles'>,
	{ themes }: Pick<FilterNames, 'themes'>,
): FilterNames {
	const districts = groups.flatMap(({ adcode, title }) =>
		adcode === null ? [] : [{ adcode, name: title ?? '' }],
	);
	return { districts, articles, themes };
}
