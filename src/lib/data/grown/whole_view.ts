/** What is made once of a grown atlas, for all its pages and files. */

import type { Catalog } from '../../domain/reading/catalog.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { groupSigns } from '../../style/grown/group_signs.ts';
import { indexCatalog } from '../catalog_index.ts';
import { buildExplorerView, type ExplorerView } from '../explorer_view.ts';

type Signs = ReturnType<typeof groupSigns>;

const views = new WeakMap<Catalog, Map<Language, ExplorerView>>();
const signs = new WeakMap<Catalog, Signs>();

/** All sites, as the explorer of a language would show them. */
export function buildWholeView(catalog: Catalog, language: Language): ExplorerView {
	const known = views.get(catalog) ?? new Map<Language, ExplorerView>();
	views.set(catalog, known);
	const view = known.get(language) ?? buildExplorerView(catalog, language);
	known.set(language, view);
	return view;
}

/** The signs of the whole city's drawing. */
export function buildWholeSigns(catalog: Catalog): Signs {
	const known = signs.get(catalog) ?? groupSigns(catalog, indexCatalog(catalog).model);
	signs.set(catalog, known);
	return known;
}
