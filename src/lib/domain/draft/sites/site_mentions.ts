/** Where a sentence names a project, a place that is worked on, an organisation or a programme. */

import type { SiteMention } from './site_mention.ts';
import { listBrands } from './brands.ts';
import { ENDS, GENERIC, NAME_BREAK } from './site_words.ts';

const END_PATTERN = new RegExp(ENDS.map(({ end }) => end).join('|'), 'g');
const KIND_OF = new Map(ENDS.map(({ end, kind }) => [end, kind]));
/** What follows an end and makes another word of it: 工程师, 项目申报, 公司负责人. */
const NOT_END =
	/^(?:师|量|院(?!区)|学院|宿舍|卫生院|小学|中学|城区|思想|任务|环节|地带|医院|校|组(?!团)|社区|村|镇|乡|街道|申报|资金|审核|储备|经理|部(?!分)|负责人|理事长|董事长|总经理|书记|主任|社员|职工|员工|工人|村民|建成率|化|率|费|款|税|长(?!廊)|商|店|户|化工|线(?!路)|局|处|站(?=长)|党工?委|管委会|信息|技术|机械|材料|监理|咨询|房|区(?![^，。]{0,2}(?:完|建|开))|产业链|产品)/;
/** Joins two works of one project: 治理和修复工程. */
const JOINT =
	/(?:治理|修复|改造|建设|保护|开发|利用|整治|绿化|提升|疏浚|防治|监测|更新|环境|污水|道路|老化|搬迁|加固)(?:和|与|及|暨)$/;
/** What makes another thing of the same name: a second stage, a second line, a new site. */
const PART = /^(?:[一二三四五]期(?:工程|项目)?|复线|[新老]院区|[新老]校区|[新老]厂区)/;
/** 源南至银河公路: 至 is part of the name of a road. */
const FROM_TO =
	/(?:^|[，。；的在、]|[市县区镇乡村])([\u4e00-\u9fff]{2,4})[至—](?=[\u4e00-\u9fff]{2,7}(?:公路|铁路|高铁|高速|快速路|大道|道路|管网|管线))/g;
const MAX_NAME = 30;
/** Several of a kind are counted, not named: 3个省级绿色园区; 首个 and 第一家 are one. */
const COUNTED_AFTER =
	/^(?:约|近|共有?|达到?)?(?:[2-9]|\d{2,}|[两三四五六七八九十])[余多]?[座个条处家所间栋](?!月)/;
const EACH = /(?:每|各)(?:一?[个家所座处]|)[\u4e00-\u9fff]{0,2}$/;
const COUNTED = /(?:\d+[余多]?|[两二三四五六七八九十几数]+)(?:[个家座条处项名所批间])$/;

/** `places` are names of places that stand in the sentence, so that a name may begin with one. */
export function findMentions(sentence: string, places: readonly string[]): SiteMention[] {
	const mentions = listBrands(sentence);
	for (const match of sentence.matchAll(END_PATTERN)) {
		const head_end = match.index + match[0].length;
		const after = sentence.slice(head_end);
		if (NOT_END.test(after) && match[0].length < 4) continue;
		const end = head_end + (PART.exec(after)?.[0].length ?? 0);
		const start = findNameStart(sentence, match.index, places);
		const known = mentions.at(-1);
		const mention = buildMention(sentence, start, match.index, end, places);
		if (!mention) continue;
		if (known && mention.start <= known.start && mention.end > known.start) mentions.pop();
		const is_cut = known !== undefined && mentions.includes(known) && mention.start < known.end;
		const kept = is_cut ? cutStart(mention, sentence, known.end) : mention;
		if (kept.name.length >= 3) mentions.push(kept);
	}
	return mentions;
}

function cutStart(mention: SiteMention, sentence: string, start: number): SiteMention {
	return { ...mention, start, name: sentence.slice(start, mention.end) };
}

/** 云和电瓷有限公司: 和 is part of a firm's name, unless people or a body stand before it. */
const IN_FIRM = /(?<![户民局会社司业位门府学院所厂员众、])和|过(?=滤)/g;

function findNameStart(sentence: string, end_at: number, places: readonly string[]): number {
	const from = Math.max(0, end_at - MAX_NAME);
	const is_firm = /^(?:股份|有限责任|有限|分)?公司/.test(sentence.slice(end_at));
	let at = end_at;
	for (;;) {
		const words = sentence.slice(from, at);
		const lead = is_firm ? words.replace(IN_FIRM, '〇') : words;
		const last = [...lead.matchAll(new RegExp(NAME_BREAK, 'g'))].at(-1);
		const start = last ? from + last.index + last[0].length : from;
		const before = sentence.slice(from, start);
		const road = [...sentence.slice(0, end_at).matchAll(FROM_TO)].find(
			(one) => one.index + one[0].length === start,
		);
		if (road) return road.index + road[0].length - 1 - road[1]!.length;
		const place_before = places.find(
			(place) => before.endsWith(`${place}的`) || before.endsWith(`${place}（`),
		);
		if (place_before) return start - place_before.length - 1;
		if (start > from && JOINT.test(before)) {
			at = start - 1;
			continue;
		}
		if (before.endsWith('）')) {
			const open = before.lastIndexOf('（');
			if (open > 0 && start - from - open < 16) {
				at = from + open;
				continue;
			}
		}
		return skipPlainStart(sentence, start, end_at);
	}
}

/** Numbers and words of time before a name are no part of it. */
function skipPlainStart(sentence: string, start: number, end_at: number): number {
	const lead = sentence.slice(start, end_at);
	if (
		/^(?:[GSX]?\d+(?:国道|省道|县道|号线|千伏|kV)|第[一二三四五六七八九十\d]+(?:人民|实验|高级|职业|附属|中学|小学))/.test(
			lead,
		)
	)
		return start;
	const plain =
		/^(?:[\d.]+[余多]?[万亿]*(?:元|亩|平方米|公里|千米|米|吨)(?:用于)?|\d+[余多]?[个家座条处项名所]|[一二两三四五六七八九十]+[余多]?[个家座条处项批名所轮届期]|[^\u4e00-\u9fffA-Za-z“（]+|年度?|月|日|时节|初冬|前?[一二三四]个?季度|前年|明年|当年|近年来|全年|今年|去年|目前|[上下]半年|全国|全省|国内|首[个家座条]|唯一|(?:老牌|龙头|骨干|知名|重点|本土|民营)(?:企业|公司)?|“)+/.exec(
			lead,
		);
	const at = plain ? start + plain[0].length : start;
	const work =
		plain && /^(?:改造|整治|修缮|治理)(?=[\u4e00-\u9fff]{2})/.exec(sentence.slice(at, end_at));
	return work ? at + work[0].length : at;
}

/** “高精度矿用凿岩装备”项目: from the opening mark on; null without marks before the last word, or where what is marked was said: “…。”公司总监说. */
function readQuoted(sentence: string, head_at: number): number | null {
	const close = sentence.lastIndexOf('”', head_at);
	if (
		close < 0 ||
		!/^[^的了在是为和与及，。；！？：“]{0,4}$/.test(sentence.slice(close + 1, head_at))
	)
		return null;
	const open = sentence.lastIndexOf('“', close);
	const is_name = !/[，。；！？：]/.test(sentence.slice(open, close));
	return open >= 0 && head_at - open <= 40 && is_name ? open : null;
}

/** 在福田镇开办分社: a thing without a name, by the place it is to be in. */
const FOUNDED =
	/在([\u4e00-\u9fff]{2,12}?)(?:境内)?(?:开办|开设|设立|成立|兴建|新建|建设|建立|筹建|建起|建成|投资建设)了?(?:一[个家座所条处])?$/;

/** 某某村新建的文化礼堂. */
const BUILT_BY =
	/(?<=^|[，。；：、镇乡])([\u4e00-\u9fff]{2,8})(?:新建|建成|兴建|修建|建起|新修)的$/;

function buildUnnamed(
	sentence: string,
	head_at: number,
	end: number,
	places: readonly string[],
): SiteMention | null {
	const lead = sentence.slice(0, head_at);
	const found = FOUNDED.exec(lead) ?? BUILT_BY.exec(lead);
	const place = found?.[1];
	if (!found || !place || !places.some((one) => place.endsWith(one))) return null;
	const head = sentence.slice(head_at, end);
	return {
		name: place + head,
		head,
		is: KIND_OF.get(head) ?? 'place',
		start: found.index + 1,
		end,
		is_named: true,
		is_plain: true,
		is_proper: true,
	};
}

/** 前身是一家停产的预制厂, 进了一家电子厂: some thing of a kind; what is to be built is one by what it is. */
function isSomeThing(before: string, own: string, has_place: boolean): boolean {
	if (has_place) return false;
	const open = /[^，。；：]*$/.exec(before + own)![0];
	return (
		/(?<!唯|第)一[家个座所间](?:[^，。；：、的]{0,8}的)?[\u4e00-\u9fff]{0,4}$/.test(open) &&
		!/(?:建|办|开|造|设|打造|名为|叫|唯一|首)[^，。；]{0,6}一[家个座所间]/.test(open)
	);
}

function buildMention(
	sentence: string,
	start: number,
	head_at: number,
	end: number,
	places: readonly string[],
): SiteMention | null {
	const head = sentence.slice(head_at, end);
	const own = sentence.slice(start, head_at);
	if (/第[\d一二三四五六七八九十]+[座个家条处]|^全[市县区镇乡村]|每[一]?[座个家条处间所]/.test(own))
		return null;
	const quoted = readQuoted(sentence, head_at);
	if (quoted !== null) {
		return {
			name: sentence.slice(quoted, end),
			head,
			is: KIND_OF.get(head) ?? 'place',
			start: quoted,
			end,
			is_named: true,
			is_proper: true,
		};
	}
	const is_counted = COUNTED.test(sentence.slice(0, start));
	if (is_counted && head.length < 5) return null;
	if (COUNTED_AFTER.test(sentence.slice(end)) || EACH.test(sentence.slice(0, start))) return null;
	if (own.length === 0 && head.length < 5) return buildUnnamed(sentence, head_at, end, places);
	const is_of_unit = /^[镇乡县区市村]$/.test(own) && head.length >= 2;
	const has_place =
		(is_of_unit && head.length >= 3) ||
		places.some((place) => own.includes(place) && place.length >= 2);
	if (isSomeThing(sentence.slice(0, start), own, has_place)) return null;
	const is_quoted = sentence[start - 1] === '“' && sentence[end] === '”';
	const is_generic = own.length > 0 && GENERIC.test(own) && !has_place;
	if (is_generic && head.length < 4) return null;
	const is_item =
		own.length === 1 && KIND_OF.get(head) === 'project' && /[、和]$/.test(sentence.slice(0, start));
	if (own.length < 2 && !has_place && head.length < 4 && !is_item) return null;
	const is_of_firm = own.length === 3 && /(?:公司|集团|企业)的$/.test(sentence.slice(0, start));
	if (/^(?:项目|工程)$/.test(head) && own.length < 4 && !has_place && !is_quoted && !is_of_firm)
		return null;
	// 在临川设厂 is done there.
	if (own.endsWith('设')) return null;
	return {
		name: sentence.slice(start, end),
		head,
		is: KIND_OF.get(head) ?? 'place',
		start,
		end,
		...(is_generic || is_counted ? { is_plain: true as const } : {}),
		is_proper: !is_counted && (has_place || is_quoted),
		is_named:
			own.length === 0 ||
			is_counted ||
			(!is_generic && (has_place || is_quoted || is_item || own.length >= 2)),
	};
}
