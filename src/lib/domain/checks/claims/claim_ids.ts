import { listClaims } from '../../figures/list_claims.ts';
import { buildFinding, type Check } from '../../schema/geo_data.ts';

/** The id of a claim is its own over the whole atlas: it is part of a link that people keep. */
export const checkClaimIds: Check = (geo) => {
	const first = new Map<string, string>();
	return listClaims(geo).flatMap(({ claim: { id }, entry, path }) => {
		const known = first.get(id);
		if (known === undefined) first.set(id, entry.file);
		if (known === undefined) return [];
		const message = `expected a claim id that is unique over the atlas, found ${id} again (first in ${known})`;
		return [buildFinding(entry, [...path, 'id'], message)];
	});
};
