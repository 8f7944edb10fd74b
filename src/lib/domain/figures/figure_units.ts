import type { Unit } from '../schema/vocabulary.ts';

/**
 * What the characters after a number measure. `factor` turns the number into the base unit; `unit` is null where things
 * are counted; `is_foreign` says that the atlas has no such unit.
 */
export type FigureUnit = { unit: Unit | null; factor: number; text: string; is_foreign: boolean };

/** Longer words stand before shorter ones that they contain. */
const UNIT_WORDS: readonly (readonly [pattern: RegExp, unit: Unit, factor: number])[] = [
	[/^[元块](?!美)/, 'CNY', 1],
	[/^亩/, 'mu', 1],
	[/^公顷/, 'mu', 15],
	[/^(?:平方公里|平方千米|km²)/, 'mu', 1500],
	[/^(?:平方米|㎡|m²|平米)/, 'mu', 0.0015],
	[/^(?:立方米|m³|立方(?!厘|分|毫))/, 'm3', 1],
	[/^(?:公里|千米|km)/, 'm', 1000],
	[/^厘米/, 'm', 0.01],
	[/^米/, 'm', 1],
	[/^(?:吨|t(?![a-z]))(?!公里)/, 't', 1],
	[/^(?:公斤|千克|kg)/, 't', 0.001],
	[/^市?斤/, 't', 0.0005],
	[/^(?:兆瓦时|MWh)/, 'kWh', 1000],
	[/^(?:千瓦时|kWh|kW·h)/, 'kWh', 1],
	[/^(?:吉瓦|GW)/, 'kW', 1e6],
	[/^(?:兆瓦|MW)/, 'kW', 1000],
	[/^(?:千瓦|kW)/, 'kW', 1],
	[/^(?:[%％]|个?百分点)/, 'percent', 1],
	[/^成(?![立员果功就为长本熟都绩分效千百万])/, 'percent', 10],
	[/^(?:KV|kV|kv|千伏)/, 'kV', 1],
	[/^(?:A级|等奖|A(?![a-z]))/, 'grade', 1],
	[
		/^(?:位(?=[\u4e00-\u9fff]{0,4}(?:老人|患者|志愿者|儿童|学生)(?!公寓|食堂|之家))|[位个](?=(?:老人|老年人|孩子|儿童|学生|村民|居民|群众|游客|患者|工人|职工|教师|农民|旅客|观众|青年|党员|干部|妇女|残疾人|志愿者)(?!小组|委|理事|议事|活动|服务|公寓|食堂|之家|组织)))/,
		'person',
		1,
	],
	[/^(?:人次?|个人(?![体户工才民口行造])|名(?!单))/, 'person', 1],
];

/** Units of other things, so that no count is made of them. */
const FOREIGN =
	/^(?:瓦|(?:千|兆)?伏安|[毫微纳]克|克|倍|番|[美港欧日澳台]元|港币|英镑|毫米|分米|升|摄氏度|度|分贝|‰|[dD][bB])/;

/** 1.2万方 is a volume; 三方 and 多方 are parties. */
const CUBIC = /^方(?![面位案式代协签共便向言程块针略])/;

/** Words that make a number a date or a time, never a claim. */
const TIME =
	/^(?:(?:[年月时岁天秒]|日(?!元))|周年|个?[多半]?月|个[多半]?(?:小时|星期|礼拜|工作日|昼夜|季度|年头|世纪|钟头)|小时|分钟|世纪|季度|点钟)/;

const COUNTING =
	/^(?:[车班架]次|标准?箱|[床车泊机学]位|国(?!道)|[省县乡](?!道)|[个家座棵株项处份条批次件种类户村市区镇届轮位头只台套辆艘间栋幢层所期片块面段口盏篇场组支门岸级员架班艘羽匹尾窝枚颗粒朵盆筐箱桶瓶袋包盒件双对副部本册份张幅封篇首室厅眼孔井点样道根枝杆排垄棚趟列节])/;

/** 吨 is a day's where its clause says so before the number or right after it: 日处理能力2500吨, 600吨/日. */
const A_DAY_BEFORE =
	/(?:(?<![\d昨明前后同当近时节假生往]|(?<!如)今)日(?![前常益夜期元报前本渐])|每天|一天|昼夜)[^，。；！？、：]*$/;
const A_DAY_AFTER = /^(?:\/|每|一)(?:日|天|昼夜|d(?![a-z]))/;
/** 在住老人9位. */
const PEOPLE_BEFORE =
	/(?:老人|老年人|儿童|学生|患者|志愿者|村民|居民|职工|医生|护士|教师|专家|学员|会员|社员)[共有约近达仅已逾超过]*$/;
/** 度 is electricity where its clause speaks of it. */
const ELECTRIC = /[发用供电]电[^，。；！？]*$/;

/** The unit at the start of `text`, which follows `before` and `number`; 'time' when it is no figure at all. */
export function parseFigureUnit(text: string, number: string, before = ''): FigureUnit | 'time' {
	if (TIME.test(text)) return 'time';
	const cubic = /[\d百千万亿余多]$/.test(number) ? CUBIC.exec(text) : null;
	if (cubic) return { unit: 'm3', factor: 1, text: cubic[0], is_foreign: false };
	if (/^度(?!假)/.test(text) && ELECTRIC.test(before)) {
		return { unit: 'kWh', factor: 1, text: '度', is_foreign: false };
	}
	if (/^位(?![数移置])/.test(text) && PEOPLE_BEFORE.test(before)) {
		return { unit: 'person', factor: 1, text: '位', is_foreign: false };
	}
	const foreign = FOREIGN.exec(text);
	if (foreign) return { unit: null, factor: 1, text: foreign[0], is_foreign: true };
	for (const [pattern, unit, factor] of UNIT_WORDS) {
		const match = pattern.exec(text);
		if (!match) continue;
		const is_daily =
			unit === 't' && (A_DAY_BEFORE.test(before) || A_DAY_AFTER.test(text.slice(match[0].length)));
		return { unit: is_daily ? 't/d' : unit, factor, text: match[0], is_foreign: false };
	}
	return { unit: null, factor: 1, text: COUNTING.exec(text)?.[0] ?? '', is_foreign: false };
}

/** 块 is said of money and of pieces: 20块 by a word of price or with 钱, 18块 of fields. */
const PRICED =
	/(?:价|费|票|收入|收[取费]|工资|薪|补助|补贴|奖励?|租金?|[卖买花挣赚拿领省掏付给]|成本|利润|罚|每[斤亩人天月户]|一[斤亩斗]|现金|红包|押金)[^，。；]{0,8}$/;
const MONEY_AFTER = /^[余多]?(?:钱|[，。；、]?(?:一|每|\/)[斤亩人天月户个只头])/;
const PIECE =
	'(?:田|地|水面|鱼塘|菜园|牌|匾|碑|板|屏|砖|石|瓦|玻璃|展|场|区域|电池|木|布|蛋糕|糍粑|豆腐|肉|图斑|绿地|草坪)';
const PIECES_AFTER = new RegExp(`^[余多]?[^，。；、\\d]{0,5}?${PIECE}`);

/** Whether a 块 that ends at `unit_end` counts pieces: no word of price stands with the number that begins at `start`. */
export function countsInPieces(text: string, start: number, unit_end: number): boolean {
	if (text[unit_end - 1] !== '块') return false;
	const [before, after] = [text.slice(0, start), text.slice(unit_end)];
	return !MONEY_AFTER.test(after) && (!PRICED.test(before) || PIECES_AFTER.test(after));
}
