import {
	buildDigest,
	findDigestPath,
	listDigests,
	type DigestKey,
} from '../../domain/digest/build_digest.ts';
import { countDigest, nameDigest } from '../../domain/digest/digest_words.ts';
import { joinList } from '../../domain/language/join_words.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import type { Localized } from '../../domain/schema/localized.ts';
import type { Card } from '../../style/card/card.ts';
import { filterDrawing } from '../../style/filter_drawing.ts';

const KICKER: Localized = { zh: '月报', en: 'Monthly digest' };

/** `base`: what all cards of a language share. */
export function* buildDigestCards(
	catalog: Catalog,
	base: Omit<Card, 'title'>,
): Generator<[string, Card]> {
	for (const key of listDigests(catalog)) {
		yield [findDigestPath(key), buildDigestCard(key, catalog, base)];
	}
}

function buildDigestCard(key: DigestKey, catalog: Catalog, base: Omit<Card, 'title'>): Card {
	const { language, drawing } = base;
	const digest = buildDigest(catalog, key);
	const events = digest.sections.flatMap(({ entries }) =>
		entries.flatMap(({ event, nearness }) => (nearness === 'possible' ? [] : [event])),
	);
	const sites = [...new Set(events.flatMap((event) => event.sites))];
	return {
		...base,
		drawing: filterDrawing(drawing, new Set(sites.map(({ id }) => id))),
		kicker: KICKER[language],
		title: nameDigest(key, catalog, language),
		subtitle: countDigest(key, catalog, language),
		lead: joinList(
			sites.map(({ properties }) => properties.name[language]),
			language,
		),
		focus_district: key.adcode,
	};
}
