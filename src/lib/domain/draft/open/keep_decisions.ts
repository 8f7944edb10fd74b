import type { OpenItem } from '../draft.ts';
import { splitAsked, type OpenCard } from './cards.ts';

/** What is open after a run, and what was decided before and is asked no more. `cards`: items that are answered together. */
export type OpenList = { items: OpenItem[]; settled: OpenItem[]; cards?: OpenCard[] };

/** Every decision of before stands: on the same question, or among what is settled. */
export function keepDecisions(items: readonly OpenItem[], before: OpenList): OpenList {
	const spread = spreadCards(before);
	const known = [...spread.items, ...spread.settled].filter(({ decision }) => decision !== null);
	const decisions = new Map(known.map((item) => [item.id, item.decision]));
	const ids = new Set(items.map(({ id }) => id));
	return {
		items: items.map((item) => ({ ...item, decision: decisions.get(item.id) ?? item.decision })),
		settled: known.filter(({ id }) => !ids.has(id)),
	};
}

/** What was decided of a card becomes the decision of its items that have none of their own; cards are open again then, as items alone keep decisions. */
export function spreadCards<List extends Pick<OpenList, 'items' | 'cards'>>(list: List): List {
	const { items, cards } = list;
	// A file that a person wrote in may lack the key.
	const told = (cards ?? []).filter(({ decision }) => (decision ?? null) !== null);
	if (!cards || told.length === 0) return list;
	const decided = new Map(
		told.flatMap((card) => card.items.map((id): [string, OpenCard] => [id, card])),
	);
	return {
		...list,
		items: items.map((item) => {
			const card = decided.get(item.id);
			return card ? { ...item, decision: item.decision ?? readCard(card, item) } : item;
		}),
		cards: cards.map((card) => ({ ...card, decision: null })),
	};
}

/** null where the card leaves the item open. */
function readCard({ form, asks, decision }: OpenCard, item: OpenItem): string | null {
	const first = item.candidates[0]?.value ?? null;
	if (decision === null) return null;
	if (form === 'figures')
		return item.asks === asks ? decision : readDetail(item.asks, decision, first);
	const is_whether = splitAsked(item.asks)[0] === 'site';
	if (decision === 'none') return is_whether ? decision : null;
	if (is_whether) return 'yes';
	return splitAsked(item.asks)[0] === 'match' ? null : first;
}

/** Of a figure that is not kept nothing more is told; one whose answer is told is kept. */
function readDetail(asks: string, answer: string, first: string | null): string | null {
	if (answer === 'none') return null;
	return asks === 'claim' ? 'yes' : first;
}

/** What has to be decided before anything can be accepted. */
export function listBlocking({ items }: OpenList): OpenItem[] {
	return items.filter((item) => item.blocks && item.decision === null && !isMoot(item, items));
}

/** What is asked of a site that is none or that the atlas has, or of a figure that is not kept. */
export function isMoot(item: OpenItem, all: readonly OpenItem[]): boolean {
	// What says so itself stays, so that it can be opened again.
	if (item.decision === 'none') return false;
	return item.class === 'site'
		? isMootOfSite(item, all)
		: item.class === 'claim' && all.some((one) => dropsFigure(one, item));
}

function isMootOfSite({ class: word, asks }: OpenItem, all: readonly OpenItem[]): boolean {
	const [doubt, key] = splitAsked(asks);
	const find = (of: string): string | null =>
		all.find((one) => one.class === word && one.asks === `${of}-${key}`)?.decision ?? null;
	if (doubt !== 'site' && find('site') === 'none') return true;
	const match = find('match') ?? 'new';
	return match !== 'new' && match !== 'none' && (doubt === 'site' || doubt === 'placement');
}

function dropsFigure(one: OpenItem, { id, article, span }: OpenItem): boolean {
	return (
		one.class === 'claim' &&
		one.id !== id &&
		one.decision === 'none' &&
		(one.asks === 'claim' || one.asks === 'about') &&
		one.article === article &&
		one.span.start === span.start &&
		one.span.end === span.end
	);
}
