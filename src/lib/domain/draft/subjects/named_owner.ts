/** Names that own a figure by where they stand: right before or after it, or as what has a rank. */

import { isMadeOfAnother } from './asides.ts';
import { tell, type SubjectInput, type Told } from './subject.ts';
import type { Topic } from './topic.ts';
import { listTopics } from './topics.ts';

/** 首个, 唯一. */
const SUPERLATIVE = /^(?:首|唯一)/;
/** Between a word of rank and the thing that has it nothing is done. */
const RANKED =
	/^(?:一[个家座条处])?(?:(?!落户|入驻|入选|纳入|获|由|在|进|通过|实现|建成|完成|开工|开通|以|的)[^，。；、：“”]){0,14}$|^[^，。；]{0,10}“[^”]{1,12}”——$/;

export function readRank(input: SubjectInput): Told | null {
	const { text, sentence, figure, around, topics, named, knowledge } = input;
	const printed = sentence.text.slice(figure.start, figure.start + 2);
	const is_ordinal = around.before.endsWith('第');
	if (printed === '首次' || (!SUPERLATIVE.test(printed) && !is_ordinal)) return null;
	const ranked = listTopics(text, sentence, null, named, knowledge).find(
		({ kind, start }) =>
			kind === 'site' &&
			start >= figure.end &&
			RANKED.test(sentence.text.slice(Math.min(start, figure.unit_end), start)),
	);
	if (ranked)
		return {
			...tell(ranked.about, true, 'the thing that has the rank is named after it'),
			is_ranked: true,
		};
	if (/^唯一/.test(printed)) return null;
	const topic = topics.find(({ kind }) => kind === 'site') ?? topics[0];
	return tell(topic?.about ?? null, false, 'what is the first of its kind is named after it');
}

/** 其中安源区8所、湘东区6所: the share of the unit that touches its number. */
export function readBeside({ sentence, figure, knowledge }: SubjectInput): Told | null {
	const place = sentence.places.findLast(
		({ end }) =>
			end <= figure.start && /^[有占达约近共逾超]?$/.test(sentence.text.slice(end, figure.start)),
	);
	if (!place || !['county', 'township', 'village', 'zone'].includes(place.place.level)) return null;
	const county = knowledge.districts.find(({ code }) => code === place.place.code);
	const is_listed = /[、，]$|其中$/.test(sentence.text.slice(0, place.start));
	return tell(
		county?.code ?? null,
		place.place.certain && is_listed,
		`${place.place.surface} stands right before it`,
	);
}

/** 总投资36.8亿元的晶澜光伏组件项目. */
export function readOwner(input: SubjectInput): Told | null {
	const { sentence, figure, around, topics } = input;
	const clause_end = figure.unit_end + around.after.length;
	const owner = topics.find(
		({ start, kind }) =>
			kind === 'site' &&
			start >= figure.unit_end &&
			start < clause_end &&
			(/^[^，。；、]{0,6}的[^，。；、的]{0,4}$/.test(sentence.text.slice(figure.unit_end, start)) ||
				(start === figure.unit_end && MEASURES.includes(figure.unit ?? ''))),
	);
	return owner
		? tell(
				owner.about,
				!owner.is_where && !isBuiltByAnother(input, owner) && !isMadeOfAnother(around.before),
				'the name right after it owns the figure',
			)
		: null;
}

/** 90亩云河茶园: what measures a thing stands right before it. */
const MEASURES: readonly string[] = ['mu', 'm', 'm3', 'kW', 't/d'];

/** 合作社…，建起一座年加工能力9吨的茶厂: the plant has no name, and whoever built it is told of. */
function isBuiltByAnother({ sentence, topics, things }: SubjectInput, owner: Topic): boolean {
	const builder = topics.find(
		({ kind, is_subject, certain, end }) =>
			kind === 'site' && is_subject && certain && end < owner.start,
	);
	const is_proper = things.find(({ key }) => key === owner.about)?.is_proper === true;
	return (
		builder !== undefined &&
		builder.about !== owner.about &&
		!is_proper &&
		/(?:建起|建成|建有|建了|新建|引进|购置|添置)/.test(
			sentence.text.slice(builder.end, owner.start),
		)
	);
}

/** 投资1.3亿元改造某某路: of who spends it or of what it is spent on. */
export function readTarget({ sentence, figure, around, topics }: SubjectInput): Told | null {
	if (figure.unit !== 'CNY') return null;
	const clause_end = figure.unit_end + around.after.length;
	const target = topics.find(
		({ kind, start }) =>
			kind === 'site' &&
			start >= figure.unit_end &&
			start < clause_end &&
			/^(?:用于|来|对)?[^，。；、]{0,4}(?:改造|建设|新建|修建|实施|打造|扩建|兴建|升级|修缮|治理|建)/.test(
				sentence.text.slice(figure.unit_end, start + 2),
			),
	);
	return target ? tell(target.about, false, 'what it is spent on is named after it') : null;
}

/** 作为全省唯一…的县，临川县坚持: what the first clause says is said of whom the second begins with. */
export function readApposition({ sentence, figure, around, topics }: SubjectInput): Told | null {
	const is_rank = /^唯一/.test(sentence.text.slice(figure.start, figure.end));
	const next = figure.unit_end + around.after.length + 1;
	const topic = topics.find(({ start, is_subject }) => start === next && is_subject);
	if (/^作为/.test(around.before) && topic)
		return tell(topic.about, topic.certain, 'said of whom the sentence is about');
	if (!is_rank) return null;
	const first = topics.find(({ kind }) => kind === 'site') ?? topics[0];
	return tell(
		first?.about ?? null,
		false,
		'what is the only one of its kind may be named after it',
	);
}
