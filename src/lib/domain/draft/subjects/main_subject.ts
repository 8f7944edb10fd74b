/** Whether a sentence that names nothing goes on with the one thing that the article is about. */

import type { SentenceText } from '../article_text.ts';
import { stripOpeners } from './acts.ts';
import { tell, type SubjectInput, type Told } from './subject.ts';
import { listTopics } from './topics.ts';

/** A clause that begins with people, a body or an office of its own. */
const OTHERS =
	/^(?:以上|上述|[^，。；的]{0,6}(?:村民|农户|农民|居民|社区|群众|志愿者|老人|家长|师傅|客商|游客|旅客|顾客|公司|企业|工厂|[县市区镇乡村](?!道|民|公路)|局|委|部门|政府|财政|党|银行|商户|摊主|农家乐|民宿|店|他|她|我|你|咱|大家|众人|人们|家(?!庭|属))(?![有共达到约近超仅已]*\d))/;

/** 某市税务局与几家银行: a sentence that begins with an office, a bank or a firm. */
const BODY =
	/^[^，。；：]{0,26}(?:局|委|银行|[分支]行|商行|公司|学院|大学|协会|政府|部门|法院|中心|联社|专班|指挥部)(?=[今去已与和共将对为在向给按通联投开累先组从\d])/;

export function beginsWithBody({ text }: SentenceText): boolean {
	return BODY.test(stripOpeners(text));
}

/** The sentence speaks on of the main thing: no clause of it begins with anybody else, and nothing else is named in its paragraph. */
export function readMain(input: SubjectInput): Told | null {
	const { sentence, main } = input;
	if (main === null || beginsWithBody(sentence) || hasOther(input, main)) return null;
	if (hasOtherClause(input)) return null;
	return tell(main, true, 'what the article is about; the sentence goes on with it');
}

/** A clause up to the end of the figure's begins with people, a body or an office. */
export function hasOtherClause({ sentence, figure, around }: SubjectInput): boolean {
	const until = figure.unit_end + around.after.length;
	const clauses = sentence.text.slice(0, until).split(/[，；：]/);
	return !clauses.every((clause) => goesOn(clause));
}

const PEOPLE =
	/^(?:[^，。；的]{0,6}(?:村民|农户|农民|居民|群众|老人|家长|大家|众人|人们)|他|她|我|你|咱)(?![有共达到约近超仅已]*\d)/;

/** Its own clause begins with people. */
export function beginsWithPeople({ sentence, figure, around }: SubjectInput): boolean {
	const from = figure.start - around.before.length;
	return PEOPLE.test(stripOpeners(sentence.text.slice(from, figure.unit_end)));
}

function goesOn(clause: string): boolean {
	return !OTHERS.test(stripOpeners(clause.replace(/^[“（]/, '')));
}

/** Another thing, a unit or a place is what this sentence speaks of, or what the paragraph last spoke of before it. */
function hasOther({ text, sentence, named, knowledge }: SubjectInput, main: string): boolean {
	const at = text.sentences.indexOf(sentence);
	const mentions = named.find(({ key }) => key === main)?.mentions ?? [];
	const first = text.sentences.findIndex((one) =>
		mentions.some((mention) => mention.sentence === one),
	);
	if (first < 0 || first > at) return true;
	const above = text.sentences
		.slice(0, at)
		.filter(({ paragraph }) => paragraph === sentence.paragraph)
		.toReversed();
	const list = (one: SentenceText) =>
		listTopics(text, one, null, named, knowledge).filter(
			({ kind, is_subject, is_scene, certain }) =>
				is_subject && !is_scene && (certain || kind === 'unit'),
		);
	if (list(sentence).some(({ about }) => about !== main)) return true;
	const last = above.map(list).find((topics) => topics.length > 0);
	return last !== undefined && last.at(-1)!.about !== main;
}
