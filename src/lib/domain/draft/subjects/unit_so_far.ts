/** A report of a city or a county as a whole: as long as it has told of nothing else, what names nobody is of that unit. */

import type { SentenceText } from '../article_text.ts';
import { beginsWithBody, hasOtherClause } from './main_subject.ts';
import { countSubjects, tell, type SubjectInput, type Told } from './subject.ts';
import type { Topic } from './topic.ts';
import { listTopics } from './topics.ts';

/** A trade may be a subject of its own. */
const TRADE = /产业链|全行业|产业集群|[一-龥]{2}产业(?=链|已|实现|现有|上半年|全年|产值)/;
const FINE = ['township', 'village', 'hamlet'];

/** Sentences from the start of the article that name nothing but one unit. */
export function readUnitSoFar(input: SubjectInput): Told | null {
	const { text, sentence, named, knowledge } = input;
	if (beginsWithBody(sentence) || hasOtherClause(input)) return null;
	const so_far = text.sentences.slice(0, text.sentences.indexOf(sentence) + 1);
	const list = (one: SentenceText): Topic[] => listTopics(text, one, null, named, knowledge);
	if (so_far.some((one) => tellsOfThing(one, list(one)))) return null;
	const units = so_far.flatMap(list).filter(({ is_subject }) => is_subject);
	const [unit] = units;
	if (!unit || countSubjects(units) > 1 || !units.every(({ certain }) => certain)) return null;
	const is_of_trade = so_far.some((one) => TRADE.test(one.text)) || TRADE.test(text.title);
	return tell(unit.about, !is_of_trade, 'the article has told of nothing else so far');
}

function tellsOfThing({ places }: SentenceText, topics: readonly Topic[]): boolean {
	return (
		topics.some(({ kind }) => kind === 'site') ||
		places.some(({ place }) => FINE.includes(place.level))
	);
}
