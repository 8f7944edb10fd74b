import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { listDistrictEntries, loadDigest, text_headers } from '../../../load_digest.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => listEntries(listDistrictEntries());

export const GET: RequestHandler = ({ params: { month, adcode, lang } }) => {
	const { text } = loadDigest({ month, adcode: Number(adcode) }, parseLanguage({ lang }));
	return new Response(text, { headers: text_headers });
};
