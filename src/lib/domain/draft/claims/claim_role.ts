/** What a figure is in its series, and how the newspaper hedges it. */

import type { Figure } from '../../figures/figure.ts';
import { listForecasts, type Hedge } from '../../figures/hedges.ts';
import type { ClaimRole, Qualifier } from '../../schema/vocabulary.ts';
import type { Around } from './clause.ts';
import { tellsFall, tellsFallOf } from './fall_words.ts';

export type RoleReading = {
	role: ClaimRole;
	qualifier: Qualifier;
	is_forecast: boolean;
	/** How much something fell is told, or may be. */
	is_fall: boolean;
	/** Two hedges that say different things, or a role that the words leave open. */
	doubt: 'value' | 'role' | null;
	why: string;
};

const CHANGE =
	'(?:增加|增长|增幅|提高|提升|上升|上涨|扩大|增多|多出|高出|减少|节约|节省|下降|下跌|降低|降幅|缩短|缩减|压减|回落|[多少][收产卖赚挣用]?了?|涨了?|快了?|新?增)';
/** 增加近三成; what it changed to (增至) is none. */
const CHANGE_HERE = new RegExp(
	`${CHANGE}(?:收入|预期|预计|目标|原?计划)?(?:了|近|约|超过?|逾|将近|接近|不到|不足|超出|达)*$`,
);
const COMPARED = /(?:比|同比|环比|较|相比|增幅|降幅|涨幅)/;
/** 由15个 (earlier) 增至18个. */
const FROM =
	/[由从](?:(?:\d{2,4}年(?:初|底|末)?|前年|[一-龥]{0,2}最初|刚开始|[一二三两]年前)的?|原来的?|此前的?|过去的?|最初的?|原先的?|当初的?|(?:去年|上年|今年)(?:年?[初底末]|同期)?的?|之前的?|年[初底末]的?)?(?:约|近|不到|不足|超过?)?$/;
const TO =
	/(?:增|升|提|扩|降|减|涨|跃|缩|压|变|发展|上|下|拓|延)[^，。；]{0,5}?(?:至|到|为|成)|^[^，。；]{0,3}(?:到|至)|(?:跃升|攀升|提高|提升|增加|增长|减少|下降|扩大|扩建|缩短|扩充)/;
/** 比去年公布的总投资1.64亿元增加. */
const BASE =
	/(?:比|较|与|同)[^，。；]{0,14}(?:去年|上年|前年|\d{4}年|此前|原来|以前|过去|年初|计划|原定|改造前|以往|当时|同期)(?:同期)?(?:公布|发布|报道|预计)?的[^，。；]{0,8}$/;
const PAST =
	/(?:以前|原来|原先|从前|此前|过去|当时|早年|曾经|改造前|起初|最初|当初|刚开始)(?:(?<=不)到|[^，。；到至]){0,10}$/;
const PLAN =
	/(?:(?<!原)计划|拟|规划(?!总?(?:用地|面积|占地|建筑)|范围|区)|力争|争取(?![到了]|[^，。；]{0,8}(?:资金|债券|补助|补贴|贷款|额度))|目标(?!任务|要求|体系)|将[^，。；]{0,16}|预计|预期|预估|有望|可望|打算|准备|还要|要再|待[^，。；]{0,8}后|(?:建成|达产|投产|完工|竣工|投用|投运|达标|开业|运营|完成)(?:之?后)|下一步|未来|(?<![增长减加提降少升扩])到20\d\d年(?:底|末)?(?!的)|明年|后年)[^。；]{0,18}$/;
/** Words that say of themselves that something is planned; after 将, 可 and the like alone it is asked how far it is one. */
const PLAN_WORDS =
	/计划|拟|规划|力争|争取|目标|预计|预期|预估|有望|可望|打算|准备|下一步|到20\d\d年/;
/** 高出预期, 超出计划: what something is held against. */
const MEASURES =
	/(?:高出|高于|超出|超过|超|好于|优于|快于|多于|少于|低于|不及|未达|符合|达到)(?:了)?(?:原|此前|当初)?(?:定|有|先)?的?(?:预期|计划|预计|目标|设计|规划)|(?:占|完成|为)[^，。；]{0,8}(?:计划|目标|规划)(?:任务|投资|总?数|量)?的/g;
/** What is decided ahead of its clause has people now: 1.2万名群众的防洪标准将提高. */
const OWNS = /^[\u4e00-\u9fff]{0,8}的[^，。；]*将/;
/** What is called planned and is done: 已, 了, 完成. */
const DONE = /(?:已|已经|完成|建成|累计|共|投入|实现)[^，。；]{0,6}$/;
/** 可 of a future: 建成后可达, 达产后可实现, 挂果后亩产可达. */
const LATER =
	/(?:[\u4e00-\u9fff]{2}后[^，。；]{0,8}可|(?:建成|达产|投产|完工|竣工|投用|投运|达标|开业|开放|运营|实施|改造)(?:之?后|以后)(?!的)|届时)[^。；]*$/;

/** An earlier clause tells of what is to come; whether this one goes on with it is not said. */
const AHEAD =
	/将(?!军|士|领|近)|拟|计划|预计|商定|约定|打算|还要|要再|下一步|明年|届时|筹建|申报|商量|商议|洽谈|谋划|酝酿|考虑|正在?研究/;
/** What is to be done is not done yet. */
const TO_BE_DONE = /(?:将|预计|计划|拟|争取|力争)[^，。；]{0,12}(?:完成|完工)/g;
/** 计划今年9月启动 is of what is to come, whatever year it names. */
const PLANNED_YEAR = /(?:计划|拟|将|预计|力争|争取)(?:于|在|从)?今年/g;
/** 按照计划，…要建成: to be built by what was laid down. */
const MUST =
	/(?<![需主重只还首想不就快是])要(?:再|新)?(?:建成|建设|建|新建|改造|完成|实现|新增|达到|铺设|引进|培育|种植?|整治|打造|修|架设|安装|栽|投入|投资|增加|突破|搬迁|拆除|开办|培训|发展|收购|采购|收(?![入益成])|招收?)[^，。；]{0,14}$|(?:要求|号召|呼吁|建议)[^，。；]{0,16}$/;
/** 镇里估算，…: what somebody reckons. */
const RECKONED = /(?:估算|测算|推算|估计|粗略计算)[^。；]{0,30}$/;
/** 2014年建成后，常有…: what began in a year that is past. */
const SINCE =
	/(?:\d{4}年|去年|前年|上年|当年)[^，。；]{0,8}(?:建成|达产|投产|完工|竣工|投用|投运|开业|运营|完成)(?:之?后|以后)/;
const NOW = /已|目前|截至|截止|去年|累计|现有|今年|当前|现在|原来|过去|完成/;
/** 正谋划向北拓展300亩. */
const SCHEMED = /(?:谋划|酝酿|筹划|商议|洽谈|考虑|研究)[^，。；]{0,18}$/;
/** 全部换一遍要30多万元 is reckoned. */
const NEEDED = /(?:需要?|要|得)(?:花|投入)?(?:约|近|逾|超过?)?$/;

/** 产值可达800万元: of now or of what is to come. */
const MAY_REACH = /(?<![许认])可(?:以)?(?:达到?|实现|增至)[^，。；]{0,6}$/;

export function readRole(sentence: string, figure: Figure, around: Around): RoleReading {
	const { before, after, lead, previous } = around;
	const is_there =
		isOfWhatIsThere(sentence, figure, around) || /^[^，。；]{0,6}(?:均|都)?已/.test(after);
	const { qualifier: told, doubt } = readQualifier(sentence, figure, around);
	const qualifier = is_there && told === 'expected' ? 'exact' : told;
	const listed = before.replace(/(?:[\d.]+[%％](?:、|和))+$/, '');
	const is_fall = tellsFall(listed);
	const is_fall_of = tellsFallOf(before);
	const is_change =
		(CHANGE_HERE.test(listed) || is_fall) &&
		(COMPARED.test(before + after) || figure.unit === 'percent' || COMPARED.test(previous));
	const is_later = LATER.test(lead) && !DONE.test(before);
	const ahead = before.replace(MEASURES, '');
	const is_planned =
		!is_there && (is_later || (PLAN.test(ahead) && !isDone(before) && !/[比较]/.test(before)));
	const forecasts = !is_there && hasForecast(sentence, figure, lead);
	const is_forecast = is_planned || forecasts || qualifier === 'expected';
	const build = (role: ClaimRole, why: string, more: RoleReading['doubt'] = null): RoleReading => ({
		role,
		qualifier: qualifier === 'exact' && forecasts ? 'expected' : qualifier,
		is_forecast: is_forecast && role !== 'earlier',
		is_fall: is_fall || is_fall_of,
		doubt: doubt ?? more,
		why,
	});
	if (is_change) return build('difference', 'a change, told as one');
	if (is_fall || is_fall_of) return build('difference', 'by how much it fell', 'role');
	if (FROM.test(before) && TO.test(after)) return build('earlier', 'what it was before it changed');
	if (BASE.test(before) && !CHANGE_HERE.test(before)) {
		return build('earlier', 'what the figure of now is compared with');
	}
	if (/^[余多]?(?:以上|左右)?的(?:目标|计划|规划|任务)/.test(after) || SCHEMED.test(before)) {
		return build('reported', 'what is aimed at', 'role');
	}
	if (PAST.test(before)) return build('earlier', 'a figure of the past');
	if (is_forecast) {
		const is_bare =
			(qualifier === 'exact' && !forecasts) ||
			(!forecasts && (SINCE.test(lead) || !PLAN_WORDS.test(lead)));
		return build('planned', 'planned or expected', is_bare ? 'role' : null);
	}
	if (
		TO_COME.test(lead) &&
		/(?:投资|占地|面积|摊位|床位|规模|能力)[^，]{0,6}$/.test(before) &&
		!isDone(lead)
	) {
		return { ...build('planned', 'of what is to come', 'role'), is_forecast: true };
	}
	if (MUST.test(before) || RECKONED.test(lead)) {
		return build('reported', 'what is to be, or is reckoned', 'role');
	}
	if (isBeforeStart(sentence.slice(figure.unit_end), lead)) {
		return build('reported', 'of what is to begin', 'role');
	}
	if (MAY_REACH.test(before)) {
		return build('reported', 'what may be reached', 'role');
	}
	if (NEEDED.test(before) && figure.unit === 'CNY') {
		return build('reported', 'what is needed, which may be a reckoning', 'role');
	}
	if (isAhead(lead, before)) {
		return build('reported', 'after a clause of what is to come', 'role');
	}
	if (CHANGE_HERE.test(before) && figure.unit === 'CNY' && !/收入/.test(before)) {
		return build('difference', 'a change, or what was added', 'role');
	}
	return build('reported', 'as reported');
}

/** 明年打算把一条长28米的小窑修起来: the measure is of what is there already. */
function isOfWhatIsThere(sentence: string, { unit_end }: Figure, { before }: Around): boolean {
	return (
		/把(?![^，。；]*[建改修变]成)[^，。；]*$/.test(before) &&
		/^的[\u4e00-\u9fff]/.test(sentence.slice(unit_end))
	);
}

/** 重建9栋，总投资6800万元，计划明年3月动工: what is told before the plan is of it too. */
function isBeforeStart(after: string, lead: string): boolean {
	const part = /^[^。；]*/.exec(after)![0];
	const own = lead.slice(Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；')) + 1);
	return (
		/，[^，]{0,8}(?:计划|预计|拟|将)[^，。；]{0,14}(?:动工|开工|启动建设|开建)/.test(part) &&
		!DONE.test(own)
	);
}

function isAhead(lead: string, before: string): boolean {
	const earlier = lead.slice(0, lead.length - before.length);
	const part = earlier.slice(Math.max(earlier.lastIndexOf('。'), earlier.lastIndexOf('；')) + 1);
	const at = part.search(AHEAD);
	return (
		at >= 0 &&
		!NOW.test(part.slice(at).replace(TO_BE_DONE, '').replace(PLANNED_YEAR, '')) &&
		!NOW.test(before)
	);
}

/** 已规划 and 已计划 are rare; what stands after 已 and a verb is done. */
function isDone(before: string): boolean {
	return /(?:已|已经|目前|截至)[^，。；]{0,24}$/.test(before);
}

/** What a forecast word does not reach over: what is done, another predicate, 争取到, 目标要求. */
const NOT_GOVERNED =
	/^(?:任务|投资|总数|量)?的$|^(?:到|了|任务|要求|体系|管理|[，、])|已|目前|截至|累计|现有|去年|上年|现在|眼下|如今|实际|仅|只(?!要)|全[县市区乡]|，(?:可|将|投产|开工|建成|完工|共|其中)/;
/** Of a project that is still to come: 新厂将迁至…，投资约5.5亿元. */
const TO_COME = /(?:将(?!于?[^，。]{0,8}(?:建成|完工))|拟|计划)[^。；]*，[^。；]*$/;

/** A forecast word of the same thought reaches over the comma: 有望实现营业收入10亿元，税收8000万元. */
function hasForecast(sentence: string, figure: Figure, lead: string): boolean {
	if (listOwnHedges(sentence, figure).some(({ qualifier }) => qualifier === 'expected'))
		return true;
	const from = Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；'), lead.lastIndexOf('！')) + 1;
	const last = listForecasts(sentence, from, figure.start).at(-1);
	if (!last || isMeasure(sentence, last.start)) return false;
	const between = sentence.slice(last.end, figure.start);
	const is_listed = between.includes('、') && !between.includes('，');
	if ((between.length > 16 && !is_listed) || between.split('，').length > 2) return false;
	if (between.includes('，') && OWNS.test(sentence.slice(figure.unit_end))) return false;
	return !NOT_GOVERNED.test(between);
}

/** 比计划多出4公里 is no plan. */
function listOwnHedges(sentence: string, { hedges }: Figure): readonly Hedge[] {
	return hedges.filter(
		({ qualifier, start }) => qualifier !== 'expected' || !isMeasure(sentence, start),
	);
}

function isMeasure(sentence: string, start: number): boolean {
	return /(?:[比较]原?|按照?|原|超[出过]?|多于|少于|[高多]出|[高低好优快]于|不及)$/.test(
		sentence.slice(0, start),
	);
}

/** 约占预算的七成: the hedge stands before what it is a share of. */
const SHARE_OF = /(?:约|大约|近|接近)占[^，。；]{1,12}的$/;
/** 不到协议额的四成. */
const UNDER_SHARE_OF = /(?:不到|不足)[^，。；\d]{2,10}的$/;

/** A bound counts before 预计; two different bounds are asked. */
function readQualifier(
	sentence: string,
	figure: Figure,
	{ before, lead }: Around,
): { qualifier: Qualifier; doubt: 'value' | null } {
	if (SHARE_OF.test(before)) return { qualifier: 'about', doubt: 'value' };
	if (UNDER_SHARE_OF.test(before)) return { qualifier: 'under', doubt: 'value' };
	const said = [...new Set(listOwnHedges(sentence, figure).map(({ qualifier }) => qualifier))];
	const bounds = said.filter((one) => one !== 'expected');
	if (bounds.length > 1) {
		const without_range = bounds.filter((one) => one !== 'range');
		return { qualifier: bounds.includes('range') ? 'range' : without_range[0]!, doubt: 'value' };
	}
	if (bounds.length === 1) return { qualifier: bounds[0]!, doubt: null };
	if (said.includes('expected')) return { qualifier: 'expected', doubt: null };
	const may_reach =
		(/可(?:以)?(?:达到?|实现|增至)(?:[^，。]{0,6}|[^，。]*、[^，。、]{0,6})$/.test(before) &&
			LATER.test(lead)) ||
		/届时[^，。；]{0,4}可[^，。；、]{0,6}$/.test(before);
	return { qualifier: may_reach ? 'expected' : 'exact', doubt: null };
}
