import { hrefs } from '$lib/components/page/hrefs.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import type { Item } from '$lib/domain/suggest/correct/correction_kind.ts';

/** Where the atlas shows what is to be corrected. */
export function hrefItem(
	{ page: { kind, id, at } }: Pick<Item, 'page'>,
	language: Language,
): string {
	const to = hrefs(language);
	const path = {
		atlas: () => to.home(),
		site: () => to.site(id),
		article: () => to.article(id),
		district: () => to.district(Number(id)),
		source: () => to.source(id),
		tour: () => to.tour(id),
	}[kind]();
	return at === undefined ? path : `${path}#${at}`;
}
