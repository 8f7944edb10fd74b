/** Whom a figure is of where its words are those of a series of before. */

import type { ArticleText, SentenceText } from '../article_text.ts';
import type { KnownClaim, Knowledge } from '../knowledge.ts';
import { measureShared } from '../sites/name_likeness.ts';
import { isUnit, type SubjectReading } from '../subjects/subject.ts';
import { stripFigures, type SeriesMatch } from './match_series.ts';

const SURE = 0.8;
/** Likeness of words from which a series decides whom a figure is of. */
const TELLING = 0.9;
const MARGIN = 0.1;

/** A series of a known subject weighs more than the county of the sentence; against a thing that the sentence names it is asked. */
export function decideBySeries(
	subject: SubjectReading,
	series: readonly SeriesMatch[],
	said: string,
	/** What stands right after a number that counts; empty for what is measured. */
	counted: string,
	is_near: (claim: KnownClaim) => boolean,
): SubjectReading {
	const [best, second] = series;
	if (!best) return subject;
	const others = [...new Set(series.map(({ claim }) => claim.about))];
	const agrees = series.find(({ claim }) => claim.about === subject.about);
	if (agrees)
		return {
			...subject,
			certain: subject.certain || agrees.score >= SURE,
			why: `${subject.why}; goes on with ${agrees.claim.id}`,
		};
	const is_clear =
		best.score >= SURE &&
		(!second || second.claim.about === best.claim.about || best.score - second.score >= MARGIN);
	const candidates = [...others, ...(subject.about ? [subject.about] : []), ...subject.candidates];
	const is_telling =
		isTelling(said) && isToldAgain(said, best.claim) && countsSame(counted, best.claim);
	if (!(is_clear && is_telling) && subject.certain) return subject;
	if (!is_clear || !is_telling) return { ...subject, certain: false, candidates };
	if (subject.certain && !isUnit(subject.about))
		return {
			...subject,
			certain: false,
			why: `${subject.why}; its words are those of ${best.claim.id}`,
			candidates,
		};
	return {
		about: best.claim.about,
		certain: best.score >= TELLING && is_near(best.claim),
		why: `its words are those of ${best.claim.id}`,
		is_bound: true,
		...(subject.about === null ? {} : { instead_of: subject.about }),
		candidates: candidates.filter((one) => one !== best.claim.about),
	};
}

/**
 * Whether the paragraph names the unit that a known subject lies in, or nothing of another: in a round-up each county has its paragraph, and
 * the same work may be done in all of them.
 */
export function isNear(
	{ about, exact, label }: KnownClaim,
	text: ArticleText,
	{ paragraph }: SentenceText,
	{ sites, townships }: Knowledge,
): boolean {
	const site = sites.find(({ id }) => id === about);
	const code = site ? (site.township ?? site.district) : about;
	const codes = text.sentences
		.filter((one) => one.paragraph === paragraph)
		.flatMap(({ places }) => places.flatMap(({ place }) => place.code ?? []));
	const towns = townships.filter(({ name }) => exact.includes(name) || label.includes(name));
	const told = codes.filter((one) => one.length >= 9);
	if (towns.length > 0 && told.length > 0)
		return told.some((one) => towns.some((town) => one.startsWith(town.code)));
	if (code === null || code === 'city' || codes.length === 0) return true;
	return codes.some((one) => one.startsWith(String(code)) || String(code).startsWith(one));
}

/** 3家合作社 is no number of 协议: the noun that is counted stands in what was told, too. */
function countsSame(counted: string, { exact, label }: KnownClaim): boolean {
	const noun =
		/(?<=^[个家项处座条名所]?)(?![增减提升降上到至达变])[\u4e00-\u9fff]{2,}/
			.exec(counted)?.[0]
			.slice(0, 3) ?? '';
	const known = exact + label;
	return (
		noun === '' ||
		[...noun].some((_, index) => index > 0 && known.includes(noun.slice(index - 1, index + 1)))
	);
}

/** Four signs or more of what was told before stand here again: 投入 alone fits anything. */
function isToldAgain(said: string, { exact, label }: KnownClaim): boolean {
	return [exact, label].some((known) => {
		const words = stripFigures(known.replace(/（.*?）/g, ''));
		return words.length >= 4 && measureShared(stripFigures(said), words) >= SURE;
	});
}

/** Words that fit one series alone: 总投资 and 年产值 fit every project. */
function isTelling(said: string): boolean {
	const own = stripFigures(said).replace(
		/[\u4e00-\u9fff]*(?:投资|产值|收入|税收|面积|占地|资金)/g,
		'',
	);
	return own.length >= 4;
}
