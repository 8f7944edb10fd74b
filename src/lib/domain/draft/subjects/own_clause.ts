/** Figures that are of a thing only where their own clause names it: where it may have another name, and where somebody is quoted. */

import type { SentenceText } from '../article_text.ts';
import { isDescribed, mayBeAnother } from '../sites/another_name.ts';
import { isBorn, isCertainThing } from '../sites/is_certain_thing.ts';
import type { SiteGroup } from '../sites/site_group.ts';
import { isUnit, type SubjectInput, type Told } from './subject.ts';

/** What a person is paid is of no thing that the sentence names before: 进了电子厂，每月能拿5800元. */
const PAY = /(?:拿到?|挣到?|赚到?|领到?)(?:手)?(?:约|近|上|有|能|了|过)*$/;

/** Why it is asked whether the figure is of the thing it was told of; null where it is not. */
export function doubtClause(
	input: SubjectInput,
	{ about, certain, is_ranked }: Told,
): string | null {
	if (!certain || about === null) return null;
	const { text, sentence, figure, around, named } = input;
	if (isQuoted(input) && !isInClause(input, about)) return 'somebody is quoted';
	if (isUnit(about)) return null;
	const group = named.find(({ key }) => key === about);
	if (!group) return null;
	const sentences = new Set(group.mentions.map((one) => one.sentence)).size;
	if (group.is_unnamed && sentences < 2 && !group.mentions.some(isBorn))
		return 'it has no name of its own and is told of once';
	if (group.unit_work !== null && text.title === '')
		return 'the township or village may be meant, not what it does';
	if (!is_ranked && !isCertainThing(group, text, input.main))
		return 'whether the name is of a thing of its own';
	if (figure.unit === 'CNY' && PAY.test(around.before) && !isInClause(input, about))
		return 'what a person is paid';
	if (isOfService(group, input)) return 'a public body may do it for what the article is about';
	if (!mayBeAnother(group, named, text)) return null;
	const [from, to] = [figure.start - around.before.length, figure.unit_end + around.after.length];
	const is_named =
		!isDescribed(group, text) &&
		group.mentions.some(
			(one) =>
				one.sentence === sentence &&
				one.start < to &&
				one.end > from &&
				one.end - one.start > group.head.length,
		);
	return is_named ? null : 'the article may tell of it by another name';
}

/** 社区卫生服务中心派人到这里驻点, in an article of a home for the old. */
function isOfService({ name, key, mentions, match }: SiteGroup, { main }: SubjectInput): boolean {
	return (
		main !== null &&
		main !== key &&
		match.site === null &&
		mentions.length <= 2 &&
		/(?:服务中心|指导中心|推广中心|人民医院|卫生院|中医院|学校|小学|中学|学院|大学|研究院|研究所)$/.test(
			name,
		)
	);
}

function isInClause({ topics, figure, around }: SubjectInput, about: string): boolean {
	const [from, to] = [figure.start - around.before.length, figure.unit_end + around.after.length];
	return topics.some((topic) => topic.about === about && topic.start < to && topic.end > from);
}

/** It stands in a quotation that is a clause or more; a quotation may begin sentences before. */
function isQuoted({ text, sentence, figure }: SubjectInput): boolean {
	const before = text.sentences
		.slice(0, text.sentences.indexOf(sentence))
		.filter(({ paragraph }) => paragraph === sentence.paragraph)
		.map((one: SentenceText) => one.text)
		.join('');
	const lead = before + sentence.text.slice(0, figure.start);
	const open = lead.lastIndexOf('“');
	if (open < 0 || lead.lastIndexOf('”') > open) return false;
	const said = lead.slice(open) + /^[^”]*/.exec(sentence.text.slice(figure.start))![0];
	return /[，。；！？]/.test(said);
}
