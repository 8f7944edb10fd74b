import { formatPrefix } from '$lib/domain/language/languages.ts';
import { base } from '$app/paths';
import type { Language } from '$lib/domain/schema/localized.ts';

/** Links of the atlas in one language, base path included. Every page ends in `/`. */
export function hrefs(language: Language) {
	const root = `${base}/${formatPrefix(language)}`;
	return {
		home: () => root,
		home_site: (id: string) => `${root}?site=${id}`,
		home_mark: (id: string) => `${root}?at=${id}`,
		sites: () => `${root}sites/`,
		site: (id: string) => `${root}sites/${id}/`,
		articles: () => `${root}articles/`,
		article: (id: string) => `${root}articles/${id}/`,
		article_excerpt: (id: string, excerpt: string) => `${root}articles/${id}/#${excerpt}`,
		sources: () => `${root}sources/`,
		source: (id: string) => `${root}sources/${id}/`,
		districts: () => `${root}districts/`,
		district: (adcode: number) => `${root}districts/${adcode}/`,
		district_brief: (adcode: number) => `${root}districts/${adcode}/brief/`,
		/** All of a township's sites, where its district's page has no room for them. */
		township: (adcode: number, code: string) => `${root}districts/${adcode}/township/${code}/`,
		tours: () => `${root}tours/`,
		tour: (id: string) => `${root}tours/${id}/`,
		plan: () => `${root}plan/`,
		plan_suggest: (id: string) => `${root}plan/?suggest=${id}`,
		plan_brief: () => `${root}plan/brief/`,
		plan_sheet: () => `${root}plan/sheet/`,
		embed: () => `${root}embed/`,
		/** `of`: `map`, or kind and id. */
		embed_frame: (of: string) => `${root}embed/${of}/`,
		/** The script of the element; of all languages. */
		embed_script: () => `${base}/embed/atlas.js`,
		data: () => `${root}data/`,
		quality: () => `${root}data/quality/`,
		data_file: (name: string) => `${base}/data/${name}`,
		watch: () => `${root}watch/`,
		digests: () => `${root}digest/`,
		/** Of a month, of the whole or of a district. */
		digest: ({ month, adcode }: { month: string; adcode: number | null }) =>
			`${root}digest/${month}/${adcode === null ? '' : `${adcode}/`}`,
		corrections: () => `${root}corrections/`,
		/** `of`: a kind and what it is of, as in `status:pingshui-lake`. */
		correct: (of: string) => `${root}correct/?of=${of}`,
		about: () => `${root}about/`,
		/** The picture of a page, of what it is a page of; `pathname` includes the base path. */
		card: (pathname: string) => {
			const path =
				pathname.slice(root.length).replace(/(?:\/township\/\d+)?(?:\/page\/\d+)?\/$/, '') ||
				'index';
			return `${base}/cards/${formatPrefix(language)}${path}.png`;
		},
		/** The same page in another language; `pathname` includes the base path. */
		in_language: (pathname: string, other: Language) =>
			`${base}/${formatPrefix(other)}${pathname.slice(root.length)}`,
	};
}
