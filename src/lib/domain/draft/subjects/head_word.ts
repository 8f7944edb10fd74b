/** A clause that begins with the head of a name alone: 园区, 公司, 学校. It is the one thing of the article so far whose name ends so. */

import type { SiteGroup } from '../sites/site_group.ts';
import { stripOpeners } from './acts.ts';
import { tell, type SubjectInput, type Told } from './subject.ts';

/** What the names of things end with that are told again by each word. 企业 and 项目 tell of others in general too often. */
const NAMES: Readonly<Record<string, RegExp>> = {
	公司: /(?:公司|集团)$/,
	合作社: /合作社$/,
	园区: /园区?$/,
	基地: /基地$/,
	景区: /景区$/,
	学校: /(?:学校|[小中]学|幼儿园|校)(?:[改扩新迁]*建?(?:工程|项目))?$/,
	医院: /(?:医院|卫生院)(?:[改扩新迁]*建?(?:工程|项目))?$/,
};
const HEAD = new RegExp(`^[该本这]?(${Object.keys(NAMES).join('|')})(?![一二三四]期|[方区部])`);

/** The thing that the word at the start of the clause tells of again; null where none or several of the article so far fit. */
export function findByHead(
	{ text, sentence, things }: Pick<SubjectInput, 'text' | 'sentence' | 'things'>,
	clause: string,
): SiteGroup | null {
	const word = HEAD.exec(stripOpeners(clause))?.[1];
	if (!word) return null;
	const at = text.sentences.indexOf(sentence);
	const fit = things.filter(
		({ name, mentions }) =>
			NAMES[word]!.test(name) && mentions.some((one) => text.sentences.indexOf(one.sentence) <= at),
	);
	return fit.length === 1 ? fit[0]! : null;
}

/** By the last clause up to the figure's that begins so. `from`: what the sentence names ends there. */
export function readHead(input: SubjectInput, from: number): Told | null {
	const { text, sentence, figure, main } = input;
	const starts = [...sentence.text.slice(0, figure.start).matchAll(/(?<=^|[，；：“])/g)]
		.map(({ index }) => index)
		.filter((index) => index >= from);
	const found = starts
		.toReversed()
		.map((index) => findByHead(input, sentence.text.slice(index)))
		.find((group) => group !== null);
	if (!found) return null;
	const is_near =
		found.key === main ||
		found.mentions.some((one) => one.sentence.paragraph === sentence.paragraph) ||
		text.sentences.length <= 4;
	return tell(found.key, is_near, 'the one of its kind that the article has told of');
}
