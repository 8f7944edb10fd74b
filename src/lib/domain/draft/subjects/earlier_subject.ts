/** Whom a figure is of where its sentence names nothing before it: what the paragraph goes on speaking of, else what the article is about. */

import type { ArticleText, SentenceText } from '../article_text.ts';
import type { Knowledge } from '../knowledge.ts';
import { measureLikeness } from '../sites/name_likeness.ts';
import type { SiteGroup } from '../sites/site_group.ts';
import { BEGINS_DEED, stripOpeners } from './acts.ts';
import { findCounty } from './find_county.ts';
import { beginsWithBody, beginsWithPeople, readMain } from './main_subject.ts';
import { countSubjects, tell, type SubjectInput, type Told } from './subject.ts';
import type { Topic } from './topic.ts';
import { listTopics } from './topics.ts';
import { readUnitSoFar } from './unit_so_far.ts';

/** A sentence that goes on with what was named before. */
const ANAPHOR =
	/^(?:“|同时，|据介绍，|据了解，|为此，|目前，?|如今，?)*(?:[该本这此](?:[个家座条处])?|其|它)?(建成后|达产后|投产后|项目|工程|公司|企业|园区|基地|景区|合作社|医院|学校|一期|二期|全部)?/;
/** 平台运行后: what the sentence before brought in. */
const ONCE_THERE =
	/^(?:平台|项目|园区|基地|中心|工程|景区|公园|产业园|生产线|市场|电站)(?:全部|正式)?(?:运行|建成|投用|投产|运营|开园|开业|成立|达产|启用|通车|投运)(?:以?后|以来)/;
/** 这家建于1978年的老厂. */
const THIS_ONE =
	/^(?:据介绍，|据了解，)?[这该](?:[个家座条处所])[^，。；]{0,16}?的?[一-龥]{0,3}?((?![建起位始由现曾已坐处投年全今])[一-龥])(?=[有是占全总年现于始已由曾可拥共，去今每起位建横连途经跨承主原设长宽投])/;
/** 该局有关负责人透露: what the office of the sentence before says of its unit. */
const SAME_OFFICE = /^该[局委行厅办](?:[^，。；]{0,14}(?:说|介绍|透露|表示)，)?/;
/** 这条路 is 某某公路改建工程. */
const WAYS = '路桥河渠坝港湖';
/** Signs that the head of an item has beside its name: 一是…。 */
const LABEL_REST = 5;
const COUNTED = /^[\d一二三四五六七八九十百千万两]+[余多几]?[个家座条处项名所批件万亿多余]/;
const FINE = ['township', 'village', 'hamlet'];

/** The sentence does something and does not say who does it, or begins with what is counted. */
export function goesOn(text: string): boolean {
	const own = stripOpeners(text);
	return BEGINS_DEED.test(own) || COUNTED.test(own) || ONCE_THERE.test(own);
}

export function findEarlier(input: SubjectInput): Told {
	const { text, sentence, named, things, knowledge } = input;
	const word = ANAPHOR.exec(sentence.text)?.[1] ?? '';
	const by_head = word ? things.filter((group) => group.head.endsWith(word)) : [];
	const first = by_head[0];
	if (by_head.length === 1 && first) {
		const is_matter = measureLikeness(first.name, text.title) >= 0.4;
		return tell(first.key, is_matter, `the article's only ${word}`);
	}
	return (
		readThisOne(input) ??
		readOnceThere(input) ??
		readThread(input) ??
		readMain(input) ??
		readUnitSoFar(input) ??
		readBefore(input) ??
		(things.length === 1
			? tell(things[0]!.key, false, 'the only thing the article names')
			: readFar(input, readArticleUnit(text, sentence, named, knowledge)))
	);
}

/** Nothing is named near it: where the unit of the article is not plain either, the thing that was told of last stands first. */
function readFar(input: SubjectInput, of_unit: Told): Told {
	const { text, sentence, named, main, knowledge } = input;
	if (of_unit.certain) return of_unit;
	const at = text.sentences.indexOf(sentence);
	const topic = text.sentences
		.slice(0, at)
		.toReversed()
		.map((one) =>
			listTopics(text, one, null, named, knowledge).find(
				({ kind, is_subject, certain }) => kind === 'site' && is_subject && certain,
			),
		)
		.find((one) => one !== undefined);
	const about = topic?.about ?? main;
	return about === null ? of_unit : tell(about, false, 'told of last, further above');
}

function listBefore({ text, sentence }: Pick<SubjectInput, 'text' | 'sentence'>): SentenceText[] {
	return text.sentences
		.slice(0, text.sentences.indexOf(sentence))
		.filter(({ paragraph }) => paragraph === sentence.paragraph)
		.toReversed();
}

/** 这家…老厂: the one thing of the sentence before whose name ends so; at the head of a paragraph, of the article so far. */
function readThisOne(input: SubjectInput): Told | null {
	const sign = THIS_ONE.exec(input.sentence.text)?.[1];
	if (!sign) return null;
	const [before] = listBefore(input);
	const at = input.text.sentences.indexOf(input.sentence);
	const so_far = before ? [before] : input.text.sentences.slice(0, at);
	const told = input.things.filter(({ mentions }) =>
		mentions.some(({ sentence }) => so_far.includes(sentence)),
	);
	const by_head = told.filter(({ head }) => head.endsWith(sign));
	const fit =
		by_head.length === 0 && WAYS.includes(sign)
			? told.filter(({ name }) => name.includes(sign))
			: by_head;
	return fit.length === 1
		? tell(fit[0]!.key, true, `the one ${sign} of the sentence before`)
		: null;
}

function readOnceThere(input: SubjectInput): Told | null {
	if (!ONCE_THERE.test(stripOpeners(input.sentence.text))) return null;
	const [before] = listBefore(input);
	if (!before) return null;
	const things = listTopics(input.text, before, null, input.named, input.knowledge).filter(
		({ kind }) => kind === 'site',
	);
	return countSubjects(things) === 1
		? {
				...tell(things[0]!.about, things[0]!.certain, 'what the sentence before brought in'),
				is_bound: true,
			}
		: null;
}

/** A deed without a doer is done by the county or city of the sentence before. */
function readThread(input: SubjectInput): Told | null {
	const { sentence, text, named, knowledge } = input;
	const own = listTopics(text, sentence, null, named, knowledge);
	if (own.some(({ kind }) => kind === 'site') && !COUNTED.test(stripOpeners(sentence.text)))
		return null;
	const topic = followUnit(input);
	return topic ? tell(topic.about, true, `${topic.why}, in a sentence before`) : null;
}

/** The county or city that the sentences before it speak of, where this one says nothing else of whom it is. */
export function followUnit(input: SubjectInput): Topic | null {
	const { sentence } = input;
	if (!goesOn(sentence.text) || hasFinePlace(sentence)) return null;
	return walkBack(input, listBefore(input));
}

function walkBack(input: SubjectInput, before: readonly SentenceText[]): Topic | null {
	const [one, ...rest] = before;
	if (!one || hasFinePlace(one) || /[“”]$|说。?$/.test(one.text)) return null;
	const topics = listTopics(input.text, one, null, input.named, input.knowledge);
	const subjects = topics.filter(({ is_subject, is_scene }) => is_subject && !is_scene);
	const [subject] = subjects;
	if (subject)
		return countSubjects(subjects) === 1 && subject.kind === 'unit' && subject.certain
			? subject
			: null;
	return goesOn(one.text) ? walkBack(input, rest) : null;
}

function hasFinePlace({ places }: SentenceText): boolean {
	return places.some(({ place }) => FINE.includes(place.level));
}

function readBefore(input: SubjectInput): Told | null {
	const { text, sentence, named, knowledge } = input;
	let is_next = true;
	for (const one of listBefore(input)) {
		const topics = listTopics(text, one, null, named, knowledge);
		const topic =
			topics.find(({ is_subject, certain }) => is_subject && certain) ??
			topics.findLast(({ kind, certain }) => kind === 'unit' || certain);
		if (!topic) {
			is_next &&= !/[“”]/.test(one.text);
			continue;
		}
		const told = topics.filter(
			({ kind, is_subject, certain }) => (kind === 'site' && certain) || is_subject,
		);
		const is_alone = countSubjects(told) === 1;
		const goes_on =
			!beginsWithPeople(input) &&
			(!beginsWithBody(sentence) || SAME_OFFICE.test(sentence.text)) &&
			topic.is_subject &&
			is_next &&
			is_alone &&
			(topic.kind === 'site' || SAME_OFFICE.test(sentence.text)) &&
			topic.certain;
		return {
			...tell(topic.about, goes_on, 'spoken of in a sentence before'),
			is_bound: one.text.length - (topic.end - topic.start) <= LABEL_REST,
		};
	}
	return null;
}

/** The unit that the title begins with, where nothing but it has been named so far; else the county of the article, asked. */
function readArticleUnit(
	text: ArticleText,
	sentence: SentenceText,
	named: readonly SiteGroup[],
	knowledge: Knowledge,
): Told {
	const { city } = knowledge;
	const county = findCounty(text, sentence, knowledge);
	const is_of_city = county.code === null && city.name !== '' && text.title.includes(city.name);
	const about = is_of_city ? 'city' : county.code;
	const name = is_of_city
		? city.name
		: (knowledge.districts.find(({ code }) => code === county.code)?.name ?? '');
	const at = text.sentences.indexOf(sentence);
	const so_far = text.sentences.slice(0, at + 1);
	const is_bare =
		!named.some(({ mentions }) => mentions.some((one) => so_far.includes(one.sentence))) &&
		!so_far.some(hasFinePlace);
	const is_headline = name !== '' && (text.article.title ?? '').startsWith(name);
	const is_round_up = () => isRoundUp(text, sentence, named, knowledge, about);
	return tell(
		about,
		is_headline && BEGINS_DEED.test(stripOpeners(sentence.text)) && (is_bare || is_round_up()),
		`nothing is named near it; the ${is_of_city ? 'city' : 'county'} of the article`,
	);
}

/** The article tells of several things and of the whole county, and this paragraph of nothing else: what is done in it the county does. */
function isRoundUp(
	text: ArticleText,
	sentence: SentenceText,
	named: readonly SiteGroup[],
	knowledge: Knowledge,
	about: string | null,
): boolean {
	const list = (one: SentenceText): Topic[] => listTopics(text, one, null, named, knowledge);
	const own = text.sentences.filter(({ paragraph }) => paragraph === sentence.paragraph);
	const so_far = own.slice(0, own.indexOf(sentence) + 1);
	const all = text.sentences.flatMap(list);
	const units = all.filter(({ kind, is_subject }) => kind === 'unit' && is_subject);
	const is_one = units.length > 0 && units.every((one) => one.about === about && one.certain);
	return (
		is_one &&
		countSubjects(all.filter(({ kind }) => kind === 'site')) > 1 &&
		so_far.every((one) => list(one).length === 0 && !hasFinePlace(one))
	);
}
