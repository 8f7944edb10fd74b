/** Sites an article tells of: those the atlas has, and new ones where a name comes with a status or figures. */

import type { DraftSite, SiteDoubt } from '../draft.ts';
import type { ArticleText } from '../article_text.ts';
import type { Knowledge } from '../knowledge.ts';
import { isDescribed, mayBeAnother } from './another_name.ts';
import { isNoSite, type SiteGroup } from './site_group.ts';
import { hasOther, readStatus, type StatusReading } from './site_status.ts';

export type FoundSite = { site: DraftSite; group: SiteGroup };

/** `owned` are keys that figures are of. */
export function draftSites(
	text: ArticleText,
	groups: readonly SiteGroup[],
	owned: ReadonlySet<string>,
	knowledge: Knowledge,
): FoundSite[] {
	return groups.flatMap((group) => {
		if (!group.is_named || isNoSite(group) || group.part_of !== null) return [];
		const told = readGroupStatus(group);
		const is_owner = owned.has(group.key);
		const is_work =
			(group.is === 'project' ||
				group.is_thing ||
				(group.is_plain && told?.status === 'planned')) &&
			told !== null;
		const is_told = is_owner || told?.is_near || is_work || text.article.kind === 'caption';
		if (!group.match.site && !is_told) return [];
		return [{ site: draftSite(text, group, told, is_owner, knowledge, groups), group }];
	});
}

type Told = StatusReading & {
	mention: SiteGroup['mentions'][number];
	/** Other sentences, or other clauses of its own, say that it is further or less far. */
	is_mixed: boolean;
};

/** 推进 and 施工 are told of things before, in and after their building, and of other work; a place that is finished is mostly in use, one that opens may be finished. */
function isLoose({ status, word }: Told, is: DraftSite['is']): boolean {
	if (status === 'complete') return word === '贯通' || is !== 'project';
	if (word === '开放') return true;
	if (status === 'starting') return word !== '陆续开工';
	return status === 'under-way' && !/在建|建设中|封顶|加紧|正在/.test(word);
}

/** Of all its mentions, the first with a word in the thing's own clause; else the first with any. */
function readGroupStatus({ mentions }: SiteGroup): Told | null {
	const told = mentions.flatMap((mention) => {
		const { sentence, start, end } = mention;
		const found = readStatus(sentence.text, start, end);
		return found ? [{ ...found, mention }] : [];
	});
	const chosen = told.find(({ is_near }) => is_near) ?? told[0];
	if (!chosen) return null;
	const near = new Set(told.flatMap(({ is_near, status }) => (is_near ? [status] : [])));
	const { sentence, end } = chosen.mention;
	return {
		...chosen,
		is_mixed: near.size > 1 || hasOther(sentence.text.slice(end), chosen.status),
	};
}

function draftSite(
	text: ArticleText,
	group: SiteGroup,
	told: Told | null,
	is_owner: boolean,
	{ townships }: Knowledge,
	groups: readonly SiteGroup[],
): DraftSite {
	const { match, unit } = group;
	const first = group.mentions[0]!;
	const code = match.site ? (match.site.township ?? match.site.district) : unit.code;
	const township = townships.find((one) => one.code === code);
	const district = code === null ? null : String(code).slice(0, 6);
	const is_close = match.site === null && match.candidates.length > 0;
	const is_weak =
		(isDescribed(group, text) && mayBeAnother(group, groups, text)) ||
		(group.is_plain && match.site === null) ||
		(match.site === null &&
			!(is_owner && told?.is_near) &&
			!(told?.is_near && group.is !== 'organisation'));
	const unsure: SiteDoubt[] = [
		...(is_weak ? (['site'] as const) : []),
		...(is_close ? (['match'] as const) : []),
		...(told === null || !told.is_near || told.is_mixed || isLoose(told, group.is)
			? (['status'] as const)
			: []),
		...(match.site === null && !unit.certain ? (['placement'] as const) : []),
	];
	return {
		key: group.key,
		match: match.site?.id ?? null,
		name: group.name,
		status: told?.status ?? null,
		article: text.article.id,
		sentence: first.sentence.span,
		is: group.is,
		placement:
			code === null ? { class: 'unplaced', code: null } : { class: 'area', code: String(code) },
		district: district?.length === 6 ? district : null,
		township: township?.code ?? (code !== null && String(code).length === 9 ? String(code) : null),
		candidates: match.site ? [] : match.candidates,
		unsure,
		certain: unsure.length === 0,
		why: [
			match.why,
			told ? `${told.word} says how far it is` : 'no word says how far it is',
			unit.why,
		].join('; '),
	};
}
