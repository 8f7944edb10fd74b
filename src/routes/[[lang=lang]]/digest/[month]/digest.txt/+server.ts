import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import { listMonthEntries, loadDigest, text_headers } from '../../load_digest.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => listEntries(listMonthEntries());

export const GET: RequestHandler = ({ params }) => {
	const { text } = loadDigest({ month: params.month, adcode: null }, parseLanguage(params));
	return new Response(text, { headers: text_headers });
};
