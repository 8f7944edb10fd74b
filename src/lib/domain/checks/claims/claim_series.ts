import { groupSeries } from '../../figures/list_claims.ts';
import { buildFinding, type Check } from '../../schema/geo_data.ts';

/** All figures of one series of one subject are of one kind and in one unit, else they could not be compared. */
export const checkClaimSeries: Check = (geo) =>
	groupSeries(geo).flatMap(([first, ...others]) =>
		others.flatMap(({ claim, entry, path }) =>
			(['kind', 'unit'] as const).flatMap((property) => {
				const expected = first!.claim[property];
				if (claim[property] === expected) return [];
				const message = `expected ${expected} like ${first!.claim.id}, which is of the same series ${claim.series}, found ${claim[property]}`;
				return [buildFinding(entry, [...path, property], message)];
			}),
		),
	);
