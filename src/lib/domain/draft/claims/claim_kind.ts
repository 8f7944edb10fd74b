/** What a figure is of, told by the words around it. */

import type { Figure } from '../../figures/figure.ts';
import type { ClaimKind, Unit } from '../../schema/vocabulary.ts';
import type { Around } from './clause.ts';
import { isLooseKind } from './loose_kinds.ts';

export type KindReading = {
	/** null where the words do not tell. */
	kind: ClaimKind | null;
	/** The words leave room for another. */
	is_doubtful?: true;
	/** Whether it is counted by the day is not sure. */
	is_rate?: true;
	unit: Unit | null;
	why: string;
};

type Rule = readonly [kind: ClaimKind, words: RegExp];

/** Of money; the word that stands closest to the figure decides. */
const MONEY: readonly Rule[] = [
	['tax', /(?:纳税|缴税|税收|税金|税额|利税|缴纳税款|税)/g],
	[
		'income',
		/(?:增加?收入?|增收|可支配收入|纯收入|集体(?:经济)?收入|收益|分红|工资|利润|挣|租金|务工收入|(?:人均|户均|亩均|每人|每户|月)[^，。]{0,3}收入)/g,
	],
	[
		'revenue',
		/(?:营业?收入?|主营业务收入|销售额|销售收入|销售|营业额|综合收入|旅游收入|门票收入|成交额?|交易额|零售额|出口额?|进出口总?额?|创收|收入)/g,
	],
	['output', /(?:产值|生产总值|增加值|GDP|产出)/g],
	[
		'funding',
		/(?:补助|补贴|奖补|扶持|奖励|拨付|拨款|争取|到位|下达|安排|筹集|筹措|募集|融资|贷款|贷到|授信|放贷|债券|额度|预算|专项资金|资金需求|捐款|捐赠|基金|国债|补偿|资金)/g,
	],
	[
		'investment',
		/(?:投资额?|投入[^，。、]{0,4}资金|拿出|投入|造价|斥资|耗资|出资|注资|投向|概算)/g,
	],
];

/** Of people: work or a count of them. */
const JOBS = /(?:就业|务工|用工|岗位|上岗|聘用|聘请|招聘|吸纳|招工|雇)/;

/** Who works somewhere may be counted as jobs or as people, how many fit in as people or as what a place can hold. */
const WORKERS =
	/(?:工人|职工|员工|医护|教师|教职工|用人|施工人员|技术人员|队员|社员|驾驶员|保洁员|讲解员|快递员|乘务员|司机|师傅|保安|护工|厨师|技师|工匠|建设者|护河员|管护员|采茶工|采茶女)|^[\d\s]*[余多]?[名位](?:村民|妇女|群众)[^，。；]{0,6}(?:在|到)/;
const HELD =
	/(?:可|能|够)(?:同时)?(?:供|容纳|接待|满足|安置|服务|坐|乘|载|住|睡|停|收住|收治|收容|收(?!入)|发送|运送|输送|通行|通过)[^，。；]{0,6}$|(?:设计|核定|核载|额定|限载|最大|定员)[^，。；]{0,10}$/;
/** 一季可供秧2600亩: land that something is enough for. */
const SERVED =
	/(?:(?<![许认])[可能够](?:同时|满足|保障)?(?:供[应给]?|育|育供|灌溉|浇灌|覆盖|服务|作业|插|播|收割|喷|防治|处理|烘干)|供秧|育秧|作业能力|日作业)[^，。；]{0,6}$/;
/** What makes tonnes of a day a capacity; else they may be what is moved on some day. */
const A_PLANT = /处理|加工|产能|能力|规模|供水|供应|消纳|吞吐|生产线|生产|日产|焚烧|净化|设计/;

export function readKind(text: string, figure: Figure, around: Around): KindReading {
	const told = chooseKind(text, figure, around);
	const near = around.before + text.slice(figure.start, figure.unit_end) + around.after;
	return isLooseKind(told.kind, around.before, near) ? { ...told, is_doubtful: true } : told;
}

function chooseKind(text: string, figure: Figure, around: Around): KindReading {
	const { unit } = figure;
	const near = around.before + text.slice(figure.start, figure.unit_end) + around.after;
	switch (unit) {
		case 'CNY':
			return readMoney(around);
		case 'mu':
			return {
				...tell('area', unit, 'a measure of land'),
				...(SERVED.test(around.before) ? { is_doubtful: true as const } : {}),
			};
		case 'm':
			return tell('length', unit, 'a length');
		case 'm3':
			return /(?:供水|处理|日产|产能|能力)/.test(around.before) &&
				!/(?:累计|共|已)[^，。；]{0,6}$/.test(around.before)
				? tell('capacity', unit, 'a volume that is handled')
				: {
						...tell('volume', unit, 'a volume'),
						...(/年产|年供|年输/.test(around.before) ? { is_doubtful: true as const } : {}),
					};
		case 't/d':
			return A_PLANT.test(near)
				? {
						...tell('capacity', unit, 'what can be handled or given'),
						...(/日产(?![能量])[^能力规模]*$/.test(around.before)
							? { is_doubtful: true as const }
							: {}),
					}
				: {
						...tell('capacity', unit, 'tonnes, and a word for a day'),
						is_doubtful: true,
						is_rate: true,
					};
		case 'kW':
			return tell('capacity', unit, 'what can be handled or given');
		case 't':
			return readTonnes(around);
		case 'kWh':
			return /(?:发电|年产|产能|上网)/.test(around.before)
				? tell('production', unit, 'electricity made')
				: tell(null, unit, 'electricity, and no word for what of it');
		case 'percent':
			return tell('share', unit, 'a share');
		case 'kV':
			return tell('voltage', unit, 'a voltage');
		case 'grade':
			return tell('award', unit, 'a grade');
		case 'person':
			return JOBS.test(near)
				? tell('jobs', unit, 'people and a word for work')
				: {
						...tell('people', unit, 'people'),
						...(WORKERS.test(near) || HELD.test(around.before) ? { is_doubtful: true } : {}),
					};
		default:
			return readCount(text, figure, around, near);
	}
}

function tell(kind: ClaimKind | null, unit: Unit | null, why: string): KindReading {
	return { kind, unit, why };
}

/** What is made or can be made may be counted as such: 日产能由3000箱. */
const MADE = /(?:产能|能力|产量|[年日]产|出栏|总产)[^，。；]{0,10}$/;

function readCount(text: string, figure: Figure, around: Around, near: string): KindReading {
	if (figure.foreign_unit !== null) {
		return tell(null, null, `the atlas has no unit for ${figure.foreign_unit}`);
	}
	const printed = text.slice(figure.start, figure.end);
	const is_rank = /^首/.test(printed) || (around.before.endsWith('第') && figure.value === 1);
	if (is_rank) return tell('rank', 'ordinal', 'the first of its kind');
	if (around.before.endsWith('第')) return tell('count', 'ordinal', 'its number in a series');
	if (
		/(?:岗位|就业)[^，。]{0,4}$/.test(around.before) ||
		/^(?:(?!带来|提供|推出|发布|释放|送|设)[^，。、]){0,4}(?:就业)?岗位/.test(around.after)
	) {
		return tell('jobs', 'person', 'jobs are counted by people');
	}
	return {
		...tell('count', 'count', near.length > 0 ? 'things are counted' : ''),
		...(MADE.test(around.before) ? { is_doubtful: true as const } : {}),
	};
}

function readTonnes({ before, after }: Around): KindReading {
	if (/(?:预计|有望|可望)[^，。；]{0,4}可?[出生]?产(?![能值业])[^，。；]{0,6}$/.test(before))
		return tell('production', 't', 'tonnes that are to be made or harvested');
	if (/(?<!日|可|能|能力)处理[^，。；能日]{0,6}$/.test(before) && !/设计|规模/.test(before))
		return { ...tell('production', 't', 'tonnes that were handled'), is_doubtful: true };
	if (
		/(?:[可能](?:年|日)?(?:加工|处理|生产|产|消纳|储存)|能力|吞吐|产能|库容|仓储|储量|处理)/.test(
			before,
		)
	) {
		return tell('capacity', 't', 'tonnes that can be handled');
	}
	if (
		/(?:产量|总产|年产|亩产|单产|日产|出产|生产|产[^，。]{0,6}$|收(?![购储集])了?|收获|采收|采摘|捕捞|出栏|加工)/.test(
			before,
		)
	) {
		return tell('production', 't', 'tonnes made or harvested');
	}
	if (/^[^，。]{0,8}(?:产能|生产线)/.test(after)) return tell('capacity', 't', 'tonnes of a plant');
	return tell(null, 't', 'tonnes, and no word for what of them');
}

/** Money of a kind that the atlas has no word for: what a bank or a treasury holds. */
const OTHER_MONEY =
	/(?:财政总?收入|预算收入|余额|存款|注册资本|资本金|市值|估值|单价|均价|票价|价格|价值|签约金额|合同金额)[^，。；、]{0,6}$/;
/** 年收入 may be what a firm takes in or what a household earns; 签约资金 is to be put in by somebody; 到位资金 and 预算 are given or put in. */
const LOOSE =
	/(?:(?<!营业|业务|销售|旅游|综合|门票|增加|纯|支配|经济)(?:年)?收入|(?:签约|协议|合同|引进|招商|意向)资金)[^，。；、]{0,4}$|(?:到位(?:的)?资金|资金到位|到账资金|(?<!财政|一般公共|公共|部门|年度|纳入)预算(?!内|收入|支出))[^，。；、]{0,24}$/;

/** 拿出9万元贴补, 投入抗旱资金, 以资金入股, 每人每月补助: given or put in, paid out or earned. */
function isGiven(word: string, before: string, after: string): boolean {
	return (
		(word.startsWith('拿出') && /^[^，。；]{0,6}(?:补|奖|助|慰问|用于)/.test(after)) ||
		/(?:抗旱|救灾|防汛|救助|帮扶|慰问)资金/.test(word + before.slice(-8)) ||
		/^[^，。；]{0,8}入股/.test(after) ||
		(/补助|补贴/.test(word) && /每(?:人|户|月|名)[^，。；]{0,8}$/.test(before))
	);
}

/** The last word before the figure, in its clause or the one before; else the first one after it. */
function readMoney({ before, after, previous }: Around): KindReading {
	if (OTHER_MONEY.test(before))
		return tell(null, 'CNY', 'money of another kind than the atlas has');
	for (const [text, where] of [
		[before, 'before the figure'],
		[after.slice(0, 8), 'after the figure'],
		[previous, 'in the clause before'],
	] as const) {
		const found = MONEY.flatMap(([kind, words]) =>
			[...text.matchAll(words)].map((match) => ({
				kind,
				word: match[0],
				end: match.index + match[0].length,
				start: match.index,
			})),
		);
		const order = where === 'after the figure' ? 1 : -1;
		const [best] = found.toSorted(
			(a, b) => order * (a.end - b.end) || b.word.length - a.word.length,
		);
		if (best) {
			const is_far = where === 'in the clause before';
			return is_far
				? tell(null, 'CNY', `only ${best.word} ${where}`)
				: {
						...tell(best.kind, 'CNY', `${best.word} ${where}`),
						...((best.kind === 'revenue' && where === 'after the figure') ||
						LOOSE.test(before) ||
						isGiven(best.word, before, after)
							? { is_doubtful: true as const }
							: {}),
					};
		}
	}
	return tell(null, 'CNY', 'money, and no word for what of it');
}
