import { catalog } from '$lib/data/catalog.server.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { buildQualityView } from '$lib/data/quality_view.ts';
import {
	describeScope,
	formatFeedName,
	listFeedScopes,
} from '$lib/domain/exports/feeds/feed_items.ts';
import { findDataDate } from '$lib/domain/exports/terms.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries([{}]);

export const load: PageServerLoad = ({ params }) => {
	const language = parseLanguage(params);
	return {
		quality: buildQualityView(catalog, language),
		date: findDataDate(catalog),
		bounds: catalog.city.bounds,
		feeds: listFeedScopes(catalog).map((scope) => ({
			title: describeScope(scope, catalog, language),
			name: formatFeedName(scope, language),
		})),
	};
};
