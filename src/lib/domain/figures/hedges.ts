import { MULTIPLIERS } from './chinese_number.ts';
import { HEDGE_WORDS, type HedgePlace, type HedgeWord } from './hedge_words.ts';
import type { Localized } from '../schema/localized.ts';
import type { Qualifier, Unit } from '../schema/vocabulary.ts';

/** A hedging word and where it stands in the text; `label` where the word includes the number itself. */
export type Hedge = {
	qualifier: Qualifier;
	start: number;
	end: number;
	label?: Localized | undefined;
	/** Left out of what joins a range. */
	place?: HedgePlace;
};

/** A number of the text with its unit, as hedges see it. */
export type HedgedNumber = {
	start: number;
	/** Ends of the number and of its unit or counting word. */
	end: number;
	unit_end: number;
	unit: Unit | null;
};

/** Words that end like a hedge and are none: 签约10家 is not "about 10". */
const NO_HEDGE =
	/(?:[签节条合公契特预邀集制要]约|[附邻临靠最亲]近|[赶反高]超|[想看找得料用]不到|[以网线早晚马路山会身史之]上|[完形组建构达养]成|[通经走跑见不度]过|[打侦爆残说看]破|[模虚比草]拟|(?:按|按照|行动|列入|纳入|年度|发展|总体|编制|[的个五]|(?<![今明后去每])年)[计规]划|满足不下|(?:^|[，。；！？“])不过)$/;

/** Broken through are techniques and records, not numbers: 突破3项关键技术. */
const BREAKTHROUGH = /^[项个](?:关键|核心|技术|重大|瓶颈|难题|纪录|科研)/;

/** What may stand between a hedge and its number: 大约占三成, 超过10亿元. */
const VERBS = '(?:过了|出了|过|出|了|占|有|为|达到?|是|需|共)?';

/** What may stand between a forecast and its number: 预计可达3亿元, 计划总投资2亿元. */
const FORECAST_GAP = '[\\u4e00-\\u9fff]{0,6}';

/** What only looks ahead by its word: 争取到2亿元 and 争取上级资金 are won, 规划用地 is the ground of a plan that is law. */
const NO_FORECAST: Readonly<Record<string, RegExp>> = {
	争取: /^(?:[到了得来]|[\u4e00-\u9fff]{0,8}(?:资金|债券|补助|补贴|贷款|额度|投资|项目|国债)(?!到位))/,
	规划: /^(?:总?(?:用地|面积|占地|建筑|建设用地)|范围|区域?|控制|人口)/,
	计划: /^(?:任务|指标|内|外|生育)/,
};
/** What may stand between 至少 and its number: 至少减产三成, 少说多走12公里. */
const LOOSE_WORDS = ['至少', '最少', '起码', '少说', '少说也', '最多', '至多', '顶多'];
const LOOSE_GAP = '(?:[\\u4e00-\\u9fff]{0,4})';
const LOOSE_BREAK = /[的在和与及是不]/;
/** 最多时有2.4万只, 最多的一回: which time it was is no bound. */
const LOOSE_TIME = /^[的时]/;

/** Words that a forecast does not reach over: 预计建成的3个村, 可望不超过. */
const GAP_BREAK = /[的在和与及按]|任务/;

const AFTER_MEASURE = ['余', '多'];
const AFTER_MEASURE_END = /^[余多](?=[，。、；！？）”]|$|地|路|的)/;
/** Words that begin like a hedge after a unit and are none: 30人不到场, 3人上下班. */
const AWAY = /^(?:不到[场位岗]|不足为|上下[班学游水楼车级联]|左右[岸两侧]|以下简?称)/;

/** Of speech, between a unit and its hedge: 10元钱都不到, 两公里还不到. */
const SPOKEN_AFTER = /^钱?(?:都|还|也)?/;
const AFTER_SPOKEN = new Set(['不到', '不足', '左右', '上下', '以上', '以下', '出头', '开外']);

/** Words between a counting word and 左右: 30个村左右. */
const NOUN = /^[\u4e00-\u9fff]{0,4}?(?=左右)/;

/** Hedges that touch a figure: before its number, inside it, or after its unit. A word inside a longer one (超 in 不超过) is not told. */
export function listHedges(text: string, number: HedgedNumber): Hedge[] {
	const found = HEDGE_WORDS.flatMap((one): Hedge[] => {
		const at = findWord(text, number, one);
		if (at === null) return [];
		const { qualifier, word, label, place } = one;
		return [{ qualifier, start: at, end: at + word.length, label, place }];
	});
	return found.filter(
		(hedge) =>
			!found.some(
				(other) =>
					other.start <= hedge.start &&
					hedge.end <= other.end &&
					other.end - other.start > hedge.end - hedge.start,
			),
	);
}

function findWord(text: string, number: HedgedNumber, { place, word, qualifier }: HedgeWord) {
	const { start, end, unit_end } = number;
	switch (place) {
		case 'before':
			return findBefore(text, number, word, qualifier === 'expected');
		case 'before-multiplier': {
			const is_bare = MULTIPLIERS[text[start]!] !== undefined || /[半数]/.test(text[start]!);
			const before = text.slice(0, start);
			return is_bare && before.endsWith(word) && !NO_HEDGE.test(before)
				? start - word.length
				: null;
		}
		case 'first':
			return text.startsWith(word, start) ? start : null;
		case 'after-number': {
			const index = text.slice(start + 1, end).indexOf(word);
			return index < 0 ? null : start + 1 + index;
		}
		case 'after-unit':
			return findAfter(text, number, word, unit_end);
	}
}

function findAfter(text: string, number: HedgedNumber, word: string, at: number): number | null {
	const rest = text.slice(at);
	if (AFTER_MEASURE.includes(word)) {
		const is_measure = number.unit !== null && number.unit !== 'person';
		return is_measure && rest.startsWith(word) && AFTER_MEASURE_END.test(rest) ? at : null;
	}
	if (rest.startsWith(word)) return AWAY.test(rest) ? null : at;
	const spoken = SPOKEN_AFTER.exec(rest)?.[0] ?? '';
	if (spoken !== '' && AFTER_SPOKEN.has(word) && rest.slice(spoken.length).startsWith(word))
		return AWAY.test(rest.slice(spoken.length)) ? null : at + spoken.length;
	const noun = number.unit === null && word === '左右' ? NOUN.exec(rest) : null;
	return noun ? at + noun[0].length : null;
}

function findBefore(
	text: string,
	{ start, end }: HedgedNumber,
	word: string,
	is_forecast: boolean,
): number | null {
	const before = text.slice(Math.max(0, start - 16), start);
	if (!before.includes(word)) return null;
	const is_loose = LOOSE_WORDS.includes(word);
	const gap = is_forecast ? FORECAST_GAP : is_loose ? LOOSE_GAP : VERBS;
	const match = new RegExp(`${word}(${gap})$`).exec(before);
	const lead = before.slice(0, (match?.index ?? 0) + word.length);
	if (!match || NO_HEDGE.test(word === '不过' ? lead.replace(/(?<=[一-龥])不过$/, '') : lead))
		return null;
	if (is_forecast && GAP_BREAK.test(match[1]!)) return null;
	if (NO_FORECAST[word]?.test(match[1]!)) return null;
	if (is_loose && (LOOSE_BREAK.test(match[1]!.slice(1)) || LOOSE_TIME.test(match[1]!))) return null;
	if (word.endsWith('破') && BREAKTHROUGH.test(text.slice(end))) return null;
	return start - before.length + match.index;
}

/** Forecast words anywhere before `end`: 有望实现营业收入10亿元，税收8000万元 hedges both figures. */
export function listForecasts(text: string, from: number, end: number): Hedge[] {
	const words = HEDGE_WORDS.filter(({ qualifier }) => qualifier === 'expected');
	return words.flatMap(({ word }): Hedge[] => {
		const hedges: Hedge[] = [];
		for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
			const until = at + word.length;
			if (until > end) break;
			const is_plan = !NO_FORECAST[word]?.test(text.slice(until));
			if (is_plan && !NO_HEDGE.test(text.slice(0, until))) {
				hedges.push({ qualifier: 'expected', start: at, end: until });
			}
		}
		return hedges;
	});
}
