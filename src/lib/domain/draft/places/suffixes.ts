/** How names of places end that are in no list. */

import type { PlaceLevel } from './levels.ts';

export type Suffix = {
	level: PlaceLevel;
	/** The name before it may be made of words (节能环保产业园). */
	is_descriptive: boolean;
	/** Fewest and most characters before it. */
	least: number;
	most: number;
};

const plain = (level: PlaceLevel, least = 2, most = 4): Suffix => ({
	level,
	is_descriptive: false,
	least,
	most,
});
const worded = (level: PlaceLevel, least = 2, most = 12): Suffix => ({
	level,
	is_descriptive: true,
	least,
	most,
});

/** The longest first among those that end alike. */
const TABLE: readonly [endings: string, suffix: Suffix][] = [
	['水库|平原水库', plain('reservoir')],
	[
		'湿地公园|森林公园|地质公园|矿山公园|郊野公园|体育公园|文化公园|主题公园|遗址公园|城市公园|公园|植物园|动物园',
		worded('park'),
	],
	[
		'风景名胜度假区|风景名胜区|旅游度假区|生态旅游区|风景旅游区|旅游风景区|风景区|旅游景区|景区|度假区|旅游区',
		worded('scenic', 2, 8),
	],
	['古镇|古城|古村|古寨', plain('scenic', 2, 3)],
	[
		'经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|工业开发区|综合保税区|经开区|高新区|开发区|保税区|工业园区|产业园区|科技园区|物流园区|农业园区|工业集中区|产业集聚区|集中区|工业园|产业园|科技园|物流园|创业园|示范园|孵化园|化工园|生态园',
		worded('zone'),
	],
	['片区', plain('zone', 2, 4)],
	['煤矿|铁矿|铜矿|金矿|钨矿|锡矿|锰矿|石灰石矿|瓷土矿|稀土矿|露天矿', plain('mine')],
	['高速公路|高速|快速路|环线|环路|国道|省道|县道|公路', plain('road', 1, 5)],
	['高速铁路|高铁|城际铁路|铁路', plain('railway', 2, 4)],
	[
		'特大桥|大桥|隧道|水利枢纽|水电站|抽水蓄能电站|机场|火车站|高铁站|渡口',
		plain('facility', 2, 5),
	],
	['安置小区|安置区|安置点|小区', plain('facility', 2, 5)],
	['湖|湿地', plain('lake', 1, 3)],
	['水流域', plain('river', 1, 2)],
	['河|江|溪|渠', plain('river', 1, 3)],
	['山|岭|峰', plain('mountain', 2, 3)],
	['街道|镇|乡', plain('township', 2, 4)],
	['社区|村', plain('village', 2, 4)],
	['县|市|区', plain('county', 2, 3)],
];

const BY_ENDING = new Map(
	TABLE.flatMap(([endings, suffix]) =>
		endings.split('|').map((ending) => [ending, suffix] as const),
	),
);

export const SUFFIX = new RegExp(
	[...BY_ENDING.keys()].toSorted((a, b) => b.length - a.length).join('|'),
	'g',
);

export function getSuffix(ending: string): Suffix {
	return BY_ENDING.get(ending)!;
}

/** Longer names that begin with a lake, a mine or a hill: 萍水湖湿地公园, 新顺煤矿治理区. */
export const LONGER: readonly [level: PlaceLevel, ending: RegExp][] = [
	['lake', /^(?:国家|省级|城市)?(?:湿地公园|湿地|公园|景区|风景区|风景名胜区)/],
	['mine', /^(?:治理区|矿区|采区|塌陷区|沉陷区|矿山公园|旧址|遗址公园)/],
	[
		'mountain',
		/^(?:国家|省级)?(?:森林公园|地质公园|风景名胜度假区|风景名胜区|风景区|景区|旅游区|度假区)/,
	],
	['river', /^(?:国家|省级|城市)?(?:湿地公园|公园|风光带)/],
	['reservoir', /^(?:国家|省级|城市)?(?:湿地公园|景区)/],
];
