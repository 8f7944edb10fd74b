/** Whom or what a figure is of: the last thing, or unit, that its sentence speaks of before it. Where that is not plain, it is asked. */

import type { Figure } from '../../figures/figure.ts';
import type { ArticleText, SentenceText } from '../article_text.ts';
import type { Knowledge } from '../knowledge.ts';
import { measureLikeness } from '../sites/name_likeness.ts';
import type { SiteGroup } from '../sites/site_groups.ts';
import type { Around } from './clause.ts';
import { findCounty } from './find_county.ts';
import { listTopics, type Topic } from './topics.ts';

export type SubjectReading = {
	about: string | null;
	certain: boolean;
	why: string;
	/** Others it may be of, the likeliest first. */
	candidates: string[];
};

/** A sentence that goes on with what was named before. */
const ANAPHOR =
	/^(?:“|同时，|据介绍，|据了解，|为此，|目前，?|如今，?)*(?:[该本这此](?:[个家座条处])?|其|它)?(建成后|达产后|投产后|项目|工程|公司|企业|园区|基地|景区|合作社|医院|学校|一期|二期|全部)?/;
/** 15个农村污水处理站 may be one subject; 企业, 项目 and 园区 are counted of others. */
const COUNTS_SITES =
	/(?:处理站|处理厂|水厂|电站|水库|大桥|隧道|公园|广场|医院|学校|泵站|码头|驿站)(?:达到?|共|有|约|近|由|从)*$|^[^，。、的]{0,10}(?:处理站|处理厂|水厂|电站|水库|大桥|隧道|公园|广场|医院|学校|泵站|码头|驿站)/;
/** 首个, 唯一. */
const SUPERLATIVE = /^(?:首|唯一)/;
const LIST_JOINT = /^(?:、|和|与|及|以及|等[^，。]{0,6})+$/;

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
	const others = [
		...new Set([...topics.flatMap(({ about }) => about ?? []), ...named.map(({ key }) => key)]),
	];
	const tell = (about: string | null, certain: boolean, why: string): SubjectReading => ({
		about,
		certain: certain && about !== null,
		why,
		candidates: others.filter((key) => key !== about).slice(0, 5),
	});
	if (
		SUPERLATIVE.test(sentence.text.slice(figure.start, figure.end)) ||
		around.before.endsWith('第')
	) {
		const topic = topics.find(({ kind }) => kind === 'site') ?? topics[0];
		return tell(topic?.about ?? null, false, 'what is the first of its kind is named after it');
	}
	const owner = findOwner(sentence, figure, around, topics);
	if (owner) return tell(owner.about, true, 'the name right after it owns the figure');
	const main = topics.filter(({ kind, certain }) => kind === 'unit' || certain);
	const before = (main.some(({ end }) => end <= figure.start) ? main : topics).filter(
		({ end }) => end <= figure.start,
	);
	const last = before.at(-1);
	if (figure.unit === null && COUNTS_SITES.test(around.before + around.after.slice(0, 12))) {
		return tell(last?.about ?? null, false, 'it counts things that may be a subject of their own');
	}
	if (last)
		return tellLast(
			text,
			sentence,
			main,
			last,
			figure.start - around.before.length,
			knowledge,
			tell,
		);
	return findEarlier(text, sentence, named, knowledge, tell);
}

type Tell = (about: string | null, certain: boolean, why: string) => SubjectReading;

/** 总投资36.8亿元的晶澜光伏组件项目. */
function findOwner(
	sentence: SentenceText,
	figure: Figure,
	around: Around,
	topics: readonly Topic[],
): Topic | undefined {
	const clause_end = figure.unit_end + around.after.length;
	return topics.find(
		({ start, kind }) =>
			kind === 'site' &&
			start >= figure.unit_end &&
			start < clause_end &&
			/^[^，。；、]{0,6}的[^，。；、的]{0,4}$/.test(sentence.text.slice(figure.unit_end, start)),
	);
}

function tellLast(
	text: ArticleText,
	sentence: SentenceText,
	topics: readonly Topic[],
	last: Topic,
	clause_start: number,
	knowledge: Knowledge,
	tell: Tell,
): SubjectReading {
	const before_last = topics[topics.indexOf(last) - 1];
	const is_list =
		last.kind === 'site' &&
		before_last?.kind === 'site' &&
		before_last.about !== last.about &&
		LIST_JOINT.test(sentence.text.slice(before_last.end, last.start));
	if (is_list) {
		const county = findCounty(text, sentence, knowledge);
		return tell(county.code, false, 'told of several things together');
	}
	if (last.kind === 'unit') return tell(last.about, last.certain, last.why);
	const is_near = last.start >= clause_start;
	const is_alone = new Set(topics.map(({ about }) => about)).size === 1;
	return tell(
		last.about,
		last.certain && (is_alone || (is_near && last.is_subject)),
		is_near ? 'named in its clause' : 'named earlier in its sentence',
	);
}

function findEarlier(
	text: ArticleText,
	sentence: SentenceText,
	named: readonly SiteGroup[],
	knowledge: Knowledge,
	tell: Tell,
): SubjectReading {
	const word = ANAPHOR.exec(sentence.text)?.[1] ?? '';
	const at = text.sentences.indexOf(sentence);
	const by_head = word ? named.filter((group) => group.head.endsWith(word)) : [];
	const first = by_head[0];
	if (by_head.length === 1 && first) {
		const is_matter = measureLikeness(first.name, text.title) >= 0.4;
		return tell(first.key, is_matter, `the article's only ${word}`);
	}
	const before = text.sentences
		.slice(0, at)
		.filter(({ paragraph }) => paragraph === sentence.paragraph)
		.toReversed();
	for (const [index, one] of before.entries()) {
		const topics = listTopics(text, one, null, named, knowledge);
		const topic = topics.find(({ is_subject, certain }) => is_subject && certain) ?? topics.at(-1);
		if (!topic) continue;
		const is_alone = new Set(topics.map(({ about }) => about)).size === 1;
		const goes_on = index === 0 && is_alone && topic.kind === 'site' && topic.certain;
		return tell(topic.about, goes_on, 'spoken of in a sentence before');
	}
	if (named.length === 1) return tell(named[0]!.key, false, 'the only thing the article names');
	const county = findCounty(text, sentence, knowledge);
	const is_of_city = county.code === null && names(text.title, knowledge.city.name);
	return tell(
		is_of_city ? 'city' : county.code,
		false,
		`nothing is named near it; the ${is_of_city ? 'city' : 'county'} of the article`,
	);
}

function names(title: string, name: string): boolean {
	return name !== '' && title.includes(name);
}
