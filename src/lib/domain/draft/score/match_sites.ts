import type { Draft, DraftSite } from '../draft.ts';
import type { DraftPage, Span } from '../draft_page.ts';
import { stripWhiteSpace } from '../../reading/page_text.ts';
import { stripFillers } from '../sites/name_likeness.ts';
import { findSpan } from './find_words.ts';
import type { Gold, GoldSite } from './gold.ts';

/** Which drafted site is which of gold's: the same existing id, else the same name, else the same lead sentence and unit. */
export function matchSites(
	page: DraftPage,
	draft: Draft,
	gold: Gold,
	article_ids: ReadonlyMap<string, string>,
): Map<GoldSite, DraftSite> {
	const matched = new Map<GoldSite, DraftSite>();
	const free = new Set(draft.sites);
	const golds = gold.sites ?? [];
	const take = (one: GoldSite, found: DraftSite | undefined): void => {
		if (!found) return;
		matched.set(one, found);
		free.delete(found);
	};
	for (const one of golds) {
		if (one.match !== null)
			take(
				one,
				[...free].find(({ match }) => match === one.match),
			);
	}
	const listNear = (one: GoldSite): [of_article: DraftSite[], by_lead: DraftSite[]] => {
		const of_article = [...free].filter(
			({ article }) => one.article === undefined || article === article_ids.get(one.article),
		);
		return [of_article, one.lead ? listByLead(page, one.lead, of_article) : []];
	};
	for (const one of golds.filter((each) => !matched.has(each))) {
		const [of_article, by_lead] = listNear(one);
		const by_name = of_article.filter((site) => isSameName(site.name, one.name));
		take(one, by_name.find((site) => by_lead.includes(site)) ?? by_name[0]);
	}
	for (const one of golds.filter((each) => !matched.has(each))) {
		take(one, findOfLead(one, listNear(one)[1]));
	}
	return matched;
}

/** A village is placed as its township. */
function findOfLead(gold: GoldSite, sites: readonly DraftSite[]): DraftSite | undefined {
	const code = /\d{6,12}/.exec(gold.placement ?? '')?.[0].slice(0, 9);
	return sites.find(({ placement }) => code === undefined || placement.code === code);
}

function listByLead(page: DraftPage, lead: string, sites: readonly DraftSite[]): DraftSite[] {
	const span = findSpan(page, stripWhiteSpace(lead), null);
	return span ? sites.filter(({ sentence }) => overlaps(sentence, span)) : [];
}

function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** 桐木污水处理厂 is 桐木镇污水处理厂. */
function stripRanks(name: string): string {
	return name.replace(/(?<=^[\u4e00-\u9fff]{2,3})[镇乡县区]/, '');
}

function isSameName(one: string, other: string): boolean {
	const [short, long] = [stripFillers(one), stripFillers(other)].toSorted(
		(a, b) => a.length - b.length,
	) as [string, string];
	return (
		short === long ||
		(short.length >= 4 && long.includes(short)) ||
		stripRanks(short) === stripRanks(long)
	);
}
