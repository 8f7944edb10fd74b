/** The map beside an article: where the sites of each excerpt are. */

import { joinClauses } from '../domain/language/join_words.ts';
import type { Catalog } from '../domain/reading/catalog.ts';
import type { Language } from '../domain/schema/localized.ts';
import { filterModel } from '../domain/map_model/filter_model.ts';
import { formatTab } from '../domain/map_model/tab_words.ts';
import { countDone } from '../domain/map_model/work_share.ts';
import { buildStoryMap, type StoryMap } from '../style/story_map.ts';
import { indexCatalog } from './catalog_index.ts';

export type ArticleStory = {
	map: StoryMap;
	/** Of each excerpt, the marks of its sites; by the excerpt's id. */
	marks: Record<string, string[]>;
	/** Of each mark, what it stands for. */
	names: Record<string, string>;
	has_lines: boolean;
};

/** null where none of the article's sites has a place on a map. */
export function buildArticleStory(
	catalog: Catalog,
	article_id: string,
	language: Language,
): ArticleStory | null {
	const excerpts = catalog.article_by_id.get(article_id)?.excerpts ?? [];
	const model = filterModel(
		indexCatalog(catalog).model,
		new Set(excerpts.flatMap(({ site_ids }) => site_ids)),
	);
	if (model.marks.length === 0) return null;
	const done = new Set(model.done_site_ids);
	const nameSite = (id: string): string =>
		catalog.site_by_id.get(id)?.properties.name[language] ?? id;
	return {
		map: buildStoryMap(
			catalog,
			model,
			model.marks.map(
				({ id, badge, position, radius_m, outline, district, theme, site_ids, label }) => ({
					...{ key: id, badge, position, radius_m, outline, district, theme },
					text: String(site_ids.length),
					share: countDone(site_ids, done),
					tab: district !== null && label ? formatTab('#', label)[language] : null,
				}),
			),
			{ language, line_ids: new Set(model.lines.map(({ id }) => id)) },
		),
		marks: Object.fromEntries(
			excerpts.map(({ id, site_ids }) => [
				id,
				model.marks
					.filter((mark) => mark.site_ids.some((site) => site_ids.includes(site)))
					.map((mark) => mark.id),
			]),
		),
		names: Object.fromEntries(
			model.marks.map(({ id, site_ids, label }) => [
				id,
				joinClauses(
					[String(site_ids.length), ...(label ? [label[language]] : []), ...site_ids.map(nameSite)],
					language,
				),
			]),
		),
		has_lines: model.lines.length > 0,
	};
}
