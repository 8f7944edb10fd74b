import { catalog } from '$lib/data/catalog.server.ts';
import { buildDigestLinks } from '$lib/data/digest/digest_view.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries([{}]);

export const load: PageServerLoad = ({ params }) => ({
	digests: buildDigestLinks(catalog, parseLanguage(params)),
});
