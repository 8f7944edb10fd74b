import { BASE_LANGUAGE } from '$lib/domain/language/languages.ts';
import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildEmbedView, listEmbeds } from '$lib/data/embed_view.ts';
import { listEntries, parseLanguage } from '$lib/data/page_entries.ts';
import type { EmbedKind } from '$lib/domain/exports/embed.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Nothing in it needs a script. */
export const csr = false;

const choices = listEmbeds(catalog, BASE_LANGUAGE);

export const entries: EntryGenerator = () =>
	listEntries(choices.map(({ kind, id }) => ({ kind, id })));

export const load: PageServerLoad = ({ params }) => {
	const kind = params.kind as EmbedKind;
	if (!choices.some((one) => one.kind === kind && one.id === params.id)) error(404);
	return { embed: buildEmbedView(catalog, kind, params.id, parseLanguage(params)) };
};
