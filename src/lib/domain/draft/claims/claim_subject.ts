/** Whom or what a figure is of: what its sentence speaks of before it, else what its paragraph goes on with. Where that is not plain, it is asked. */

import type { Figure } from '../../figures/figure.ts';
import type { ArticleText, SentenceText } from '../article_text.ts';
import type { Knowledge } from '../knowledge.ts';
import type { SiteGroup } from '../sites/site_groups.ts';
import type { Around } from './clause.ts';
import { findEarlier, goesOn } from './earlier_subject.ts';
import { findCounty } from './find_county.ts';
import { findByGrammar, tellLast } from './sentence_subject.ts';
import { tell, type SubjectInput, type SubjectReading, type Told } from './subject.ts';
import { listTopics } from './topics.ts';

/** 15个农村污水处理站 may be one subject; 企业, 项目 and 园区 are counted of others. */
const COUNTS_SITES =
	/(?:处理站|处理厂|水厂|电站|水库|大桥|隧道|公园|广场|医院|学校|泵站|码头|驿站)(?:达到?|共|有|约|近|由|从)*$|^[^，。、的]{0,10}(?:处理站|处理厂|水厂|电站|水库|大桥|隧道|公园|广场|医院|学校|泵站|码头|驿站)/;

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
	const told = decide({ text, sentence, figure, around, named, topics, knowledge });
	const others = [
		...new Set([...topics.flatMap(({ about }) => about ?? []), ...named.map(({ key }) => key)]),
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

function decide(input: SubjectInput): Told {
	const { topics, figure, around, sentence } = input;
	const by_grammar = findByGrammar(input);
	if (by_grammar) return by_grammar;
	const main = topics.filter(({ kind, certain }) => kind === 'unit' || certain);
	const main_before = main.filter(({ end }) => end <= figure.start);
	const before =
		main_before.length > 0 ? main_before : topics.filter(({ end }) => end <= figure.start);
	const last = before.at(-1);
	const counted = around.before + around.after.slice(0, 12);
	if (figure.unit === null && COUNTS_SITES.test(counted)) {
		return tell(
			last?.about ?? null,
			false,
			'it counts things that may be a subject of their own',
		);
	}
	if (!last) return findEarlier(input);
	if (main_before.length === 0 && goesOn(sentence.text)) {
		const earlier = findEarlier(input);
		if (earlier.certain) return earlier;
	}
	return tellLast(input, main, last);
}
