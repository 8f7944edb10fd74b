import { LANGUAGE_CODES, formatPrefix } from '$lib/domain/language/languages.ts';
import { join } from 'node:path';
import { error } from '@sveltejs/kit';
import { buildCards } from '$lib/data/cards/build_cards.ts';
import { buildStamp, drawPng, PAINTER } from '$lib/data/cards/draw_png.server.ts';
import { keepPictures } from '$lib/data/cards/keep_pictures.server.ts';
import { loadTypesetter } from '$lib/data/cards/typeset.server.ts';
import { catalog } from '$lib/data/catalog.server.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { listCardTexts, type Card } from '$lib/style/card/card.ts';
import type { CardTools } from '$lib/style/card/card_tools.ts';
import { CARD_WORDS, drawCard } from '$lib/style/card/draw_card.ts';
import { listPlainPages } from './plain_pages.ts';
import type { EntryGenerator, RequestHandler } from './$types';
import { cityWords } from '$lib/state/city.ts';
import { groundCredit } from '$lib/state/ground_credit.ts';
import { today } from '$lib/state/today.svelte.ts';

export const prerender = true;

/** By the path of the picture. */
const cards = new Map(LANGUAGE_CODES.flatMap((language) => [...listCards(language)]));
/** Drawing takes most of a build: what did not change is taken from the last one. */
const drawKept = keepPictures(join('node_modules', '.cache', 'cards'), PAINTER, drawPng);
const tools: Partial<Record<Language, Promise<CardTools>>> = {};

function* listCards(language: Language): Generator<[string, Card]> {
	const review_number = __MAP_REVIEW_NUMBER__;
	const options = { locale: language };
	const map_credit = [
		cityWords(options.locale).credit,
		...[groundCredit(language) ?? []].flat(),
		...(review_number ? [m.nav_map_review({ number: review_number }, options)] : []),
	];
	const pages = listPlainPages(catalog, language);
	const build_day = today.build_day;
	for (const [path, card] of buildCards(catalog, { language, pages, map_credit, build_day })) {
		// As `hrefs` names them: the page's path, or `index` for the map.
		const name = path.replace(/\/$/, '') || 'index';
		yield [`${formatPrefix(language)}${name}.png`, card];
	}
}

async function loadTools(language: Language): Promise<CardTools> {
	const own = [...cards.values()].filter((card) => card.language === language);
	const texts = own.flatMap((card) => listCardTexts(card));
	return { typesetter: await loadTypesetter([...texts, ...CARD_WORDS]), stamp: buildStamp() };
}

export const entries: EntryGenerator = () => [...cards.keys()].map((path) => ({ path }));

export const GET: RequestHandler = async ({ params }) => {
	const card = cards.get(params.path);
	if (!card) error(404);
	const svg = drawCard(card, await (tools[card.language] ??= loadTools(card.language)));
	return new Response(drawKept(svg), { headers: { 'content-type': 'image/png' } });
};
