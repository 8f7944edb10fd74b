/** What the pages around the explorer's map come with: all of it, or, of a grown atlas, what a reader sees first. */

import { FIRST_ROWS, isGrown } from '../../domain/paging/pages.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import type { Language, Localized } from '../../domain/schema/localized.ts';
import { buildDrawing, type Drawing } from '../../style/drawing.ts';
import { lightenDrawing } from '../../style/grown/light_drawing.ts';
import { buildExplorerView, type ExplorerView } from '../explorer_view.ts';
import type { LightPart } from './light_part.ts';
import { isTiled } from './map_tiles.ts';
import { buildSiteLayout } from './site_layout.ts';
import { buildWholeSigns, buildWholeView } from './whole_view.ts';

export type FirstPage = { explorer: ExplorerView; drawing: Drawing };

const NEWEST: Localized = { zh: '最新报道', en: 'Newest reports' };

export function buildFirstPage(catalog: Catalog, language: Language): FirstPage {
	if (!isGrown(catalog)) {
		const explorer = buildExplorerView(catalog, language);
		return { explorer, drawing: buildDrawing(catalog, explorer.map, { language, shape: 'city' }) };
	}
	const { model, undrawn } = buildWholeSigns(catalog);
	const drawn = buildDrawing(catalog, model, { language, shape: 'city' });
	return {
		explorer: lighten(buildWholeView(catalog, language), language, {
			layout: buildSiteLayout(catalog).name,
			...(isTiled(catalog) && { is_tiled: true }),
		}),
		drawing: lightenDrawing(
			{ ...drawn, ...(undrawn > 0 && { undrawn }) },
			(id) => catalog.site_by_id.get(id)?.properties.name[language] ?? id,
		),
	};
}

function lighten(
	explorer: ExplorerView,
	language: Language,
	from: Pick<LightPart, 'layout' | 'is_tiled'>,
): ExplorerView {
	const { sites, groups, map } = explorer;
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
			// For filters, and for the list under its headings.
			...groups.map((group) => ({ ...group, site_ids: [] })),
		],
		map: {
			...map,
			...{ marks: [], lines: [], city_site_ids: [], unplaced_site_ids: [], done_site_ids: [] },
		},
		articles: [],
		light: {
			...{ ...from, site_count: sites.length, counts },
			themes: [...new Set(sites.flatMap(({ facets }) => facets.theme))],
		},
	};
}
