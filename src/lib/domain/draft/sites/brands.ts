/** Firms by their short names: 江华环保. */

import type { SiteMention } from './site_mention.ts';

const TRADES =
	'环保|科技|股份|集团|陶瓷|钢铁|电子|生物|医药|食品|农业|机械|新材|能源|光电|重工|实业|控股|药业|酒业|茶业|物流|置业|纺织|服饰|电器|装备';
/** Where a clause begins, or behind what the firm is called in marks: “老住户”江华环保. */
const BRAND = new RegExp(
	`(?<=^|[，。；、”])[\\u4e00-\\u9fff]{2,4}(?:${TRADES})(?=以前|过去|今年|去年|目前|已|将|是|有望|现|拥有|累计|年|投资|近|的产)`,
	'g',
);

/** What 公司 may mean. */
export const FIRM_END = new RegExp(`(?:公司|集团|${TRADES})$`);

export function listBrands(sentence: string): SiteMention[] {
	return [...sentence.matchAll(BRAND)].map(({ index, 0: name }) => ({
		name,
		head: name.slice(-2),
		is: 'organisation',
		start: index,
		end: index + name.length,
		is_named: true,
		is_proper: true,
	}));
}
