import { listBlocking, type OpenList } from '../../src/lib/domain/draft/open/keep_decisions.ts';
import { OPEN_CLASSES, type Draft } from '../../src/lib/domain/draft/draft.ts';

/** What was drafted and what is open, by class; the questions themselves stand in open.json. */
export function listOutcome(draft: Draft, open: OpenList): string[] {
	const { articles, places, dates, claims, sites, relations } = draft;
	const parts = [
		[articles.length, 'articles'],
		[places.length, 'places'],
		[dates.length, 'dates'],
		[claims.length, 'figures'],
		[sites.length, 'sites'],
		[relations.length, 'relations'],
	].map(([count, name]) => `${count} ${name}`);
	const waiting = open.items.filter(({ decision }) => decision === null);
	const in_cards = (open.cards ?? []).map(
		({ items }) => waiting.filter(({ id }) => items.includes(id)).length,
	);
	const saved = in_cards.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
	const rows = OPEN_CLASSES.flatMap((name) => {
		const own = waiting.filter((item) => item.class === name);
		if (own.length === 0) return [];
		const blocking = own.filter(({ blocks }) => blocks).length;
		return [
			`  ${name.padEnd(9)} ${String(own.length).padStart(4)}  ${blocking > 0 ? `${blocking} block` : ''}`.trimEnd(),
		];
	});
	const decided = open.items.length - waiting.length + open.settled.length;
	return [
		parts.join(', '),
		`${waiting.length} open in ${waiting.length - saved} questions, ${listBlocking(open).length} of them block${decided > 0 ? `; ${decided} decided` : ''}`,
		...rows,
	];
}
