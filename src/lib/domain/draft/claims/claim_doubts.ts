/** What of a claim is not certain, by the words around it and by where it stands. */

import type { Figure } from '../../figures/figure.ts';
import type { ArticleText, SentenceText } from '../article_text.ts';
import type { ClaimDoubt } from '../draft.ts';
import type { DraftPage } from '../draft_page.ts';
import { isRow } from '../split/line_kinds.ts';
import type { KindReading } from './claim_kind.ts';
import type { RoleReading } from './claim_role.ts';
import type { Around } from './clause.ts';
import { countsPieces } from './pieces.ts';
import type { SubjectReading } from '../subjects/subject.ts';

export type DoubtInput = {
	page: DraftPage;
	text: ArticleText;
	sentence: SentenceText;
	figure: Figure;
	around: Around;
	kind: KindReading;
	role: RoleReading;
	subject: SubjectReading;
	slips: readonly unknown[];
};

/** 在两村各建2座, 每村配备3名: how many of them all is not said. */
const EACH =
	/(?:各(?![类项种级地界方自部单])|每(?:个|一)?(?:村|镇|乡|县|校|社区|街道|片区|点位|小组|班))[^，。；]{0,10}$/;
/** 相当于5万户家庭的用电量: what something else is like. */
const LIKENED = /(?:相当于|好比|等同于|抵得上)[^，。；]{0,10}$/;
/** 第四届…联席会议 numbers an event. */
const EVENT = /^[届次][^，。；、]{0,12}(?:会议?|大会|论坛|博览会|文化节|[节赛展])/;
/** An article of what is to be chosen or done: its figures are of plans, whether or not each says so. */
const PLANS =
	/候选|征求意见|征集|公示|拟(?:安排|实施|建|订|定)|明年[^。]{0,12}(?:计划|安排|实施|建)|规划(?:方案|草案)/;
const DONE = /已|目前|截至|截止|去年|累计|完成|现有|建成(?!后)|投用(?!后)|原来|过去/;

/** 销售额过了百万元: more than that, or that. */
const PASSED = /(?<![超通经度走路越跨错])过了?$/;

export function listDoubts(input: DoubtInput): ClaimDoubt[] {
	const { sentence, figure, around, kind, role, subject, slips } = input;
	const found = new Set<ClaimDoubt>();
	if (slips.length > 0 || kind.is_rate || PASSED.test(around.before)) found.add('value');
	if (kind.unit === null) found.add('unit');
	if (kind.kind === null || kind.is_doubtful) found.add('kind');
	if (isThreshold(sentence.text, figure)) found.add('claim');
	if (LIKENED.test(around.before)) found.add('claim');
	if (isHalfOfNothing(sentence.text, figure)) found.add('claim');
	if (
		/^(?:[两三]个[县区市乡镇村]|[两三四五六]个(?:工作面|方面|环节|阶段))/.test(
			sentence.text.slice(figure.start),
		)
	)
		found.add('claim');
	if (countsPieces(sentence.text, figure)) found.add('claim');
	if (isFew(sentence.text, figure)) found.add('claim');
	if (mayCountPeople(sentence.text, figure, around)) {
		for (const doubt of ['unit', 'kind'] as const) found.add(doubt);
	}
	if (role.doubt) found.add(role.doubt);
	if (role.role === 'reported' && !role.is_forecast && isOfPlans(input)) found.add('role');
	if (isNearPlan(input)) found.add('role');
	if (subject.about === null || !subject.certain) found.add('about');
	const is_counted = figure.unit === null && figure.foreign_unit === null;
	if (is_counted && figure.unit_end === figure.end) found.add('claim');
	if ((is_counted || figure.unit === 'person') && EACH.test(around.before)) found.add('claim');
	if (around.before.endsWith('第') && EVENT.test(sentence.text.slice(figure.end)))
		found.add('claim');
	if (isInTable(input)) for (const doubt of ['claim', 'about'] as const) found.add(doubt);
	return [...found];
}

/** 两个孩子, 四个工作面, 首届: a few things in words are seldom told as a figure; what is built or bought of them is. */
function isFew(text: string, { start, end, unit, foreign_unit }: Figure): boolean {
	if ((unit !== null && unit !== 'person') || foreign_unit !== null) return false;
	const printed = text.slice(start, end);
	if (/^首/.test(printed)) return /^[届批场期轮]/.test(text.slice(start + 1));
	return (
		/^[两二三四]$/.test(printed) &&
		/^[个位只名头]/.test(text.slice(end)) &&
		!/(?:新?[增建设开添购修装]|达到?|共|有)$/.test(text.slice(0, start))
	);
}

/** 上学的孩子有37个: people, though the word for one of them is that of things. */
const PERSON_BEFORE =
	/(?:孩子|娃娃?|学生|学徒|徒弟|老人|工人|师傅|帮手|伙计|成员|队员|社员|客人|技术员|大学生|年轻人)(?:[一共]*有|达到?|增至|增加到|由|从|还剩|剩下?)*(?:约|近|不到|超过)?$/;

/** 4个徒弟. */
const PERSON_AFTER =
	/^[余多几]?个(?:孩子|娃娃?|学生|学徒|徒弟|老人|工人|师傅|帮手|伙计|成员|队员|社员|年轻人|小伙|姑娘|人(?!均|工|民|口|次))/;

function mayCountPeople(
	text: string,
	{ unit, foreign_unit, end }: Figure,
	{ before }: Around,
): boolean {
	if (unit !== null || foreign_unit !== null) return false;
	const after = text.slice(end);
	return (
		PERSON_AFTER.test(after) ||
		(/^[余多几]?个(?![\u4e00-\u9fff])/.test(after) && PERSON_BEFORE.test(before))
	);
}

/** 10亿元以上的项目 names a class of things by a bound. */
function isThreshold(text: string, { hedges, unit_end }: Figure): boolean {
	const end = Math.max(unit_end, ...hedges.map((hedge) => hedge.end));
	return (
		end > unit_end &&
		/^的?(?:大?项目|企业|工程|产业|品牌|园区|客商|农户|村|大户|人员|老人)/.test(text.slice(end))
	);
}

/** 完成过半: half of what is not said. */
function isHalfOfNothing(text: string, { unit, start, unit_end }: Figure): boolean {
	if (unit !== 'percent' || !/半/.test(text.slice(start, unit_end))) return false;
	return !/^数?(?:以上|左右)?(?:的|[\u4e00-\u9fff]{2})/.test(text.slice(unit_end));
}

function isOfPlans({ text, around }: DoubtInput): boolean {
	const head = `${text.title}${text.sentences[0]?.text ?? ''}`;
	return PLANS.test(head) && !DONE.test(around.before) && !DONE.test(around.previous);
}

/** What is to come. */
const TO_COME =
	/计划|拟(?=[建投用于在])|力争|争取|目标|预计|有望|可望|打算|准备|将(?=[^，。]{0,10}[建投达改新完开])|明年|下一步|届时|(?:建成|投产|达产)后|还要|要再/;
/** What its own clause says to be so already, or to have been. */
const THERE =
	/已|目前|截至|截止|[去上前]年|累计|共|现有|当前|现在|如今|原[来先]|过去|完成|20[01]\d年|同比|占/;

/**
 * Whether a plan of an earlier clause, or of the sentence before, reaches so far: of such figures that were written as of now one in eight was planned, of
 * those that were written as planned a third was of now.
 */
function isNearPlan({ text, sentence, around, role }: DoubtInput): boolean {
	if (TO_COME.test(around.before) || THERE.test(around.before)) return false;
	if (role.role === 'planned') return !around.before.includes('将') && TO_COME.test(around.lead);
	if (role.role !== 'reported' || role.is_forecast) return false;
	const before = text.sentences[text.sentences.indexOf(sentence) - 1];
	return (
		TO_COME.test(around.lead) ||
		(before?.paragraph === sentence.paragraph && TO_COME.test(before.text))
	);
}

/** Its unit and what it is of stand at the head of a column. */
function isInTable({ page, sentence, figure }: DoubtInput): boolean {
	const at = sentence.span.start + figure.start;
	const line = page.lines.find(({ span }) => span.start <= at && at < span.end);
	return line !== undefined && isRow(line.text);
}
