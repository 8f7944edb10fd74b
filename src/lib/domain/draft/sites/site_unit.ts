/** The unit a thing lies in, from the places around its name; never a point. */

import type { DraftPlace } from '../draft.ts';
import type { ArticleText, SentenceText } from '../article_text.ts';
import type { Knowledge } from '../knowledge.ts';

export type UnitReading = {
	/** Nine digits, else six; null where no unit of the city is named. */
	code: string | null;
	certain: boolean;
	why: string;
};

const UNIT_LEVELS = ['county', 'township', 'village', 'hamlet', 'zone'];

/** From the name itself, the sentence, then the article's title and first sentence. */
export function readUnit(
	text: ArticleText,
	sentence: SentenceText,
	start: number,
	end: number,
	knowledge: Knowledge,
): UnitReading {
	const inside = sentence.places.filter((one) => one.start < end && start < one.end);
	const before = sentence.places.filter((one) => one.end <= start).toReversed();
	for (const [places, why] of [
		[inside, 'named in it'],
		[before, 'named before it in the sentence'],
	] as const) {
		const unit = chooseUnit(
			places.map(({ place }) => place),
			knowledge,
		);
		if (unit) return { ...unit, certain: unit.certain && why === 'named in it', why };
	}
	const earlier = listEarlierPlaces(text, sentence);
	const unit = chooseUnit(earlier, knowledge);
	if (unit) return { ...unit, certain: false, why: 'the unit last named in the article' };
	return { code: null, certain: false, why: 'no unit is named' };
}

function chooseUnit(
	places: readonly DraftPlace[],
	knowledge: Knowledge,
): { code: string; certain: boolean } | null {
	const units = places
		.filter(({ level, code }) => code !== null && UNIT_LEVELS.includes(level))
		.map((place) => ({ place, code: fitCode(place.code!) }))
		.filter(({ code }) => isOfCity(code, knowledge));
	const finest = units.toSorted((a, b) => b.code.length - a.code.length)[0];
	return finest ? { code: finest.code, certain: finest.place.certain } : null;
}

/** A village is placed as its township. */
function fitCode(code: string): string {
	return code.length > 9 ? code.slice(0, 9) : code;
}

function isOfCity(code: string, { city, districts }: Knowledge): boolean {
	return (
		districts.some((one) => code.startsWith(one.code)) || code.startsWith(city.code.slice(0, 4))
	);
}

/** Places of the paragraph and those before it, the last one first, then the first sentence's. */
function listEarlierPlaces(
	{ sentences, places, title }: ArticleText,
	sentence: SentenceText,
): DraftPlace[] {
	const at = sentences.indexOf(sentence);
	const earlier = sentences
		.slice(0, at)
		.toReversed()
		.flatMap((one) => one.places.map(({ place }) => place));
	const of_title = places.filter(({ surface }) => title.includes(surface));
	const towns = [...earlier, ...of_title].filter(({ level }) => level === 'township');
	return towns.length > 0 ? towns.slice(0, 1) : [...of_title, ...earlier].slice(0, 6);
}
