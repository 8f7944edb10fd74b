import type { CorrectionKind, Ground, ItemPage } from '../correction_kind.ts';
import { findSite } from '../ground.ts';
import { findAlias } from './alias.ts';
import { buildTexts } from './texts.ts';

const NAME = { zh: '名称', en: 'name' };

/** The page on which a place shows: that of a site which rests on it. */
export function findPlacePage(id: string, { geo }: Ground): ItemPage | null {
	const site = geo.sites.find(({ value }) => value.properties.placement.place === id);
	return site ? { kind: 'site', id: site.value.id } : null;
}

/** `site/id`, `article/id` (its title), `district/adcode`, `township/code`, `place/id`, `alias/id` (another name of a place). */
export const name_kind: CorrectionKind = {
	find(id, ground) {
		const [kind, name = ''] = id.split('/');
		const { geo } = ground;
		switch (kind) {
			case 'site': {
				const entry = findSite(name, ground);
				if (!entry) return null;
				const words = entry.value.properties.name;
				const about = { name: words, what: NAME, page: { kind: 'site', id: name } } as const;
				const path = ['properties', 'name'];
				return buildTexts({ entry, path, words, ...about, subject: { kind: 'site', id: name } });
			}
			case 'article': {
				const entry = geo.articles.find(({ value }) => value.id === name);
				if (!entry) return null;
				const words = entry.value.title;
				return buildTexts({
					...{ entry, path: ['title'], words, name: words, what: { zh: '标题', en: 'title' } },
					page: { kind: 'article', id: name },
					subject: { kind: 'article', id: name },
				});
			}
			case 'district': {
				const entry = geo.districts.find(({ value }) => String(value.id) === name);
				if (!entry || entry.value.properties.role !== 'district') return null;
				const words = entry.value.properties.name;
				return buildTexts({
					...{ entry, path: ['properties', 'name'], words, name: words, what: NAME },
					page: { kind: 'district', id: name },
					subject: { kind: 'district', id: name },
				});
			}
			case 'township': {
				const entry = geo.townships.find(({ value }) => value.id === name);
				if (!entry) return null;
				const { name: words, district } = entry.value.properties;
				return buildTexts({
					...{ entry, path: ['properties', 'name'], words, name: words, what: NAME },
					page: { kind: 'district', id: String(district), at: `township-${name}` },
					subject: { kind: 'township', id: name },
				});
			}
			case 'place': {
				const entry = geo.places.find(({ value }) => value.id === name);
				const page = findPlacePage(name, ground);
				if (!entry || !page) return null;
				const words = entry.value.properties.name;
				return buildTexts({
					...{ entry, path: ['properties', 'name'], words, name: words, page },
					what: { zh: '地名', en: 'place name' },
					subject: { kind: 'place', id: name },
					beside: [
						{ of: `name:alias/${name}`, what: { zh: '它的别名', en: 'another name it has' } },
					],
				});
			}
			case 'alias': {
				const page = findPlacePage(name, ground);
				return page && findAlias(name, page, ground);
			}
			default:
				return null;
		}
	},
};

/** `site`: the sentence of ours that says what it is. */
export const summary_kind: CorrectionKind = {
	find(id, ground) {
		const entry = findSite(id, ground);
		if (!entry) return null;
		const { name, summary } = entry.value.properties;
		return buildTexts({
			...{ entry, path: ['properties', 'summary'], words: summary, name },
			what: { zh: '简介', en: 'summary' },
			page: { kind: 'site', id },
			subject: { kind: 'site', id },
			input: 'text',
		});
	},
};
