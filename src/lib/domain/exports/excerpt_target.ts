import type { CatalogExcerpt } from '../reading/catalog.ts';

/** A quotation with its place in the source, white space removed; `selector` says the same in W3C Web Annotation terms. */
export function buildExcerptTarget(excerpt: CatalogExcerpt) {
	const { exact, prefix, suffix, start, end, translation, notes } = excerpt;
	return {
		exact,
		prefix,
		suffix,
		start,
		end,
		translation,
		notes: notes ?? [],
		selector: [
			{ type: 'TextQuoteSelector' as const, exact, prefix, suffix },
			{ type: 'TextPositionSelector' as const, start, end },
		],
	};
}
