/** What an article is about where that is no place and no name: 食堂 of a report on how canteens are kept going. */

import { listFigures, type Figure } from '../../figures/figure.ts';
import type { ArticleText, SentenceText } from '../article_text.ts';

/** Of every other report. */
const COMMON =
	/^(?:项目|工程|企业|建设|发展|产业|农村|城市|全市|全县|全区|工作|群众|干部|居民|村民|市民|今年|去年)$/;

/** Things of the title's own words are counted in it, and the title names no county: the figures of a county may be the theme's, which may stand on the map by itself. */
export function countsTheme({ title, sentences, places }: ArticleText): boolean {
	const is_of_unit = places.some(
		({ level, surface }) => (level === 'county' || level === 'city') && title.includes(surface),
	);
	if (is_of_unit) return false;
	return sentences.some((sentence) =>
		listFigures(sentence.text).some((figure) => isOfTitle(sentence, figure, title)),
	);
}

/** 建成幸福食堂138个: the noun right before the number, where things are counted. */
function isOfTitle(
	{ text }: SentenceText,
	{ unit, foreign_unit, start, hedges }: Figure,
	title: string,
): boolean {
	if (unit !== null || foreign_unit !== null) return false;
	const from = Math.min(start, ...hedges.map((hedge) => hedge.start));
	const noun = text.slice(Math.max(0, from - 2), from);
	return /^[\u4e00-\u9fff]{2}$/.test(noun) && title.includes(noun) && !COMMON.test(noun);
}
