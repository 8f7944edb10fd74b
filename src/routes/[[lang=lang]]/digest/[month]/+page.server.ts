import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { listMonthEntries, loadDigest } from '../load_digest.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries(listMonthEntries());

export const load: PageServerLoad = ({ params }) => ({
	digest: loadDigest({ month: params.month, adcode: null }, parseLanguage(params)),
});
