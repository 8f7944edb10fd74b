import { countCharacters } from '../reading/page_text.ts';
import { buildFinding, type Check } from '../schema/geo_data.ts';
import { indexExcerpts } from '../figures/list_claims.ts';

const REMEDY = 'run npm run check -- --source FILE';

/** `offsets.json` locates exactly the excerpts there are, each with its own length. */
export const checkOffsetsCover: Check = (geo) => {
	const { offsets } = geo;
	if (!offsets) {
		if (geo.broken_ids.has('offsets')) return [];
		const message = `expected the offsets of every excerpt, found no readable file: ${REMEDY}`;
		return [{ file: 'offsets.json', path: [], message }];
	}
	const excerpts = indexExcerpts(geo);
	const known = offsets.value.excerpts;
	const missing = [...excerpts.keys()].filter((ref) => !known[ref]);
	const stale = Object.entries(known).flatMap(([ref, { start, end }]) => {
		const path = ['excerpts', ref];
		const excerpt = excerpts.get(ref);
		if (!excerpt) {
			if (geo.broken_ids.has(ref.split('#')[0]!)) return [];
			return [buildFinding(offsets, path, `expected an excerpt ${ref}, found none: ${REMEDY}`)];
		}
		const length = countCharacters(excerpt.exact);
		if (end - start === length) return [];
		const message = `expected ${length} characters as in the excerpt, found ${end - start}: ${REMEDY}`;
		return [buildFinding(offsets, path, message)];
	});
	return [
		...missing.map((ref) =>
			buildFinding(offsets, ['excerpts'], `expected the offsets of ${ref}, found none: ${REMEDY}`),
		),
		...stale,
	];
};
