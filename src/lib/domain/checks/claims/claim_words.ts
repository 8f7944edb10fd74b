import { buildFinding, type Check } from '../../schema/geo_data.ts';
import { indexExcerpts, listClaims } from '../../figures/list_claims.ts';
import { formatFound } from '../../schema/problem.ts';

/** The words of every claim stand in the excerpt it names. */
export const checkClaimWords: Check = (geo) => {
	const excerpts = indexExcerpts(geo);
	return listClaims(geo).flatMap(({ claim, entry, path, ref }) => {
		const excerpt = excerpts.get(ref);
		if (!excerpt || excerpt.exact.includes(claim.exact)) return [];
		const message = `expected words of excerpt ${ref}, found ${formatFound(claim.exact)}`;
		return [buildFinding(entry, [...path, 'exact'], message)];
	});
};
