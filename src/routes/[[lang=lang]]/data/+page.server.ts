import { base } from '$app/paths';
import { catalog } from '$lib/data/catalog.server.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { buildQualityView } from '$lib/data/quality_view.ts';
import {
	CSV_TABLES,
	nameMetadata,
	type CsvTableName,
} from '$lib/domain/exports/csvw/csvw_metadata.ts';
import { formatFeedName } from '$lib/domain/exports/feeds/feed_name.ts';
import { describeScope, listFeedScopes } from '$lib/domain/exports/feeds/feed_scope.ts';
import { nameOpml } from '$lib/domain/exports/feeds/opml.ts';
import { COLLECTION } from '$lib/domain/exports/linked/annotations.ts';
import { listPromises } from '$lib/domain/promises/list_promises.ts';
import { findDataDate } from '$lib/domain/exports/terms.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

const tables = Object.keys(CSV_TABLES) as CsvTableName[];

export const entries: EntryGenerator = () => listEntries([{}]);

export const load: PageServerLoad = ({ params }) => {
	const language = parseLanguage(params);
	return {
		quality: buildQualityView(catalog, language),
		date: findDataDate(catalog),
		bounds: catalog.city.bounds,
		machine_files: [
			{ href: `${base}/llms.txt`, name: 'llms.txt' },
			...['index.json', ...tables.map(nameMetadata), `annotations/${COLLECTION}.jsonld`].map(
				(name) => ({ href: `${base}/data/${name}`, name }),
			),
		],
		promises: listPromises(catalog).length,
		opml: nameOpml(language),
		feed_templates: {
			township: `${formatFeedName({ kind: 'township', code: '<code>' }, language)}.xml`,
			site: __HAS_SITE_PAGES__
				? `${formatFeedName({ kind: 'site', site: '<id>' }, language)}.xml`
				: null,
		},
		feeds: listFeedScopes(catalog).map((scope) => ({
			title: describeScope(scope, catalog, language),
			name: formatFeedName(scope, language),
		})),
	};
};
