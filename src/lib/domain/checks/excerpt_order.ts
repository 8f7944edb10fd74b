import { buildFinding, type Check, type Entry } from '../schema/geo_data.ts';
import type { Article } from '../schema/article.ts';
import type { Selector } from '../schema/offsets.ts';
import type { Finding } from '../schema/problem.ts';

type Placed = { entry: Entry<Article>; index: number; id: string; at: Selector };

/** The excerpts of an article stand in page order, and no two of one source overlap, as far as offsets are known. */
export const checkExcerptOrder: Check = (geo) => {
	const selectors = new Map(geo.offsets.flatMap(({ value }) => Object.entries(value.excerpts)));
	const articles = geo.articles.map((entry) => listPlaced(entry, selectors));
	const sources = new Set(geo.articles.map(({ value }) => value.source));
	return [
		...articles.flatMap(findDisorder),
		...[...sources].flatMap((source) =>
			findOverlaps(articles.flat().filter(({ entry }) => entry.value.source === source)),
		),
	];
};

function listPlaced(entry: Entry<Article>, selectors: ReadonlyMap<string, Selector>): Placed[] {
	return entry.value.excerpts.flatMap(({ id }, index) => {
		const at = selectors.get(`${entry.value.id}#${id}`);
		return at ? [{ entry, index, id, at }] : [];
	});
}

function findDisorder(excerpts: readonly Placed[]): Finding[] {
	return excerpts.flatMap(({ entry, index, at }, position) => {
		const previous = excerpts[position - 1];
		if (!previous || at.start >= previous.at.end) return [];
		const message = `expected an excerpt after ${previous.id} (which ends at character ${previous.at.end}), found one that starts at ${at.start}`;
		return [buildFinding(entry, ['excerpts', index], message)];
	});
}

/** Of two articles; within one, disorder says so. */
function findOverlaps(excerpts: readonly Placed[]): Finding[] {
	let furthest: Placed | null = null;
	return excerpts
		.toSorted((a, b) => a.at.start - b.at.start)
		.flatMap((excerpt) => {
			const { entry, index, at } = excerpt;
			const before: Placed | null = furthest;
			if (!before || at.end > before.at.end) furthest = excerpt;
			if (!before || before.entry === entry || at.start >= before.at.end) return [];
			const other = `${before.entry.value.id}#${before.id}`;
			const message = `expected words that no other article quotes, found some of ${other} (up to character ${before.at.end}) from character ${at.start}`;
			return [buildFinding(entry, ['excerpts', index], message)];
		});
}
