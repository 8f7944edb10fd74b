/** What can be seen of a figure and of one whom it may be of, as names of features: how much each tells is a weight. */

import type { Figure } from '../../figures/figure.ts';
import type { ArticleText, SentenceText } from '../article_text.ts';
import type { KindReading } from '../claims/claim_kind.ts';
import type { Around } from '../claims/clause.ts';
import { goesOn } from '../subjects/earlier_subject.ts';
import type { Candidate, Spoken } from './candidate.ts';

export type Told = {
	/** How like the figure's words are to those of known series, by their subjects. */
	series: ReadonlyMap<string, number>;
	text: ArticleText;
	sentence: SentenceText;
	figure: Figure;
	around: Around;
	kind: KindReading;
};

/** What is measured, by the words right before the figure. */
const MEASURES: readonly (readonly [measure: string, words: RegExp])[] = [
	['invested', /(?:投资|造价|概算|投入|耗资|斥资)[^，。；]{0,6}$/],
	['made', /(?:产值|营收|营业|销售|收入|税|利润|出口|成交)[^，。；]{0,6}$/],
	['land', /(?:占地|用地|面积|规划)[^，。；]{0,6}$/],
	['grown', /(?:种植|栽|养殖|流转|亩产|种)[^，。；]{0,6}$/],
	['long', /(?:全长|总长|长度?|[路桥宽]宽?|坝高|高)[^，。；]{0,4}$/],
	['hired', /(?:就业|务工|吸纳|岗位|带动|用工|员工|职工)[^，。；]{0,8}$/],
	['lived', /(?:人口|居民|户籍|常住|搬迁|安置)[^，。；]{0,6}$/],
	['served', /(?:惠及|受益|覆盖|服务|接待|容纳|供水)[^，。；]{0,10}$/],
	['yield', /(?:年产|产量|日产|产能|日处理|处理能力|装机|库容|发电)[^，。；]{0,6}$/],
	['built', /(?:新建|改造|建设|建成|修建|铺设|完成|新增|安装|整治|治理|拆除)[^，。；]{0,8}$/],
	['has', /(?:现有|共有|拥有|设有|有)[^，。；]{0,4}$/],
	['grew', /(?:增长|下降|增加|减少|提高|提升|同比)[^，。；]{0,4}$/],
];
const ANAPHOR = /(?:^|[，；：“])(?:[该本这其此]|它)(?:[个家座条处所])?([\u4e00-\u9fff]{0,4})/g;
const BUILDS =
	/(?:建设|新建|修建|兴建|建成|建起|改造|扩建|打造|实施|启动|推进|开工|建|修|开|办)[了起成]?(?:一[座条处个家])?$/;
const PEOPLE =
	/^[“]?(?:[^，。；的]{0,6}(?:村民|农户|农民|居民|群众|老人|大家|人们)|他|她|我|你|咱)/;

/** Of one candidate among all; `nearer`: how many others are spoken of between it and the figure. */
export function describe(told: Told, candidate: Candidate, all: readonly Candidate[]): string[] {
	const { text, sentence, figure, around, kind } = told;
	const { sort, is_unit, spoken } = candidate;
	const at = sentence.span.start + figure.start;
	const last = findLast(spoken, at);
	const place = last
		? placeOf(told, last)
		: spoken.length > 0
			? placeAhead(told, spoken[0]!)
			: 'never';
	const group = is_unit ? sort : 'thing';
	const nearer = new Set(
		all.flatMap((other) => {
			if (other === candidate || (other.is_unit && contains(other, candidate))) return [];
			const one = findLast(other.spoken, at);
			return one && (!last || startOf(one) > startOf(last)) ? [other.about] : [];
		}),
	).size;
	const measure = MEASURES.find(([, words]) => words.test(around.before))?.[0] ?? 'none';
	const own = sentence.text.slice(figure.start - around.before.length, figure.start);
	const features = [
		`place:${place}`,
		`place:${place}:${last?.role ?? 'none'}`,
		`place:${place}:${group}`,
		`group:${group}`,
		`role:${last?.role ?? 'none'}:${group}`,
		`nearer:${Math.min(nearer, 4)}`,
		`nearer:${Math.min(nearer, 2)}:${place}`,
		`sort:${sort}`,
		`kind:${kind.kind ?? 'none'}:${sort}`,
		`unit:${kind.unit ?? 'none'}:${sort}`,
		`measure:${measure}:${sort}`,
		`measure:${measure}:${place}`,
		`kind:${kind.kind ?? 'none'}:${place}`,
		`times:${Math.min(spoken.length, 5)}:${is_unit ? 'unit' : 'thing'}`,
	];
	const likeness = told.series.get(candidate.about);
	if (likeness !== undefined)
		features.push(
			`series:${likeness >= 0.9 ? 'same' : likeness >= 0.75 ? 'like' : 'loose'}:${group}`,
		);
	else if (told.series.size > 0) features.push(`no-series:${group}`);
	if (candidate.is_main) features.push('main', `main:${place}`);
	if (candidate.is_titled) features.push(`titled:${group}`, `titled:${place}`);
	if (candidate.is_known) features.push('known');
	if (candidate.is_plain) features.push('plain', `plain:${place}`);
	if (goesOn(sentence.text)) features.push(`deed:${group}`, `deed:${place}`);
	if (goesOn(own)) features.push(`own-deed:${group}`, `own-deed:${place}`);
	if (PEOPLE.test(own)) features.push(`people:${group}`);
	const lead = sentence.text.slice(0, figure.start);
	for (const [, word] of lead.matchAll(ANAPHOR)) {
		if (word && candidate.name.endsWith(word.slice(0, 2))) features.push('again');
		else features.push(`again-other:${group}`);
	}
	const so_far = all.flatMap((one) => one.spoken.map((spoken) => ({ one, spoken })));
	const subjects = so_far
		.filter(({ spoken }) => spoken.role === 'subject' && startOf(spoken) <= at)
		.toSorted((a, b) => startOf(a.spoken) - startOf(b.spoken));
	if (subjects.at(-1)?.one === candidate) features.push('last-subject', `last-subject:${place}`);
	if (subjects.find(({ spoken }) => spoken.sentence === sentence)?.one === candidate)
		features.push('first-subject', `first-subject:${group}`);
	const before = text.sentences[text.sentences.indexOf(sentence) - 1];
	if (before && subjects.find(({ spoken }) => spoken.sentence === before)?.one === candidate)
		features.push(`subject-before:${before.paragraph === sentence.paragraph ? 'same' : 'other'}`);
	if (last) {
		const rest = last.sentence.text.slice(last.end);
		features.push(
			`rest:${/^的/.test(rest) ? 'own' : /^[，。；]/.test(rest) ? 'mark' : /^、/.test(rest) ? 'list' : 'goes'}:${last.sentence === sentence ? 'here' : 'above'}`,
		);
		if (BUILDS.test(last.sentence.text.slice(0, last.start)))
			features.push(`object:${place}`, `object:${measure}`);
	}
	if (!last && spoken[0]?.sentence === sentence) {
		const gap = sentence.text.slice(figure.unit_end, spoken[0].start);
		features.push(
			`ahead:${gap === '的' ? 'owns' : gap.length <= 1 ? 'next' : /[的，、]/.test(gap) ? 'cut' : 'near'}:${group}`,
		);
	}
	if (last && last.sentence === sentence) {
		const between = sentence.text.slice(last.end, figure.start);
		const commas = between.replace(/[^，；：]/g, '').length;
		features.push(`gap:${gapOf(between.length)}`, `commas:${Math.min(commas, 5)}`);
		if (between.includes('；')) features.push('cut');
		if (last.start === 0 || last.role === 'subject')
			features.push(`gap-subject:${Math.min(commas, 3)}`);
	}
	const first = text.sentences.find(({ paragraph }) => paragraph === sentence.paragraph);
	if (spoken.some((one) => one.sentence === first)) features.push(`opens-paragraph:${group}`);
	if (spoken.some((one) => one.sentence === first && one.role === 'subject'))
		features.push(`opens-as-subject:${group}`);
	const things = all.filter((one) => !one.is_unit).length;
	features.push(`things:${Math.min(things, 4)}:${group}`);
	if (
		all.filter((one) =>
			one.spoken.some((other) => other.sentence === sentence && other.start < figure.start),
		).length === 0
	)
		features.push(`bare:${group}`, `bare:${place}`);
	return features;
}

function startOf({ sentence, start }: Spoken): number {
	return sentence.span.start + start;
}

/** The last place before the figure; one inside of which the figure stands counts. */
function findLast(spoken: readonly Spoken[], at: number): Spoken | undefined {
	return spoken.findLast((one) => startOf(one) <= at);
}

/** 云渚县 of 云渚县石桥镇: a larger unit that is named with a smaller is not told of between. */
function contains(unit: Candidate, { about, is_unit }: Candidate): boolean {
	return is_unit && about.startsWith(unit.about);
}

function gapOf(length: number): string {
	return length <= 2 ? '2' : length <= 6 ? '6' : length <= 12 ? '12' : length <= 24 ? '24' : 'far';
}

function placeOf({ text, sentence, figure, around }: Told, one: Spoken): string {
	if (one.sentence === sentence) {
		if (one.end > figure.start) return 'inside';
		if (one.start >= figure.start - around.before.length) return 'clause';
		const commas = sentence.text.slice(one.end, figure.start).replace(/[^，；：]/g, '').length;
		return commas <= 1 ? 'clause-1' : commas <= 3 ? 'clause-2' : 'clause-4';
	}
	const back = text.sentences.indexOf(sentence) - text.sentences.indexOf(one.sentence);
	if (one.sentence.paragraph === sentence.paragraph)
		return back === 1 ? 'sentence-1' : back === 2 ? 'sentence-2' : 'sentence-3';
	const paragraphs = sentence.paragraph - one.sentence.paragraph;
	return paragraphs === 1 ? 'paragraph-1' : paragraphs === 2 ? 'paragraph-2' : 'paragraph-3';
}

function placeAhead({ sentence, figure, around }: Told, one: Spoken): string {
	if (one.sentence !== sentence) return 'later';
	return one.start < figure.unit_end + around.after.length ? 'clause-after' : 'sentence-after';
}
