/** Figures of a township or a village as a whole: how many live there, how much land it has. The atlas carries none, so accepting leaves them out and says so. */

import type { SentenceText } from '../article_text.ts';
import type { DraftPlace } from '../draft.ts';
import { tell, type SubjectInput, type Told } from './subject.ts';
import type { Topic } from './topics.ts';

const LEVELS = ['township', 'village', 'hamlet'];
/** What is counted of a place and of nothing that stands in it. */
const OF_TOWN =
	/(?:(?:常住|户籍|总|农业|流动)?人口|耕地(?:面积)?|林地(?:面积)?|山林|竹林|毛竹林|水田|国土面积|辖区面积|版图面积|森林面积|粮食(?:播种面积|总?产量)|接待游客|旅游(?:综合)?收入)[^，。；]{0,8}$/;
const OF_VILLAGE =
	/(?:村集体(?:经济)?|全村|村里|村上)[^，。；]{0,12}(?:收入|增收|分红|损失|自筹|负债|欠债)[^，。；]{0,6}$/;
/** 占全乡林地面积的四成多, 其中高标准农田2.1万亩: of what the clause before tells. */
const GOES_ON = /^(?:其中|占)/;

export function readTown(input: SubjectInput, last: Topic): Told | null {
	const { text, sentence, figure, around } = input;
	if (last.kind !== 'unit' || last.about !== null) return null;
	const clause = figure.start - around.before.length;
	const said = sentence.text.slice(Math.min(last.start, clause), figure.start);
	const is_town = OF_TOWN.test(around.before) && last.end > clause - 2;
	const is_told = is_town || OF_VILLAGE.test(said.slice(-40)) || isPart(input, last);
	if (!is_told) return null;
	const place = findPlace(input, last);
	if (!place?.code || !place.certain) return null;
	const has_works = input.named.some(
		({ unit_work, mentions }) =>
			unit_work !== null &&
			mentions.some((one) => isNear(one.sentence, sentence) || text.sentences.length <= 4),
	);
	return has_works && !is_town
		? null
		: tell(
				place.code,
				true,
				`told of ${place.surface} as a whole, which carries no figures in the atlas`,
			);
}

/** 全乡耕地面积3万4000亩，其中高标准农田2.1万亩. */
function isPart({ sentence, around }: SubjectInput, last: Topic): boolean {
	const between = sentence.text.slice(last.start, sentence.text.length);
	return (
		GOES_ON.test(around.before) &&
		OF_TOWN.test(/^[^\d]*/.exec(between)![0]) &&
		!/[；。]/.test(between.slice(0, between.indexOf(around.before)))
	);
}

function isNear(one: SentenceText, other: SentenceText): boolean {
	return one.paragraph === other.paragraph;
}

/** The unit itself, or for 全乡 and 村里 the last of its level that was told of before. */
function findPlace({ text, sentence }: SubjectInput, topic: Topic): DraftPlace | null {
	const own = sentence.places.find(({ start, end }) => start < topic.end && topic.start < end);
	if (own) return LEVELS.includes(own.place.level) ? own.place : null;
	const word = sentence.text.slice(topic.start, topic.end);
	const is_village = word.includes('村');
	const at = sentence.span.start + topic.start;
	const paragraph = text.article.paragraphs[sentence.paragraph];
	const from = is_village ? (paragraph?.start ?? at) : 0;
	const before = text.places
		.filter(
			({ level, code }) =>
				code !== null && LEVELS.includes(level) && (level !== 'township') === is_village,
		)
		.flatMap((place) =>
			place.spans
				.filter(({ start, end }) => from <= start && end <= at)
				.map(({ end }) => ({ place, end })),
		)
		.toSorted((a, b) => b.end - a.end);
	return before[0]?.place ?? null;
}
