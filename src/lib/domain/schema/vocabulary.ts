/** The atlas's closed word lists. Every theme, status, class, kind and unit anywhere comes from here. */

import type { Localized } from './localized.ts';

export const THEMES = {
	ecology: { zh: '生态修复', en: 'Ecology' },
	water: { zh: '水环境', en: 'Water' },
	industry: { zh: '产业', en: 'Industry' },
	innovation: { zh: '科技创新', en: 'Innovation' },
	cooperation: { zh: '区域合作', en: 'Cooperation' },
	transport: { zh: '交通', en: 'Transport' },
	rural: { zh: '乡村农业', en: 'Rural' },
	tourism: { zh: '文旅', en: 'Tourism' },
	funding: { zh: '项目资金', en: 'Funding' },
} as const satisfies Record<string, Localized>;

/** How far along work is: only promised, under way, stopped before its end, or done. */
export const PHASES = {
	promised: { zh: '计划', en: 'Promised' },
	'under-way': { zh: '进行中', en: 'Under way' },
	halted: { zh: '停下', en: 'Stopped' },
	done: { zh: '完成', en: 'Done' },
} as const satisfies Record<string, Localized>;

export type Phase = keyof typeof PHASES;

/** What the atlas reads from. */
export const SOURCE_KINDS = {
	newspaper: { zh: '报纸', en: 'Newspaper' },
	'official-document': { zh: '公文', en: 'Official document' },
	visit: { zh: '实地走访', en: 'Visit' },
} as const satisfies Record<string, Localized>;

/** What a report says of the work on its date. */
export const STATUSES = {
	planned: { label: { zh: '计划中', en: 'Planned' }, phase: 'promised' },
	starting: { label: { zh: '陆续开工', en: 'Starting construction' }, phase: 'under-way' },
	'under-way': { label: { zh: '推进中', en: 'Under way' }, phase: 'under-way' },
	'nearly-complete': { label: { zh: '即将完工', en: 'Nearly complete' }, phase: 'under-way' },
	complete: { label: { zh: '已完成', en: 'Completed' }, phase: 'done' },
	operating: { label: { zh: '运行中', en: 'In operation' }, phase: 'done' },
	'in-force': { label: { zh: '已签订', en: 'Agreement signed' }, phase: 'done' },
	halted: { label: { zh: '已停工', en: 'Halted' }, phase: 'halted' },
} as const satisfies Record<string, { label: Localized; phase: Phase }>;

export type Status = keyof typeof STATUSES;

/** What a site is: not everything on the map is a project. */
export const SITE_KINDS = {
	project: { zh: '工程项目', en: 'Project' },
	place: { zh: '地点', en: 'Place' },
	organisation: { zh: '企业或机构', en: 'Organisation' },
	programme: { zh: '计划或政策', en: 'Programme' },
} as const satisfies Record<string, Localized>;

/** How well a position is known. Only `exact` is ever drawn as a pin. */
export const PLACEMENT_CLASSES = {
	exact: { zh: '位置准确', en: 'Exact place' },
	near: { zh: '就在附近', en: 'Close by' },
	area: { zh: '只知所在区域', en: 'Area only' },
	schematic: { zh: '示意走向', en: 'Sketched line' },
	unplaced: { zh: '未能定位', en: 'Not placed' },
} as const satisfies Record<string, Localized>;

/** How a position was decided. */
export const PLACEMENT_METHODS = {
	located: { zh: '有资料直接给出位置', en: 'A source gives the place itself' },
	'stand-in': {
		zh: '以附近或其中的已知地点代替',
		en: 'A known place close by or inside stands in',
	},
	'township-seat': { zh: '以乡镇驻地代替', en: 'The township seat stands in' },
	'district-point': {
		zh: '以区县的中心或驻地代替',
		en: 'The centre or seat of the district stands in',
	},
	'city-point': { zh: '以城区的点代替', en: 'The point of the city stands in' },
	waypoints: { zh: '沿已知地点连成', en: 'Joined from known places along the way' },
	boundary: { zh: '按公布的边界', en: 'From a published boundary' },
	'map-reading': { zh: '在地图上量取', en: 'Read off a map' },
	stated: { zh: '只按报道所说', en: 'Only what the report says' },
	'reader-suggestion': { zh: '读者提出，附来源', en: 'Suggested by a reader, with a source' },
	'not-found': { zh: '查过，没有找到', en: 'Looked for and not found' },
} as const satisfies Record<string, Localized>;

export const CLAIM_KINDS = {
	investment: { zh: '投资', en: 'Investment' },
	funding: { zh: '资金', en: 'Funding' },
	output: { zh: '产值', en: 'Output value' },
	revenue: { zh: '营业收入', en: 'Revenue' },
	income: { zh: '增收', en: 'Added income' },
	tax: { zh: '税收', en: 'Tax' },
	area: { zh: '面积', en: 'Area' },
	length: { zh: '长度', en: 'Length' },
	volume: { zh: '体积', en: 'Volume' },
	production: { zh: '产量', en: 'Production' },
	capacity: { zh: '处理能力', en: 'Capacity' },
	count: { zh: '数量', en: 'Count' },
	jobs: { zh: '就业', en: 'Jobs' },
	people: { zh: '人数', en: 'People' },
	share: { zh: '占比', en: 'Share' },
	voltage: { zh: '电压', en: 'Voltage' },
	award: { zh: '荣誉', en: 'Award' },
	rank: { zh: '首创', en: 'First of its kind' },
} as const satisfies Record<string, Localized>;

/** Base units of claim values; money is always yuan, land always mu. */
export const UNITS = {
	CNY: { zh: '元', en: 'CNY' },
	mu: { zh: '亩', en: 'mu' },
	m: { zh: '米', en: 'm' },
	m3: { zh: '立方米', en: 'm³' },
	t: { zh: '吨', en: 't' },
	't/d': { zh: '吨/日', en: 't/day' },
	kW: { zh: '千瓦', en: 'kW' },
	kWh: { zh: '千瓦时', en: 'kWh' },
	person: { zh: '人', en: 'people' },
	percent: { zh: '%', en: '%' },
	count: { zh: '', en: '' },
	kV: { zh: '千伏', en: 'kV' },
	grade: { zh: '级', en: 'grade' },
	ordinal: { zh: '第', en: 'ordinal' },
} as const satisfies Record<string, Localized>;

/** How the newspaper hedges a figure; `figures/hedge_words.ts` has the words. */
export const QUALIFIERS = {
	exact: { zh: '', en: '' },
	about: { zh: '约', en: 'about' },
	over: { zh: '超过', en: 'over' },
	nearly: { zh: '近', en: 'nearly' },
	under: { zh: '不到', en: 'under' },
	range: { zh: '', en: '' },
	expected: { zh: '预计', en: 'expected' },
} as const satisfies Record<string, Localized>;

/** What a figure is in its series. Only `reported` is counted in sums of what is. */
export const CLAIM_ROLES = {
	reported: { zh: '报道值', en: 'Reported' },
	earlier: { zh: '此前的值', en: 'Earlier value' },
	difference: { zh: '变化量', en: 'Change' },
	planned: { zh: '计划或预计', en: 'Planned or expected' },
} as const satisfies Record<string, Localized>;

export type SourceKind = keyof typeof SOURCE_KINDS;
export type Theme = keyof typeof THEMES;
export type PlacementClass = keyof typeof PLACEMENT_CLASSES;
export type ClaimKind = keyof typeof CLAIM_KINDS;
export type ClaimRole = keyof typeof CLAIM_ROLES;
export type Unit = keyof typeof UNITS;
export type Qualifier = keyof typeof QUALIFIERS;

/** The keys of a word list as the non-empty tuple that schema enums want. */
export function listWords<K extends string>(list: Record<K, unknown>): [K, ...K[]] {
	return Object.keys(list) as [K, ...K[]];
}
