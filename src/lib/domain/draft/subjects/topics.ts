/** What a sentence speaks of, in its order: things by name, and units as a whole. */

import type { Figure } from '../../figures/figure.ts';
import type { ArticleText, SentenceText } from '../article_text.ts';
import type { Knowledge } from '../knowledge.ts';
import { isNoSite, type SiteGroup } from '../sites/site_group.ts';
import { isAside, isListedAside, isWhere } from './asides.ts';
import { leaveJoined, startsClause, WHEN } from './clause_start.ts';
import type { Topic } from './topic.ts';
import { listUnitTopics } from './unit_topics.ts';

const SCENE = /(?:走进|来到|走访|探访|步入|前往|置身|漫步)$/;
/** What makes a counted thing of a name: 引进了12个…创新中心, 相关企业20余家. */
const COUNTS_IT = /^(?:数量|总数)?(?:达到?|约|近|共|有|超过?|逾|突破|由|从|为)*$/;

/** `figure` is left out of what it counts itself; null for a sentence without one. */
export function listTopics(
	text: ArticleText,
	sentence: SentenceText,
	figure: Figure | null,
	groups: readonly SiteGroup[],
	knowledge: Knowledge,
): Topic[] {
	const things = listThings(sentence, groups).filter(
		(topic) => !figure || !isCounted(sentence, topic, figure),
	);
	const units = listUnitTopics(text, sentence, things, knowledge);
	return [...things, ...units].toSorted((a, b) => a.start - b.start);
}

function listThings(sentence: SentenceText, groups: readonly SiteGroup[]): Topic[] {
	const things = groups.flatMap((group) =>
		group.mentions
			.filter((mention) => mention.sentence === sentence)
			.map(({ start, end }): Topic => {
				const before = leaveJoined(sentence, start, end);
				return {
					kind: 'site',
					about: isNoSite(group) ? null : (group.part_of ?? group.key),
					start,
					end,
					is_subject: startsClause(before),
					is_scene: isScene(sentence.text, start, end),
					is_work: group.unit_work !== null,
					is_passing: group.is_passing,
					is_unnamed: group.is_unnamed,
					is_where: isWhere(sentence.text.slice(end)),
					certain:
						!isAside(before.replace(WHEN, ''), sentence.text.slice(end)) &&
						!isNoSite(group) &&
						group.unit_work !== 'asked' &&
						!/^(?:原|新建|改建)/.test(sentence.text.slice(start)) &&
						!(before.length === start && isAfterPlace(sentence, groups, start)),
					why: 'named in its clause',
				};
			}),
	);
	const sorted = things.toSorted((a, b) => a.start - b.start);
	const told: Topic[] = [];
	for (const topic of sorted) {
		const before = told.at(-1);
		const lead = sentence.text.slice(0, topic.start);
		const is_item =
			before !== undefined && /^[、和与及]$/.test(sentence.text.slice(before.end, topic.start));
		const certain = is_item ? before.certain : topic.certain;
		told.push({ ...topic, certain: certain && !isListedAside(lead) });
	}
	return told;
}

/** 甲镇、乙乡民宿: the second of two places, and what both have. */
function isAfterPlace(
	sentence: SentenceText,
	groups: readonly SiteGroup[],
	start: number,
): boolean {
	if (!/[、和与]$/.test(sentence.text.slice(0, start))) return false;
	const is_thing = groups.some(({ mentions }) =>
		mentions.some((one) => one.sentence === sentence && one.end === start - 1),
	);
	return !is_thing && sentence.places.some(({ end }) => end === start - 1);
}

function isScene(text: string, start: number, end: number): boolean {
	return SCENE.test(text.slice(0, start)) && /^[^，。；]{0,4}，/.test(text.slice(end));
}

/** 农村污水处理站由15个: the name is what is counted, and whose it is stands elsewhere. */
function isCounted({ text }: SentenceText, topic: Topic, figure: Figure): boolean {
	const counts = figure.unit === null || figure.unit === 'person';
	if (!counts) return false;
	const between = text.slice(topic.end, figure.start);
	if (topic.end <= figure.start && COUNTS_IT.test(between)) return true;
	return (
		topic.start >= figure.unit_end &&
		topic.start - figure.unit_end <= 6 &&
		!/[的，。；、]/.test(text.slice(figure.unit_end, topic.start))
	);
}
