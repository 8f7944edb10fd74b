/** Mentions of one thing in an article, brought together: 晶澜光伏组件项目, later 该项目 or 项目. */

import { hashText } from '../../reading/hash_text.ts';
import type { ArticleText, SentenceText } from '../article_text.ts';
import type { Knowledge, KnownSite } from '../knowledge.ts';
import { matchSite, type SiteMatch } from './match_site.ts';
import type { GroupMention, SiteGroup } from './site_group.ts';
import { FIRM_END } from './brands.ts';
import { joinDescribed } from './another_name.ts';
import { markPassing } from './is_certain_thing.ts';
import { listMentions, THINGS } from './list_mentions.ts';
import { markParts } from './main_thing.ts';
import { isSame, listUnits, stripUnits } from './same_thing.ts';
import type { SiteMention } from './site_mention.ts';
import { readUnit, type UnitReading } from './site_unit.ts';

function nameKey(name: string, { sentence, start }: GroupMention): string {
	return `site-${hashText(`${name}|${sentence.span.start + start}`).slice(0, 8)}`;
}

export function groupSites(text: ArticleText, knowledge: Knowledge): SiteGroup[] {
	const groups: SiteGroup[] = [];
	const units = listUnits(text);
	for (const sentence of text.sentences) {
		const heads = listHeads(
			sentence,
			groups,
			text.sentences.slice(0, 2),
			text.sentences[text.sentences.indexOf(sentence) - 1] ?? null,
		);
		for (const { group, at } of heads) group.mentions.push({ sentence, ...at });
		for (const mention of listMentions(sentence, text, knowledge)) {
			if (heads.some(({ at }) => at.start < mention.start && mention.end <= at.end)) continue;
			const known = groups.find((group) => isSame(group, mention, units));
			const at = { sentence, start: mention.start, end: mention.end };
			if (known) {
				known.mentions.push(at);
				const [own, other] = [mention.name, known.name].map((name) => stripUnits(name, units));
				if (own!.length > other!.length && !/^[镇乡县区市村]/.test(mention.name))
					known.name = mention.name;
				continue;
			}
			const unit = readUnit(text, sentence, mention.start, mention.end, knowledge);
			const places = sentence.places
				.filter((one) => one.start < mention.end && mention.start < one.end)
				.flatMap(({ place }) => (THINGS.includes(place.level) ? (place.place ?? []) : []));
			const match = matchSite(mention.name, mention.head, unit.code, places, knowledge);
			const of_site = match.site && groups.find(({ match: other }) => other.site === match.site);
			if (of_site) of_site.mentions.push(at);
			else if (mention.is_named || match.site) groups.push(buildGroup(mention, at, match, unit));
		}
	}
	return markPassing(markParts(joinDescribed(groups, text), text), text);
}

/** Words for a thing that its name need not end with. */
const ALIKE: Readonly<Record<string, RegExp>> = {
	园区: /园$/,
	企业: /公司$|集团$/,
	公司: FIRM_END,
	医院: /卫生院$/,
	学校: /[小中大]学$|学院$/,
	工厂: /厂$/,
	新校区: /学[校院]?(?:迁建|新建|搬迁|异地新建)(?:项目|工程)$/,
	新院区: /院(?:迁建|新建|搬迁|异地新建)(?:项目|工程)$/,
	新厂区: /厂(?:迁建|新建|搬迁)(?:项目|工程)$/,
};

const HEADS =
	'合作社|项目|工程|公司|企业|园区|基地|景区|医院|学校|电站|水厂|厂区|工厂|公园|市场|夜市|新厂|[新老]院区|[新老]校区|卫生院|敬老院|养老院|幼儿园|水库|大桥|隧道|泵站|码头|产业园|工业园|农场|茶园|果园|风电场|冷库|中心|馆';
const HEAD_START =
	'(?<=^|[，。；、“离为]|今年|去年|前年|目前|如今)(?:[该本这此](?:[个家座条处所](?:[^，。；]{0,12}的)?)?)?';
const HEAD_END =
	'([一二三四五]期)?(?![\\u4e00-\\u9fff]{0,6}(?:工程|项目|公司|园区|基地|建设|资金))';

/** 该合作社, 合作社 and 项目 alone mean the one thing of the article whose name ends so, or the one that it begins with. */
function listHeads(
	sentence: SentenceText,
	groups: readonly SiteGroup[],
	/** The first sentences of the article. */
	begins: readonly SentenceText[],
	/** The sentence before, null for the first. */
	above: SentenceText | null,
): { group: SiteGroup; at: { start: number; end: number } }[] {
	const { text } = sentence;
	const own = groups
		.filter(({ is_named, head }) => is_named && /^[\u4e00-\u9fff]{2,6}$/.test(head))
		.map(({ head }) => head)
		.toSorted((a, b) => b.length - a.length);
	const pattern = new RegExp(`${HEAD_START}(${[...own, HEADS].join('|')})${HEAD_END}`, 'g');
	return [...text.matchAll(pattern)].flatMap((match) => {
		const head = `${match[1] ?? ''}${match[2] ?? ''}`;
		const by_head = groups.filter((group) => group.is_named && group.head.endsWith(head));
		const alike = ALIKE[head];
		const is_work = /^(?:项目|工程)$/.test(head);
		const by_kind = groups.filter(
			(group) =>
				group.is_named && (is_work ? group.is === 'project' : alike?.test(group.name) === true),
		);
		const is_way = text[match.index - 1] === '离';
		const all = by_head.length === 0 && !is_way ? by_kind : by_head;
		const here = all.filter(({ mentions }) =>
			mentions.some(
				(one) =>
					one.sentence.paragraph === sentence.paragraph &&
					(one.sentence !== sentence || one.end <= match.index),
			),
		);
		const opening = all.filter(({ mentions }) =>
			mentions.some((one) => begins.includes(one.sentence)),
		);
		const just = /^[该这此]/.test(match[0])
			? all.filter(({ mentions }) => mentions.some((one) => one.sentence === above))
			: [];
		const fit = [just, here, opening].find(({ length }) => length === 1) ?? all;
		const at = { start: match.index, end: match.index + match[0].length };
		if (/^[该这]/.test(match[0]) && fit.length === 1 && namesAnother(fit[0]!, head, above))
			return [];
		return fit.length === 1 ? [{ group: fit[0]!, at }] : [];
	});
}

/** 记者从某县供电公司获悉, before 该公司: the sentence before ends with another of the kind. */
function namesAnother(group: SiteGroup, head: string, above: SentenceText | null): boolean {
	if (above === null) return false;
	const at = above.text.lastIndexOf(head);
	return (
		at > 1 &&
		!group.mentions.some(
			({ sentence, start, end }) => sentence === above && start <= at && at < end,
		)
	);
}

function buildGroup(
	mention: SiteMention,
	at: GroupMention,
	match: SiteMatch,
	unit: UnitReading,
): SiteGroup {
	return {
		key: match.site?.id ?? nameKey(mention.name, at),
		name: mention.name,
		head: mention.head,
		is: match.site?.kind ?? mention.is,
		is_named: mention.is_named || match.site !== null,
		is_plain: mention.is_plain === true || mention.is_thing === true,
		is_thing: mention.is_thing === true,
		is_unnamed: mention.is_unnamed === true,
		is_village: mention.is_village === true || /[村寨屯组湾]$/.test(mention.head),
		is_proper: mention.is_proper === true || mention.is_thing === true || match.site !== null,
		unit_work: mention.is_unit_work ?? null,
		part_of: null,
		is_passing: false,
		mentions: [at],
		match,
		unit,
	};
}

/** A site that exists and that no name on the page led to: its figures did. */
export function buildKnownGroup(site: KnownSite, at: GroupMention): SiteGroup {
	return {
		key: site.id,
		name: site.names[0] ?? site.id,
		head: '',
		is: site.kind,
		is_named: true,
		is_plain: false,
		is_thing: false,
		is_unnamed: false,
		is_village: false,
		is_proper: true,
		unit_work: null,
		part_of: null,
		is_passing: false,
		mentions: [at],
		match: { site, candidates: [], why: 'a figure of its series is told' },
		unit: { code: site.township ?? site.district, certain: true, why: 'as the atlas has it' },
	};
}
