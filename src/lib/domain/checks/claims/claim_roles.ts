import { listClaims } from '../../figures/list_claims.ts';
import { buildFinding, type Check } from '../../schema/geo_data.ts';

/** A forecast is a planned figure of its series, so that no sum of what is takes it in; and only a change may be negative. */
export const checkClaimRoles: Check = (geo) =>
	listClaims(geo).flatMap(({ claim, entry, path }) => {
		const { role, forecast, value, value_to } = claim;
		const is_negative = [value ?? 0, value_to ?? 0].some((number) => number < 0);
		return [
			...(forecast && role !== 'planned'
				? [
						buildFinding(
							entry,
							[...path, 'role'],
							`expected planned beside forecast: true, found ${role}`,
						),
					]
				: []),
			...(is_negative && role !== 'difference'
				? [
						buildFinding(
							entry,
							[...path, 'value'],
							`expected no negative number (only a difference may be one), found ${value}`,
						),
					]
				: []),
		];
	});
