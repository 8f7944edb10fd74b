/** Whom or what a figure is of: what its sentence speaks of before it, else what its paragraph goes on with. Where that is not plain, it is asked. */

import type { Figure } from '../../figures/figure.ts';
import type { ArticleText, SentenceText } from '../article_text.ts';
import type { Knowledge } from '../knowledge.ts';
import { findMainThing } from '../sites/main_thing.ts';
import { isNoSite, type SiteGroup } from '../sites/site_group.ts';
import { stripOpeners } from './acts.ts';
import type { Around } from '../claims/clause.ts';
import { findEarlier, goesOn } from './earlier_subject.ts';
import { findCounty } from './find_county.ts';
import { findByHead, readHead } from './head_word.ts';
import { findByGrammar, tellLast } from './sentence_subject.ts';
import { doubtClause } from './own_clause.ts';
import { countsTheme } from './theme.ts';
import { readTown } from './town_subject.ts';
import { isUnit, tell, type SubjectInput, type SubjectReading, type Told } from './subject.ts';
import { listTopics } from './topics.ts';
import { mayBeOfUnnamed } from './unnamed_work.ts';

/** 15个农村污水处理站 may be one subject; 企业, 项目 and 园区 are counted of others. */
const COUNTS_SITES =
	/(?:处理站|处理厂|水厂|电站|水库|大桥|隧道|公园|广场|医院|学校|泵站|码头|驿站)(?:达到?|共|有|约|近|由|从)*$/;
const SITES_AFTER =
	/^[^，。、的]{0,10}(?:处理站|处理厂|水厂|电站|水库|大桥|隧道|公园|广场|医院|学校|泵站|码头|驿站)/;

export function findSubject(
	text: ArticleText,
	sentence: SentenceText,
	figure: Figure,
	around: Around,
	groups: readonly SiteGroup[],
	knowledge: Knowledge,
): SubjectReading {
	const named = groups.filter(({ is_named }) => is_named);
	const topics = listTopics(text, sentence, figure, named, knowledge);
	const things = named.filter((group) => !isNoSite(group) && group.part_of === null);
	const main = findMainThing(text, named)?.key ?? null;
	const input = { text, sentence, figure, around, named, things, main, topics, knowledge };
	const decided = decide(input);
	const is_each = /分别|依次/.test(around.before);
	const doubt = doubtClause(input, decided);
	const told =
		doubt !== null ||
		countsOfTrade(input, decided) ||
		is_each ||
		(main === null && isUnit(decided.about) && countsTheme(text)) ||
		namesBody(sentence, figure, around, topics) ||
		namesAnother(input, decided.about) ||
		beginsWithName(input) ||
		(IT.test(sentence.text) && decided.why.startsWith('what the article is about')) ||
		GIVEN_TO.test(around.after) ||
		OWN.test(around.before) ||
		mayBeOfUnnamed(input, decided.about)
			? {
					...decided,
					certain: false,
					why: `${decided.why}; ${doubt ?? 'something else may be meant'}`,
				}
			: decided;
	const others = [
		...new Set([...topics.flatMap(({ about }) => about ?? []), ...things.map(({ key }) => key)]),
	];
	const units = [findCounty(text, sentence, knowledge).code ?? [], 'city'].flat();
	return {
		...told,
		candidates: [
			...others.filter((key) => key !== told.about).slice(0, 5),
			...units.filter((key) => key !== told.about && !others.includes(key)),
		],
	};
}

const COMMON_PAIR = /企业|产业|项目|工程|公司|中心|学校|医院|[县市区镇乡村]/;

/** 全县规上陶瓷企业, in an article about the county's 陶瓷产业: of the county or of the trade. */
function countsOfTrade({ text, things, sentence, figure }: SubjectInput, { about }: Told): boolean {
	if (!isUnit(about)) return false;
	const said =
		/全[县市区镇乡][^，。；\d]{0,10}/.exec(sentence.text.slice(0, figure.start))?.[0] ?? '';
	const is_town = /^全[镇乡]/.test(said);
	const names = things
		.map(({ name }) => name)
		.filter((name) => is_town || /(?:产业|行业|集群|产业链)$/.test(name));
	return [...said.slice(2)].some((sign, index, all) => {
		const pair = sign + (all[index + 1] ?? '，');
		const is_told = [...names, /企业|从业/.test(said) ? text.title : ''].some((one) =>
			one.includes(pair),
		);
		return is_told && !COMMON_PAIR.test(pair);
	});
}

/** What a clause begins with and may be of another than what was named before: 合作社, 村里, 二期冷库, 园区一期. */
const ANOTHER =
	/(?<=^|[，；：]|[元亩米个]的)(?:目前|如今|现在|今年|去年|同时|此外|眼下)?(?:[该本这此](?:[个家座条处])?)?(前者|后者|两者|自家|自己|家里|合作社|公司|企业|园区|基地|村里|村民|村集体|村上|镇里|乡里|县里|农户|农民|学校|医院|工厂|厂里|老人|他们?|她|我们|咱们|我[校院厂司局队]|[新老][院校厂]区|[\u4e00-\u9fff]{0,4}[一二三四]期(?:工程|项目)?[\u4e00-\u9fff]{0,4}?|[老新旧](?:楼|厂|店|馆|址|县城))(?=[\u4e00-\u9fff“])/g;

/** A body of a kind that no list of names has, at the head of the figure's clause: 某某纪念馆接待观众96万人次. */
const BODY =
	/^(?!今年|去年|明年|目前|通过|每年|上半年|下半年|新建|改造|建成|完成)[\u4e00-\u9fff“”]{3,20}?[馆院校店站所队会社厂园城寺塔楼心街场部局坊铺](?:今年|去年|已|共|全年|累计|先后|每天|每年|一年|日均)*(?:接待|完成|实现|投入|新增|吸引|吸纳|带动|拥有|建成|举办|占地|种植|生产|年产|销售|发放|惠及|获|现有|有)/;

function namesBody(
	{ text }: SentenceText,
	{ start }: Figure,
	{ before }: Around,
	topics: ReturnType<typeof listTopics>,
): boolean {
	const from = start - before.length;
	const is_told = topics.some((topic) => topic.start < start && topic.end > from);
	return !is_told && BODY.test(stripOpeners(text.slice(from, start + 1)));
}

/** 一期已投入 is told of the thing itself, 二期冷库 of another. */
const PART = /^(?:其中|项目|工程)?一期(?:工程|项目)?(?=[已将计预于建开投总占正规可全完，])/;

/** What the sentence before brought in, where no list knows it: 它租用厂房. */
const IT = /^(?:“)?(?:它|其(?![中他余次实])|这家|该公司|该企业)/;

/** 其中2辆分给某某镇: of whom it is given to. */
const GIVEN_TO = /^[^，。；]{0,6}(?:分给|划给|拨给|分配给|安排给|落户)/;

/** 老板说，自家11间房. */
const OWN = /^(?:自家|自己|家里|家中)的?$/;

/** 最先投产的某某模具，投入…: a clause that is no more than a name, whatever it ends with. */
const BARE = /(?<=^|[，。；：])[^，。；：的]{2,10}的([\u4e00-\u9fff“”]{2,10})，/g;
const NO_NAME =
	/(?:时候?|是|日子|话|情况|背景|基础|同时|今天|目的|原因|前提|地方|问题|方面|关键|重点|[下上中里内外后前间]|[年月日天]|[时期])$/;

function beginsWithName({ sentence, figure, topics }: SubjectInput): boolean {
	return [...sentence.text.slice(0, figure.start).matchAll(BARE)].some(
		({ index, 0: clause, 1: name }) => {
			const end = index + clause.length;
			const is_told = topics.some((topic) => topic.end > index && topic.start < end);
			const is_after = topics.some((topic) => topic.start >= end && topic.end <= figure.start);
			return !is_told && !is_after && !NO_NAME.test(name!);
		},
	);
}

function namesAnother(input: SubjectInput, about: string | null): boolean {
	const { figure, topics } = input;
	const { text } = input.sentence;
	const before = topics.filter(({ end }) => end <= figure.start);
	const from = before.findLast(({ certain }) => certain)?.end ?? 0;
	return [...text.slice(0, figure.start).matchAll(ANOTHER)].some(({ index, 1: word }) => {
		const start = text.indexOf(word!, index);
		const is_told = topics.some(
			(topic) => !topic.is_unnamed && topic.start <= start && start < topic.end,
		);
		const is_part = PART.test(text.slice(start));
		const is_again = about !== null && findByHead(input, text.slice(start))?.key === about;
		return start >= from && !is_told && !is_part && !is_again;
	});
}

function decide(input: SubjectInput): Told {
	const { topics, figure, around, sentence } = input;
	const inside = topics.find(
		({ kind, start, end }) => kind === 'site' && start <= figure.start && figure.end <= end,
	);
	const is_work =
		inside !== undefined && /(?:项目|工程)$/.test(sentence.text.slice(inside.start, inside.end));
	if (is_work) return tell(inside.about, inside.certain, 'it is part of its name');
	const by_grammar = findByGrammar(input);
	if (by_grammar) return by_grammar;
	const main = topics.filter(({ kind, certain }) => kind === 'unit' || certain);
	const main_before = main.filter(({ end }) => end <= figure.start);
	const doubtful = topics.filter(({ end }) => end <= figure.start);
	const works = doubtful.filter(({ is_work }) => is_work);
	const before = main_before.length > 0 ? main_before : works.length > 0 ? works : doubtful;
	const last = before.at(-1);
	const counts_sites =
		COUNTS_SITES.test(around.before) || SITES_AFTER.test(around.after.slice(0, 12));
	if (figure.unit === null && counts_sites) {
		return tell(
			last?.about ?? null,
			last?.kind === 'unit' && last.certain && figure.value > 1,
			'it counts things that may be a subject of their own',
		);
	}
	const by_head = readHead(input, last?.end ?? 0);
	if (by_head) return by_head;
	if (!last) return findEarlier(input);
	if (main_before.length === 0 && goesOn(sentence.text)) {
		const earlier = findEarlier(input);
		if (earlier.certain) return earlier;
	}
	const told = readTown(input, last) ?? tellLast(input, main, last);
	const is_passed = topics.some(
		(one) =>
			one.is_passing &&
			one.start >= last.end &&
			one.end <= figure.start &&
			!/[；。]/.test(sentence.text.slice(one.end, figure.start)),
	);
	return is_passed && isUnit(told.about)
		? { ...told, certain: false, why: `${told.why}; something is told of in passing after it` }
		: told;
}
