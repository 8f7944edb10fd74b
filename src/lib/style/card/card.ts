import type { City } from '../../domain/city/city.ts';
import type { Language } from '../../domain/schema/localized.ts';
import type { PlacementClass, Theme } from '../../domain/schema/vocabulary.ts';
import type { Drawing } from '../drawing.ts';
import type { StoryMark } from '../story_map.ts';

/** The picture that stands for a page in a chat or a feed, in one language. */
export type Card = {
	language: Language;
	/** Gives the first line its icon and colour. */
	theme: Theme | null;
	/** Themes and district, or what kind of page it is. */
	kicker: string;
	title: string;
	/** How well the place is known; its sign stands before the words. */
	placement: { class: PlacementClass; words: string } | null;
	/** Below the title, of pages without a placement. */
	subtitle: string | null;
	/** The newspaper's words, or ours for the other language. `focus`: words of it that a shortened quotation keeps. */
	quotation: { text: string; focus: string | null; credit: readonly string[] } | null;
	/** What puts the work's status in doubt, below the quotation. */
	note: string | null;
	/** Our own words, of pages that quote nothing. */
	lead: string | null;
	drawing: Drawing;
	/** Of the city: its districts' ground colours, and the atlas's name for the foot. */
	city: Pick<City, 'tints' | 'title'>;
	/** Adcode of the district the page is about. */
	focus_district: number | null;
	/** Numbered stops of a tour. */
	stops: readonly StoryMark[];
	/** Under the map: whose borders these are, and its review number where there is one. */
	map_credit: readonly string[];
};

/** CSS pixels: what Open Graph readers expect of a large picture. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Everything that is set in type on a card. */
export function listCardTexts(card: Card): string[] {
	const { kicker, title, placement, subtitle, quotation, note, lead, drawing, stops } = card;
	return [
		...[kicker, title, placement?.words ?? '', subtitle ?? '', note ?? '', lead ?? ''],
		...(quotation ? [quotation.text, ...quotation.credit] : []),
		...drawing.labels.map(({ text }) => text),
		...stops.map(({ text }) => text),
		...card.map_credit,
		card.city.title[card.language],
	];
}
