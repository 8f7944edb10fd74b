/** What the build of a sentence tells of whom its figures are of. */

import type { SentenceText } from '../article_text.ts';
import { BEGINS_DEED, BEGINS_RULE, stripOpeners } from './acts.ts';
import { isMadeOfAnother } from './asides.ts';
import { followUnit } from './earlier_subject.ts';
import { findCounty } from './find_county.ts';
import { readApposition, readBeside, readOwner, readRank, readTarget } from './named_owner.ts';
import { countSubjects, tell, type SubjectInput, type Told } from './subject.ts';
import type { Topic } from './topic.ts';

const LIST_JOINT = /^(?:、|和|与|及|以及|等[^，。]{0,6})+$/;
/** …产业园等一批特色园区，以及上栗—浏阳等…产业园. */
const LIST_GOES_ON = /^等[^，。；]{0,10}，(?:以及|还有)[^，。；]*$/;
/** Of a project alone, never of a lake that is named beside it. */
const TOTAL = /(?:总投资额?|概算(?:总?投资)?|总造价)(?:达到?|约|近|逾|超过?|为|预计|计划|共)*$/;
const COUNTED_PROJECTS = /项目[^，。；]{0,4}\d|\d+[余多]?[个项批](?:[^，。；]{0,6})项目/;

/** Ranks, owners, appositions, totals and subjects that go on through the sentence; null where none of these is there. */
export function findByGrammar(input: SubjectInput): Told | null {
	const bound =
		readRank(input) ??
		readBeside(input) ??
		readOwner(input) ??
		readTarget(input) ??
		readApposition(input) ??
		readTotal(input);
	return bound ? { ...bound, is_bound: true } : carry(input);
}

/** 推进某某工程，…总投资: the one project of the sentence, where nothing but lakes and the like are named after it. */
function readTotal({ sentence, figure, around, topics, named }: SubjectInput): Told | null {
	const lead = around.lead;
	if (!TOTAL.test(around.before) || COUNTED_PROJECTS.test(lead)) return null;
	const before = topics.filter(({ end }) => end <= figure.start);
	const last = before.at(-1);
	if (last && last.start >= lead.length - around.before.length && last.is_subject) return null;
	const kindOf = (topic: Topic) => named.find(({ key }) => key === topic.about);
	const projects = before.filter(
		(topic) => topic.kind === 'site' && kindOf(topic)?.is === 'project',
	);
	const [project] = projects;
	if (!project || countSubjects(projects) > 1 || !project.certain) return null;
	const after = before.filter(({ start }) => start > project.end);
	const is_clear = after.every(
		(topic) => topic.about === project.about || kindOf(topic)?.is === 'place',
	);
	const is_cut = /[；。]/.test(sentence.text.slice(project.end, figure.start));
	return is_clear && !is_cut ? tell(project.about, true, 'the one project of the sentence') : null;
}

/**
 * 该县共搭建…；建成某某中心；培育…企业43家: a county is still the one that does it, where the clause does what only an office does, or begins a new
 * part of the sentence by a deed.
 */
function carry({ sentence, figure, around, topics }: SubjectInput): Told | null {
	const before = topics.filter(({ end }) => end <= figure.start);
	const subject = before.findLast(
		({ kind, is_subject, certain }) => kind === 'unit' && is_subject && certain,
	);
	if (!subject) return null;
	const objects = before.filter(
		({ start, about }) => start > subject.end && about !== subject.about,
	);
	const last = objects.at(-1);
	if (!last || objects.some(({ is_subject }) => is_subject)) return null;
	const { text } = sentence;
	const part = text.lastIndexOf('；', figure.start);
	const clause = around.before + text.slice(figure.start, figure.unit_end) + around.after;
	const is_rule = BEGINS_RULE.test(stripOpeners(clause));
	const is_part = part > last.end && BEGINS_DEED.test(stripOpeners(text.slice(part + 1)));
	return is_rule || is_part
		? tell(subject.about, true, `${subject.why}, and goes on doing it`)
		: null;
}

/** 投资11.8亿元建设某某产业园三期，规划用地860亩: what is measured is what is built. */
const BUILDS = /(?:建设|新建|修建|兴建|建成|建起|改造|扩建|打造|实施|启动|推进)(?:了)?$/;
const MEASURE =
	/^(?:规划)?(?:占地|用地|总?建筑面积|总?面积|总投资|概算|全长|总长|首期|一期|总?装机|总?库容|设计|坝高|路[基面]宽|桥长|日处理)/;

/** The next item of a list. */
const ITEM = /^(?:[一二三四五六七八九十]是|[（(]|[①②③④⑤⑥⑦⑧⑨]|\d[.．、])/;

/** By the last thing or unit that stands before the figure. `topics`: those that count, in order. */
export function tellLast(input: SubjectInput, topics: readonly Topic[], last: Topic): Told {
	const { text, sentence, figure, around, knowledge, main } = input;
	const before_last = topics[topics.indexOf(last) - 1];
	if (before_last && isList(sentence, before_last, last)) {
		const unit =
			topics.findLast(
				({ kind, is_subject, start, certain }) =>
					kind === 'unit' && is_subject && certain && start < before_last.start,
			) ?? followUnit(input);
		const county = unit
			? { code: unit.about, certain: true }
			: findCounty(text, sentence, knowledge);
		const joint = sentence.text.slice(before_last.end, last.start);
		const is_sure = county.certain && last.certain && before_last.certain && !joint.includes('与');
		const is_named = last.certain && before_last.certain;
		const together = is_named ? [before_last, last].flatMap(({ about }) => about ?? []) : [];
		return {
			...tell(county.code, is_sure, 'told of several things together'),
			together,
			is_bound: true,
		};
	}
	if (last.kind === 'unit') return tell(last.about, last.certain, last.why);
	const clause_start = figure.start - around.before.length;
	const is_near = last.start >= clause_start;
	const near_topics = topics.filter(
		({ start, kind, is_scene, about }) =>
			(start < figure.start ||
				(kind === 'site' && !sentence.text.slice(figure.start, start).includes('；'))) &&
			(!is_scene || about === last.about),
	);
	const is_alone = countSubjects(near_topics) === 1;
	const is_last = !near_topics.some(({ start, about }) => start > last.end && about !== last.about);
	const is_built =
		last.kind === 'site' &&
		BUILDS.test(sentence.text.slice(0, last.start)) &&
		/^，/.test(sentence.text.slice(last.end)) &&
		MEASURE.test(stripOpeners(around.before));
	const goes_on = last.is_subject && (is_near || (is_last && isToldOf(input, topics, last)));
	const part = sentence.text.lastIndexOf('；', figure.start);
	const is_main =
		main !== null &&
		last.about === main &&
		input.named.some(({ key, mentions }) => key === main && mentions[0]!.sentence !== sentence);
	const is_cut =
		part >= last.end &&
		!(is_main && !ITEM.test(sentence.text.slice(part + 1))) &&
		!(
			last.is_subject &&
			topics[0]?.about === last.about &&
			BEGINS_DEED.test(stripOpeners(sentence.text.slice(part + 1)))
		);
	const rest = sentence.text.slice(last.end);
	const own_clause = /[^，。；：]*$/.exec(sentence.text.slice(0, last.start))![0];
	const is_part = !is_main && !is_near && /^其中/.test(own_clause);
	const is_passed =
		!is_main && !is_near && !last.is_subject && isMadeOfAnother(sentence.text.slice(0, last.start));
	const counts_people =
		figure.unit === 'person' && sentence.text.slice(last.end, figure.start) === '的';
	const told = tell(
		last.about,
		(last.certain || (is_main && last.is_where === true && /^[上里中]，/.test(rest))) &&
			!is_cut &&
			!is_part &&
			!counts_people &&
			!is_passed &&
			(is_alone || goes_on || is_built || hasTotal(sentence, last, figure.start)),
		is_near ? 'named in its clause' : 'named earlier in its sentence',
	);
	return is_built ? { ...told, is_bound: true } : told;
}

/** Its clause says something of it, and the figure is no total that may be of several. */
function isToldOf(
	{ sentence: { text }, figure, around }: SubjectInput,
	topics: readonly Topic[],
	last: Topic,
): boolean {
	const rest = /^[^，。；]*/.exec(text.slice(last.end))![0];
	const others = topics.filter(
		({ kind, is_subject, about, end }) =>
			kind === 'site' && is_subject && about !== last.about && end <= figure.start,
	);
	return rest.length >= 2 && !(TOTAL.test(around.before) && others.length > 0);
}

/** 实施某某工程，概算总投资1.26亿元，计划新建护岸: by its total the work has become what is told of. */
function hasTotal({ text }: SentenceText, last: Topic, until: number): boolean {
	return /^，[^，。；、]{0,4}(?:总投资|概算)[^，。；、]*元[^，。；]*，/.test(
		text.slice(last.end, until),
	);
}

function isList({ text }: SentenceText, one: Topic, other: Topic): boolean {
	if (one.kind !== 'site' || other.kind !== 'site' || one.about === other.about) return false;
	const between = text.slice(one.end, other.start);
	return LIST_JOINT.test(between) || LIST_GOES_ON.test(between);
}
