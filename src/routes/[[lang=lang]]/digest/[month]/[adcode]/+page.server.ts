import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { listDistrictEntries, loadDigest } from '../../load_digest.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => listEntries(listDistrictEntries());

export const load: PageServerLoad = ({ params: { month, adcode, lang } }) => ({
	digest: loadDigest({ month, adcode: Number(adcode) }, parseLanguage({ lang })),
});
