import type { DatedView } from '$lib/data/as_of/dated_view.ts';
import { Timelines } from '$lib/domain/as_of/timeline.ts';
import type { Past } from '$lib/domain/query/reported_sites.ts';
import type { SiteRecord } from '$lib/domain/query/site_query.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import { loadDataFile } from '../load/load_data_file.ts';

/** What was otherwise before, and how to show it; fetched when a day is first asked for. */
export async function loadDated(language: Language) {
	const [{ buildShowAsOf }, dated] = await Promise.all([
		import('$lib/data/as_of/show_as_of.ts'),
		loadDataFile<DatedView>(`as_of/${language}.json`),
	]);
	return { buildShowAsOf, dated };
}

/** The same for questions. */
export async function loadPast(language: Language): Promise<Past> {
	const { sites, articles } = await loadDataFile<DatedView>(`as_of/${language}.json`);
	return {
		sites: new Timelines<SiteRecord>(new Map(Object.entries(sites))),
		articles: new Map(Object.entries(articles)),
	};
}
