/** Questions that an editor answers together: figures of one sentence that have one answer, or all that is asked of one proposed site. */

import { hashText } from '../../reading/hash_text.ts';
import type { Localized } from '../../schema/localized.ts';
import type { Draft, OpenCandidate, OpenItem } from '../draft.ts';

export type OpenCard = {
	/** From its items: the same in every run that asks the same. */
	id: string;
	form: 'figures' | 'site';
	/** What the one answer of `figures` says, `about`; the other items are details of the same figures. Of a site, `site`. */
	asks: string;
	question: Localized;
	/** Ids of items, in page order. */
	items: string[];
	/** Of `figures` the one answer, with the first answer of every detail; of a site `yes`, which takes the first answer of each item, or `none`. */
	decision: string | null;
};

type Drafted = Pick<Draft, 'articles' | 'open'>;

/** What may be asked of several figures at once. */
const ASKED: Readonly<Record<string, (count: number) => Localized>> = {
	about: (count) => ({
		zh: `这${count}个数字说的是谁、哪里？`,
		en: `Whom or what are these ${count} figures of?`,
	}),
	kind: (count) => ({
		zh: `这${count}个数字说的是什么？`,
		en: `What are these ${count} figures of: money spent, output, an area?`,
	}),
	role: (count) => ({
		zh: `这${count}个数字是现值、以前的值、变化量还是计划？`,
		en: `Are these ${count} figures values now, earlier ones, changes or plans?`,
	}),
	as_of: (count) => ({
		zh: `这${count}个数字是什么时候的？`,
		en: `When are these ${count} figures of?`,
	}),
};
/** Whom a figure is of tells that it is one to keep; without that question it is asked before all others. */
const ORDER = ['about', 'claim', 'kind', 'role', 'as_of'];

/** Every card holds two items at least; what stands in none is asked alone. */
export function buildCards({ articles, open }: Drafted): OpenCard[] {
	const of_sites = groupBy(
		open.filter(({ class: word }) => word === 'site'),
		({ asks }) => splitAsked(asks)[1],
	);
	const of_figures = groupBy(
		open.filter((item) => item.class === 'claim' && ORDER.includes(item.asks)),
		({ article, span }) => `${article} ${span.start}-${span.end}`,
	).map((items) => items.toSorted((a, b) => ORDER.indexOf(a.asks) - ORDER.indexOf(b.asks)));
	const runs = new Map<string, string>();
	const of_sentences = groupBy(of_figures, ([main]) => nameRun(main!, articles, runs));
	return [
		...of_sentences.map((figures) => buildFigures(figures)),
		...of_sites.map((items) => {
			const lead = items.find(({ asks }) => asks.startsWith('site-')) ?? items[0]!;
			return buildCard('site', 'site', items, lead.question);
		}),
	].filter(({ items }) => items.length > 1);
}

/** Each figure with what is asked of it, the main thing first. */
function buildFigures(figures: readonly OpenItem[][]): OpenCard {
	const [main] = figures[0] as [OpenItem];
	const question = ASKED[main.asks]?.(figures.length);
	const is_run = figures.length > 1 && question !== undefined;
	return buildCard('figures', main.asks, figures.flat(), is_run ? question : main.question);
}

function buildCard(
	form: OpenCard['form'],
	asks: string,
	items: readonly OpenItem[],
	question: Localized,
): OpenCard {
	const ids = items.toSorted((a, b) => a.span.start - b.span.start).map(({ id }) => id);
	const id = `card-${hashText(ids.join()).slice(0, 10)}`;
	return { id, form, asks, question, items: ids, decision: null };
}

/**
 * Figures of one sentence with the same first answer, or with the same answers in another order, have one answer nearly always; those of a paragraph
 * have not. `runs`: the names of before.
 */
function nameRun(
	{ id, asks, article, span, candidates }: OpenItem,
	articles: Drafted['articles'],
	runs: Map<string, string>,
): string {
	const sentence = articles
		.find((one) => one.id === article)
		?.sentences.find(({ start, end }) => start <= span.start && span.start < end);
	const values = candidates.map(({ value }) => value);
	if (!sentence || values.length === 0) return id;
	const names = [values[0]!, ...(asks === 'about' ? [values.toSorted().join()] : [])].map((one) =>
		[asks, article, sentence.start, one].join(' '),
	);
	const name = names.map((one) => runs.get(one)).find((one) => one !== undefined) ?? id;
	for (const one of names) runs.set(one, runs.get(one) ?? name);
	return name;
}

/** The answers that are offered for all of them: those of each, the likeliest first. */
export function joinCandidates(items: readonly Pick<OpenItem, 'candidates'>[]): OpenCandidate[] {
	const joined = new Map(
		items.flatMap(({ candidates }) => candidates).map((one) => [one.value, one]),
	);
	const rank = (value: string): number =>
		items.reduce((sum, { candidates }) => {
			const at = candidates.findIndex((one) => one.value === value);
			return sum + (at < 0 ? candidates.length : at);
		}, 0);
	return [...joined.values()].toSorted((a, b) => rank(a.value) - rank(b.value));
}

/** A site's question and the key of its site: `match-site-1`. */
export function splitAsked(asks: string): [doubt: string, key: string] {
	const at = asks.indexOf('-');
	return [asks.slice(0, at), asks.slice(at + 1)];
}

function groupBy<T>(items: readonly T[], name: (item: T) => string): T[][] {
	const groups = new Map<string, T[]>();
	for (const item of items) groups.set(name(item), [...(groups.get(name(item)) ?? []), item]);
	return [...groups.values()];
}
