/** What a township or a village does or grows, told without a name of its own: 石桥镇新造油茶林90亩 is 石桥镇油茶林. */

import type { ArticleText, SentenceText } from '../article_text.ts';
import type { DraftPlace } from '../draft.ts';
import type { SiteMention } from './site_mention.ts';

const LEVELS = ['township', 'village', 'hamlet'];

/** What only a place lives by: no office, firm or county is meant. */
const TRADES = '种植|改种|套种|间种|栽种|栽植|种下|新造|新栽|营造|养殖|饲养|放养|制种';
const DEEDS =
	'新建和改造|改扩建|新建|改造提升|改造|共安装|安装|加装|修建|修筑|铺设|整治|治理|硬化|拓宽|建设|建成|发展|流转|种有|养有';
const HEDGES = '(?:了|约|近|逾|超过|共|达到?|出)*';
const FIGURE = '[\\d一二三四五六七八九十百千万两几]';
const LAND = '[\\d.]+[余多]?[万千]?[余多]?(?:亩|公顷)';
const NOUN = '[\\u4e00-\\u9fff]{1,7}?';

/** 种植青梅60亩; 30亩田改种青梅; 种植60亩青梅; 杂交水稻制种村，制种面积50亩. */
const TRADED: readonly RegExp[] = [
	new RegExp(`(?:${TRADES})了?(${NOUN})(?:面积)?${HEDGES}${FIGURE}`),
	new RegExp(
		`(?:${TRADES})了?${HEDGES}${LAND}(?:的)?(${NOUN})(?=[，。；、]|基地|今年|去年|已|每|年)`,
	),
	new RegExp(
		`[\\d.]+[余多]?[万千]?[余多]?(?:亩|公顷)[^，。；]{0,6}(?:${TRADES})(${NOUN})(?=[，。；]|$)`,
	),
	new RegExp(
		`^${HEDGES}${LAND}(?!农田|水田|耕地|土地|林地|山林|竹林)(${NOUN})(?=今年|去年|已|年|，)`,
	),
	/** 试种黄精，当年种了300亩. */
	new RegExp(
		`(?:试种|引种|种上|种起|改种)了?(${NOUN})，[^。；]{0,10}种(?:植|下)?了?${HEDGES}${LAND}`,
	),
	/([^的，。；]{2,6}(?:制种|种植|养殖))村?，[^。；]{0,6}(?:制种|种植|养殖)面积/,
];
/** 现有青梅60亩 may be a figure of the unit as well. */
const OWNED = [
	new RegExp(
		`^新?(?:打|建|修|挖|装|栽|种)的(?:[\\d一二两三四五六七八九十]+[口座条个栋间处片])(${NOUN})(?=深|总|日|年|，|都|全|可)`,
	),

	new RegExp(
		`(?:现有|现存|保存|共有|拥有|有)(?!竹林|山林|林地|森林|耕地|水田|农田|土地|[^，。；]{0,3}面积)(${NOUN})${HEDGES}${LAND}`,
	),
];
const BUILT: readonly RegExp[] = [
	new RegExp(`(?:${DEEDS})(${NOUN})${HEDGES}${FIGURE}`),
	new RegExp(`(?:${DEEDS})${HEDGES}${LAND}(?:的)?(${NOUN})(?=[，。；、]|$)`),
];
/** 办起助餐点: a thing without a name that is the village's own. */
const OPENED = [
	new RegExp(`(?:办起|开办|开起|办了|建起)了?(?:一[个家座所])?(${NOUN})(?=[，。；]|$)`),
	new RegExp(
		`(?:建起|建成|办起|建了)了?(?:一[个家座所])?[\\d.]+[余多]?[万千]?(?:千瓦|兆瓦|亩|平方米|公里|米)的?(${NOUN})(?=[，。；]|$)`,
	),
];

/** A village that is visited: nothing in it is named that is. */
const VISITS = /^[^，。；]{0,8}接待(?:国内外|各地|中外)?(?:游客|旅客)/;

/** Words that stand where the noun would, and are none. */
const NO_NOUN =
	/^[一两几这那该其各每首]|年产|(?:稻|小麦|玉米|粮食?)$|^(?:面积|资金|用地|企业|村民|群众|居民|农户|大户|人员|产业|项目|工程|规模|总|已|将|至|到|在|的|等|基地|大棚|设施|成|为|和|与|及|起|后|户|人)|[的了在到至由从比]|(?:面积|规模|投资|资金|产业|企业|人员|年|月|日)$/;

/** The unit that the clause begins with, the chain it ends included. */
function startsClause({ text, places }: SentenceText, start: number): boolean {
	const chain = places
		.filter((one) => one.end <= start)
		.reduceRight((at, one) => (one.end === at ? one.start : at), start);
	return /(?:^|[，。；：“▲●■◆]|近年来|今年|去年|目前|如今|眼下|邻近的|[\u4e00-\u9fff]{2}年[，]?)$/.test(
		text.slice(0, chain),
	);
}

const SPOKEN = /该([村乡镇])|该街道|全([村乡镇])|([村乡镇])里/g;

/** 该村, 乡里: the last unit of its level that was told of. */
function listSpoken(
	text: ArticleText,
	sentence: SentenceText,
): { place: DraftPlace; start: number; end: number }[] {
	return [...sentence.text.matchAll(SPOKEN)].flatMap((match) => {
		const is_village = (match[1] ?? match[2] ?? match[3]) === '村';
		const at = sentence.span.start + match.index;
		const before = text.places
			.filter(({ level }) => LEVELS.includes(level) && (level !== 'township') === is_village)
			.flatMap((place) =>
				place.spans.filter(({ end }) => end <= at).map(({ end }) => ({ place, end })),
			)
			.toSorted((a, b) => b.end - a.end);
		const found = before[0]?.place;
		return found ? [{ place: found, start: match.index, end: match.index + match[0].length }] : [];
	});
}

/** In reading order; each stands where its unit does, and reaches to the next unit or the end of the thought. */
export function findUnitWorks(text: ArticleText, sentence: SentenceText): SiteMention[] {
	const named = sentence.places.filter(
		({ place, start }) => LEVELS.includes(place.level) && startsClause(sentence, start),
	);
	const units = [...named, ...listSpoken(text, sentence)].toSorted((a, b) => a.start - b.start);
	return units.flatMap(({ place, start, end }, index) => {
		if (units[index + 1]?.start === end) return [];
		const until = units.slice(index + 1).find((one) => one.start > end + 3)?.start;
		const told = /^[^。；]*/.exec(sentence.text.slice(end, until))![0];
		if (/^的(?!蜜|油|果|茶)|^(?:党|村民|居民|“)/.test(told)) return [];
		const visits = place.level !== 'township' && VISITS.test(told) ? '旅游' : null;
		const trade = findNoun(told, TRADED) ?? findNoun(told, OPENED) ?? visits;
		const built = trade === null && place.code !== null ? findNoun(told, BUILT) : null;
		const is_matter = built !== null && isMatter(built, text, sentence);
		const noun = trade ?? (is_matter ? built : findNoun(told, OWNED));
		if (noun === null) return [];
		return [
			{
				name: place.surface + noun,
				head: noun,
				is: 'place',
				start,
				end,
				is_named: true,
				is_plain: true,
				is_proper: true,
				is_unit_work:
					place.level !== 'township' && (trade !== null || is_matter) ? 'sure' : 'asked',
			} satisfies SiteMention,
		];
	});
}

function findNoun(told: string, patterns: readonly RegExp[]): string | null {
	for (const pattern of patterns) {
		const noun = pattern.exec(told)?.[1];
		if (noun && noun.length >= 2 && !NO_NOUN.test(noun)) return noun;
	}
	return null;
}

/** What is built is what the article is about: its title has a word of it, or its item is short and begins with it. */
function isMatter(
	noun: string,
	{ title, sentences }: ArticleText,
	sentence: SentenceText,
): boolean {
	const pairs = [...noun].slice(1).map((sign, index) => `${noun[index]!}${sign}`);
	const own = sentences.filter(({ paragraph }) => paragraph === sentence.paragraph);
	const is_item = own.length <= 2 && own[0] === sentence;
	return is_item || sentences.length <= 2 || pairs.some((pair) => title.includes(pair));
}
