import type { ArticleView } from '$lib/data/article_view.ts';
import { joinList } from '$lib/domain/language/join_words.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';

const NAMED = 4;

/** For the head of the page: how many excerpts, and of which sites. */
export function describeForHead({ title, excerpts, sites }: ArticleView): string {
	const first = sites.slice(0, NAMED).map(({ name }) => name);
	const joined = joinList(first, getLocale());
	const named =
		sites.length > first.length ? m.article_description_more({ sites: joined }) : joined;
	return m.article_description({ title, count: excerpts.length, sites: named });
}
