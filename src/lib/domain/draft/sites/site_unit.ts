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
	const earlier = listEarlierPlaces(text);
	const unit = chooseUnit(earlier, knowledge);
	if (unit) return { ...unit, certain: false, why: 'the one unit that the article names' };
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

/** Only where the article names one unit of the kind: its one township, else the one county of its title or first sentence. */
function listEarlierPlaces({ sentences, places, title }: ArticleText): DraftPlace[] {
	const towns = places.filter(({ level }) => level === 'township' || level === 'village');
	const of_towns = new Set(towns.flatMap(({ code }) => (code === null ? [] : fitCode(code))));
	if (of_towns.size === 1) return towns;
	const counties = places.filter(({ level }) => level === 'county');
	const of_title = counties.filter(({ surface }) => title.includes(surface));
	const of_first = counties.filter((place) =>
		sentences[0]?.places.some((one) => one.place === place),
	);
	return [of_title, of_first].find((list) => list.length === 1) ?? [];
}
