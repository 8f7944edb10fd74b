import { buildFinding, type Check } from '../schema/geo_data.ts';

/** The excerpts of an article stand in page order and do not overlap, as far as offsets are known. */
export const checkExcerptOrder: Check = (geo) =>
	geo.articles.flatMap((entry) => {
		let before: { id: string; end: number } | null = null;
		return entry.value.excerpts.flatMap(({ id }, index) => {
			const selector = geo.offsets?.value.excerpts[`${entry.value.id}#${id}`];
			if (!selector) return [];
			const previous = before;
			before = { id, end: selector.end };
			if (!previous || selector.start >= previous.end) return [];
			const message = `expected an excerpt after ${previous.id} (which ends at character ${previous.end}), found one that starts at ${selector.start}`;
			return [buildFinding(entry, ['excerpts', index], message)];
		});
	});
