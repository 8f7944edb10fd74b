import { LANGUAGE_CODES, formatPrefix, formatSuffix } from '$lib/domain/language/languages.ts';
import { base } from '$app/paths';
import { error, json } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { listEmbeds } from '$lib/data/embed_view.ts';
import { buildOembed, EMBED_SIZE } from '$lib/domain/exports/embed.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const answers = new Map(
	LANGUAGE_CODES.flatMap((language) => {
		const root = `${__SITE_ORIGIN__}${base}/${formatPrefix(language)}`;
		return listEmbeds(catalog, language).map(({ kind, id, name }) => {
			const frame = {
				src: `${root}embed/${kind}/${id}/`,
				title: name,
				width: EMBED_SIZE.width.usual,
				height: EMBED_SIZE.height.usual,
			};
			const file = `${kind}-${id}${formatSuffix(language)}.json`;
			return [file, buildOembed(frame, { name: catalog.city.title[language], url: root })] as const;
		});
	}),
);

export const entries: EntryGenerator = () => [...answers.keys()].map((file) => ({ file }));

export const GET: RequestHandler = ({ params: { file } }) => {
	const found = answers.get(file);
	return found ? json(found) : error(404);
};
