/** The filters' values and their words, in the order the page shows them. */

import type { Language, Localized } from '../domain/schema/localized.ts';
import type { Facet } from '../domain/query/site_query.ts';
import { PLACEMENT_CLASSES, STATUSES, THEMES } from '../domain/schema/vocabulary.ts';
import type { ExplorerView } from './explorer_view.ts';

/** `label` is empty where the page has a message for it: `city`, `outside`, `with`, `without`. */
export type FacetValue = { value: string; label: string };

export function listFacetValues(
	view: Pick<ExplorerView, 'groups' | 'articles'>,
	language: Language = 'zh',
): Record<Facet, FacetValue[]> {
	const words = (list: Record<string, Localized>): FacetValue[] =>
		Object.entries(list).map(([value, label]) => ({ value, label: label[language] }));
	const statuses = Object.entries(STATUSES).map(([value, { label }]) => [value, label] as const);
	return {
		theme: words(THEMES),
		district: [
			...view.groups.flatMap(({ adcode, title }) =>
				adcode === null ? [] : [{ value: String(adcode), label: title ?? '' }],
			),
			{ value: 'city', label: '' },
			{ value: 'outside', label: '' },
		],
		status: words(Object.fromEntries(statuses)),
		class: words(PLACEMENT_CLASSES),
		article: view.articles.map(({ id, title }) => ({ value: id, label: title })),
		amount: [
			{ value: 'with', label: '' },
			{ value: 'without', label: '' },
		],
	};
}
