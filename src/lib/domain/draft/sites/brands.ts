/** Firms by their short names: 江华环保. */

import type { SiteMention } from './site_mention.ts';

const TRADES =
	'环保|科技|股份|集团|陶瓷|钢铁|电子|生物|医药|食品|农业|机械|新材|能源|光电|重工|实业|控股|药业|酒业|茶业|物流|置业|纺织|服饰|电器|装备|模具|包装|矿业|化工|建材|硅业|铝业|家具|鞋业|医疗|乳业|粮油|种业';
/** 建筑陶瓷，投资…: a trade, no firm. */
const TRADE_START =
	'(?!建筑|日用|工业|先进|新型|传统|高端|现代|特色|绿色|生物|智能|消费|精细|有机|设施|主导|重点|优势|生态|发展|全[国省市县区]|中国|上游|下游|配套|其中|以及|包括|同时|从事|带动|生产|加工|销售|采购)';
/** Where a clause begins, behind what the firm is called in marks (“老住户”江华环保), or behind what it did (最先投产的). */
const BRAND = new RegExp(
	`(?<=^|[，。；、”]|(?:投产|入驻|落户|落地|进驻|签约|引进|搬来)的)${TRADE_START}[\\u4e00-\\u9fff]{2,4}(?:${TRADES})(?=，(?:投[资入]|现有|今年|去年|年产|占地|拥有|员工|主要)|以前|过去|今年|去年|目前|已|将|是|有望|现|拥有|累计|年|投资|近|的产)`,
	'g',
);

/** What 公司 may mean. */
export const FIRM_END = new RegExp(`(?:公司|集团|${TRADES})$`);

/** 最惹眼的要数赣西碳基材料，: whatever it ends with. */
const NOTED = /(?<=(?:要数|当数|首推|莫过于))[\u4e00-\u9fff]{4,8}(?=，)/g;

/** 叫“绿萍再生”的小厂, 取名“对面”，: what somebody calls it. */
const CALLED =
	/(?<=(?:叫|名为|取名)“)[\u4e00-\u9fff]{2,8}(?=”(?:的[\u4e00-\u9fff]{0,3}(?:厂|公司|企业|店|民宿|农场|基地|合作社|作坊)|，由))/g;

export function listBrands(sentence: string): SiteMention[] {
	return [BRAND, NOTED, CALLED]
		.flatMap((pattern) => [...sentence.matchAll(pattern)])
		.map(({ index, 0: name }) => ({
			name,
			head: name.slice(-2),
			is: 'organisation',
			start: index,
			end: index + name.length,
			is_named: true,
			is_proper: true,
		}));
}
