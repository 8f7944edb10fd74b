/** What an article names or tells of as one thing, sentence by sentence. */

import type { ArticleText, SentenceText } from '../article_text.ts';
import type { Knowledge } from '../knowledge.ts';
import { isInside, listKnownMentions } from './known_mentions.ts';
import type { SiteMention } from './site_mention.ts';
import { findMentions } from './site_mentions.ts';
import { findUnitWorks } from './unit_works.ts';
import { findUnnamed } from './unnamed_things.ts';

/** Works on a river. */
const WORKED = /清淤|疏浚|整治|截流|护坡|治污|污水|修复工程|综合治理/;

/** Levels of places that are things themselves and may be a site. */
export const THINGS = [
	'lake',
	'reservoir',
	'mine',
	'park',
	'scenic',
	'facility',
	'road',
	'railway',
];

/** Names by their last word, and places that are things: 宝山煤矿 is told of without 工程 or 项目. */
export function listMentions(
	sentence: SentenceText,
	text: ArticleText,
	knowledge: Knowledge,
): SiteMention[] {
	const surfaces = [...new Set(text.places.map(({ surface }) => surface))].toSorted(
		(a, b) => b.length - a.length,
	);
	const by_name = findMentions(sentence.text, surfaces).filter(
		({ end }) => !sentence.places.some((one) => one.start < end && end < one.end),
	);
	const works = findUnitWorks(text, sentence).filter(
		(work) => !by_name.some(({ start, end }) => start < work.end && work.start < end),
	);
	const known = listKnownMentions(sentence, by_name, knowledge);
	const unnamed = findUnnamed(text, sentence).filter(
		(one) =>
			![
				...by_name.filter(
					({ is_named, is_proper, name, head }) =>
						is_named && (is_proper === true || name !== head),
				),
				...works,
				...known,
			].some(({ start, end }) => start < one.end && one.start < end),
	);
	const by_end = [
		...unnamed,
		...by_name.filter(
			(one) =>
				!known.some((whole) => isInside(one, whole)) &&
				!unnamed.some(({ start, end }) => start < one.end && one.start < end),
		),
		...known,
		...works.filter(
			(work) => !known.some(({ start, end }) => start < work.end && work.start < end),
		),
	];
	const things = sentence.places
		.filter((one) => isThing(sentence, one))
		.filter((one) => !by_end.some(({ start, end }) => start < one.end && one.start < end))
		.map(({ place, start, end }): SiteMention => ({
			name: place.surface,
			head: place.surface.slice(-2),
			is: 'place',
			start,
			end,
			is_named: true,
			is_thing: true,
			is_village: ['village', 'hamlet'].includes(place.level),
		}));
	return [...by_end, ...things].toSorted((a, b) => a.start - b.start);
}

/** 配套公路, 以上隧道: a kind of place, not one. */
const PLAIN_PLACE =
	/^(?:配套|以上|农村|乡村|旅游|城市|县级|周边|沿线|新建|改建|复绿|废弃|关闭|再建)|^[国省县乡]+道$/;

/** A lake or a mine is a thing itself; a river where it is worked on; a village where its clause begins with it, as no figure is of a village. */
function isThing(
	{ text, places }: SentenceText,
	{ place, start, end }: SentenceText['places'][number],
): boolean {
	if (THINGS.includes(place.level)) return !PLAIN_PLACE.test(place.surface);
	if (place.level === 'river') return WORKED.test(text);
	if (!['village', 'hamlet'].includes(place.level)) return false;
	const chain = places
		.filter((one) => one.end <= start)
		.reduceRight((at, one) => (one.end === at ? one.start : at), start);
	return (
		/(?:^|[，。；：“]|该[镇乡]|在)$/.test(text.slice(0, chain)) &&
		!/^[的、]?(?:村民|党|支|“)/.test(text.slice(end))
	);
}
