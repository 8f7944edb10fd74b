/** Looking things up in the files as they are served. */

import type { Article, Excerpt } from '../../schema/article.ts';
import type { Entry } from '../../schema/geo_data.ts';
import type { SiteFeature } from '../../schema/site.ts';
import type { Ground, ItemPage, Rest } from './correction_kind.ts';

export function findSite(id: string, { geo }: Ground): Entry<SiteFeature> | null {
	return geo.sites.find(({ value }) => value.id === id) ?? null;
}

export type FoundExcerpt = { entry: Entry<Article>; excerpt: Excerpt; index: number; ref: string };

/** `id`: `article/excerpt`; a `#` between them would end an address. */
export function findExcerpt(id: string, { geo }: Ground): FoundExcerpt | null {
	const [article, name] = id.split('/');
	const entry = geo.articles.find(({ value }) => value.id === article);
	const index = entry?.value.excerpts.findIndex((one) => one.id === name) ?? -1;
	if (!entry || index < 0) return null;
	return { entry, excerpt: entry.value.excerpts[index]!, index, ref: `${article}#${name}` };
}

/** The words of an excerpt by its ref; none where it leads nowhere. */
export function listRests(ref: string, ground: Ground): Rest[] {
	const found = findExcerpt(ref.replace('#', '/'), ground);
	return found ? [{ exact: found.excerpt.exact, translation: found.excerpt.translation }] : [];
}

export function pageOfExcerpt({ entry, excerpt }: FoundExcerpt): ItemPage {
	return { kind: 'article', id: entry.value.id, at: excerpt.id };
}
