/** Two things of one kind in an article, of which one may be the other by another name: 智能装备产业园, and 韶陂村的园区. */

import type { ArticleText } from '../article_text.ts';
import type { SiteGroup } from './site_group.ts';

/** Last words that stand for each other. */
const KINDS: readonly RegExp[] = [
	/(?:园|园区|开发区|工业区|集中区)$/,
	/(?:公司|集团|企业)$/,
	/(?:厂|厂区)$/,
	/(?:学校|[大中小]学|学院|校区)$/,
	/(?:医院|卫生院|院区)$/,
	/(?:项目|工程)$/,
];

/** Without where it is; a park that is listed as a zone is no place of another. */
function stripPlaces(name: string, { places }: ArticleText): string {
	return places
		.map(({ surface }) => surface)
		.filter((surface) => !KINDS.some((ends) => ends.test(surface)))
		.toSorted((a, b) => b.length - a.length)
		.reduce((rest, place) => rest.replace(place, ''), name);
}

/** Its name is where it is and what it is, and nothing of its own: 韶陂村的园区. */
export function isDescribed(
	{ name, head, match, is_unnamed }: SiteGroup,
	text: ArticleText,
): boolean {
	if (match.site !== null || name === head || is_unnamed) return false;
	const bare = stripPlaces(name, text);
	return bare !== name && bare.replace(/^的/, '') === head;
}

/** Of these a township has many. */
const MANY = /(?:公司|集团|企业|厂|项目|工程|合作社|基地|中心)$/;

/** 韶陂村的园区 is the one park of that township that has a name: what is told of the two is told of one thing. */
export function joinDescribed(groups: readonly SiteGroup[], text: ArticleText): SiteGroup[] {
	const kept = [...groups];
	const described = groups.filter(
		(one) => isDescribed(one, text) && one.unit.code !== null && !MANY.test(one.head),
	);
	for (const group of described) {
		const alike = kept.filter(
			(other) => other !== group && other.is_named && isAlike(group, other),
		);
		const [one] = alike;
		if (alike.length !== 1 || one!.unit.code !== group.unit.code || isDescribed(one!, text))
			continue;
		one!.mentions.push(...group.mentions);
		one!.mentions.sort(
			(a, b) => a.sentence.span.start - b.sentence.span.start || a.start - b.start,
		);
		kept.splice(kept.indexOf(group), 1);
	}
	return kept;
}

/** The headline names one of its kind by more than a place: 再探上栗县智能装备产业园. */
function isInTitle({ name }: SiteGroup, text: ArticleText): boolean {
	const kind = KINDS.find((ends) => ends.test(name));
	if (!kind) return false;
	const within = new RegExp(`[\\u4e00-\\u9fff]{2}${kind.source.replace('$', '')}`);
	return within.test(stripPlaces(text.title, text));
}

function isAlike(one: SiteGroup, other: SiteGroup): boolean {
	const kind = KINDS.find((ends) => ends.test(one.name));
	return kind
		? kind.test(other.name)
		: one.head.endsWith(other.head) || other.head.endsWith(one.head);
}

/** In another county. */
function isFarFrom({ unit: one }: SiteGroup, { unit: other }: SiteGroup): boolean {
	if (one.code === null || other.code === null) return false;
	return one.code.slice(0, 6) !== other.code.slice(0, 6);
}

/** Whether another thing of the article may be this one: one of the two is only described, and both are of one kind. */
export function mayBeAnother(
	group: SiteGroup,
	groups: readonly SiteGroup[],
	text: ArticleText,
): boolean {
	if (isDescribed(group, text) && isInTitle(group, text)) return true;
	return groups.some(
		(other) =>
			other !== group &&
			other.is_named &&
			!other.is_unnamed &&
			isAlike(group, other) &&
			!isFarFrom(group, other) &&
			(isDescribed(group, text) || isDescribed(other, text)),
	);
}
