/** Two things of one kind in an article, of which one may be the other by another name: 智能装备产业园, and 韶陂村的园区. */

import type { ArticleText } from '../article_text.ts';
import type { SiteGroup } from './site_groups.ts';

/** Last words that stand for each other. */
const KINDS: readonly RegExp[] = [
	/(?:园|园区|开发区|工业区|集中区)$/,
	/(?:公司|集团|企业)$/,
	/(?:厂|厂区)$/,
	/(?:学校|[大中小]学|学院|校区)$/,
	/(?:医院|卫生院|院区)$/,
	/(?:项目|工程)$/,
];

/** Its name is where it is and what it is, and nothing of its own: 韶陂村的园区. */
export function isDescribed({ name, head, match }: SiteGroup, text: ArticleText): boolean {
	if (match.site !== null || name === head) return false;
	const places = text.places.map(({ surface }) => surface).toSorted((a, b) => b.length - a.length);
	const bare = places.reduce((rest, place) => rest.replace(place, ''), name);
	return bare !== name && bare.replace(/^的/, '') === head;
}

function isAlike(one: SiteGroup, other: SiteGroup): boolean {
	const kind = KINDS.find((ends) => ends.test(one.name));
	return kind
		? kind.test(other.name)
		: one.head.endsWith(other.head) || other.head.endsWith(one.head);
}

/** Whether another thing of the article may be this one: one of the two is only described, and both are of one kind. */
export function mayBeAnother(
	group: SiteGroup,
	groups: readonly SiteGroup[],
	text: ArticleText,
): boolean {
	return groups.some(
		(other) =>
			other !== group &&
			other.is_named &&
			isAlike(group, other) &&
			(isDescribed(group, text) || isDescribed(other, text)),
	);
}
