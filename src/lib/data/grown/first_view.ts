/** What the pages around the explorer's map come with: all of it, or, of a grown atlas, what a reader sees first. */

import { FIRST_ROWS, isGrown } from '../../domain/paging/pages.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import { hashText } from '../../domain/reading/hash_text.ts';
import type { Language, Localized } from '../../domain/schema/localized.ts';
import { buildDrawing, type Drawing } from '../../style/drawing.ts';
import { groupSigns } from '../../style/grown/group_signs.ts';
import { lightenDrawing, pickSigns, type DrawnSigns } from '../../style/grown/light_drawing.ts';
import { buildExplorerView, type ExplorerView } from '../explorer_view.ts';
import type { LightPart } from './light_part.ts';
import { buildSiteLayout } from './site_layout.ts';

/** What the file holds. */
export type WholeAtlas = { explorer: ExplorerView; signs: DrawnSigns };

export type FirstPage = { explorer: ExplorerView; drawing: Drawing };

type WholeFile = { name: string; text: string; explorer: ExplorerView; drawing: Drawing };

const NEWEST: Localized = { zh: '最新报道', en: 'Newest reports' };

const kept = new WeakMap<Catalog, Map<Language, WholeFile>>();

export function buildFirstPage(catalog: Catalog, language: Language): FirstPage {
	if (!isGrown(catalog)) {
		const explorer = buildExplorerView(catalog, language);
		return { explorer, drawing: buildDrawing(catalog, explorer.map, { language, shape: 'city' }) };
	}
	const { explorer, drawing, name } = buildWholeFile(catalog, language);
	return {
		explorer: lighten(explorer, { file: name, layout: buildSiteLayout(catalog).name }, language),
		drawing: lightenDrawing(
			drawing,
			(id) => catalog.site_by_id.get(id)?.properties.name[language] ?? id,
		),
	};
}

/** The data of all sites of a grown atlas; the same file for every page that fetches it. */
export function buildWholeFile(catalog: Catalog, language: Language): WholeFile {
	const files = kept.get(catalog) ?? new Map<Language, WholeFile>();
	kept.set(catalog, files);
	const known = files.get(language);
	if (known) return known;
	const explorer = buildExplorerView(catalog, language);
	const { model, undrawn } = groupSigns(catalog, explorer.map);
	const drawn = buildDrawing(catalog, model, { language, shape: 'city' });
	const drawing: Drawing = { ...drawn, ...(undrawn > 0 && { undrawn }) };
	const text = JSON.stringify({ explorer, signs: pickSigns(drawing) } satisfies WholeAtlas);
	const name = `explorer/${language}-${hashText(text).slice(0, 12)}.json`;
	const file = { name, text, explorer, drawing };
	files.set(language, file);
	return file;
}

function lighten(
	explorer: ExplorerView,
	files: Pick<LightPart, 'file' | 'layout'>,
	language: Language,
): ExplorerView {
	const { sites, map } = explorer;
	const counts: LightPart['counts'] = {};
	for (const site of sites) counts[site.class] = (counts[site.class] ?? 0) + 1;
	const newest = sites.slice(0, FIRST_ROWS);
	return {
		...explorer,
		sites: newest,
		groups: [
			{
				...{ key: 'newest', title: NEWEST[language], adcode: null },
				site_ids: newest.map(({ id }) => id),
			},
		],
		map: {
			...map,
			...{ marks: [], lines: [], city_site_ids: [], unplaced_site_ids: [], done_site_ids: [] },
		},
		articles: [],
		light: {
			...{ ...files, site_count: sites.length, counts },
			themes: [...new Set(sites.flatMap(({ facets }) => facets.theme))],
		},
	};
}
