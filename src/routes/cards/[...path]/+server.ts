import { error } from '@sveltejs/kit';
import { buildCards } from '$lib/data/cards/build_cards.ts';
import { buildStamp, drawPng } from '$lib/data/cards/draw_png.server.ts';
import { loadTypesetter } from '$lib/data/cards/typeset.server.ts';
import { catalog } from '$lib/data/catalog.server.ts';
import type { Language } from '$lib/domain/localized.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { listCardTexts, type Card } from '$lib/style/card/card.ts';
import type { CardTools } from '$lib/style/card/card_tools.ts';
import { CARD_WORDS, drawCard } from '$lib/style/card/draw_card.ts';
import { listPlainPages } from './plain_pages.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const LANGUAGES = ['zh', 'en'] as const satisfies Language[];
const cards = Object.fromEntries(
	LANGUAGES.map((language) => [language, new Map(listCards(language))]),
) as Record<Language, Map<string, Card>>;
const tools: Partial<Record<Language, Promise<CardTools>>> = {};

function* listCards(language: Language): Generator<[string, Card]> {
	const review_number = __MAP_REVIEW_NUMBER__;
	const options = { locale: language };
	yield* buildCards(catalog, {
		language,
		pages: listPlainPages(language),
		map_credit: [
			m.nav_boundaries({}, options),
			...(review_number ? [m.nav_map_review({ number: review_number }, options)] : []),
		],
	});
}

async function loadTools(language: Language): Promise<CardTools> {
	const texts = [...cards[language].values()].flatMap((card) => listCardTexts(card));
	return { typesetter: await loadTypesetter([...texts, ...CARD_WORDS]), stamp: buildStamp() };
}

/** As `hrefs` names them: the page's path, or `index` for the map. */
function formatPath(path: string, language: Language): string {
	return `${language === 'en' ? 'en/' : ''}${path.replace(/\/$/, '') || 'index'}.png`;
}

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((language) =>
		[...cards[language].keys()].map((path) => ({ path: formatPath(path, language) })),
	);

export const GET: RequestHandler = async ({ params }) => {
	for (const language of LANGUAGES) {
		for (const [path, card] of cards[language]) {
			if (formatPath(path, language) !== params.path) continue;
			const svg = drawCard(card, await (tools[language] ??= loadTools(language)));
			return new Response(drawPng(svg), { headers: { 'content-type': 'image/png' } });
		}
	}
	error(404);
};
