/** Which figures stand for their series now. This file reaches the browser. */

import { compareDays } from '../dates/day_span.ts';
import type { ClaimTime } from './claim_time.ts';
import type { Claim } from '../schema/claim.ts';

/** What choosing needs of a claim. */
export type SeriesClaim = Pick<Claim, 'series' | 'role'> & ClaimTime;

/**
 * Of one subject's claims, in their order: for each series the newest reported figure and the newest planned one. Nothing is summed over
 * time, so what was reported earlier is left out, as are `earlier` values and differences. The newest is of the latest source, then of the
 * latest time; of two that are equal in both the first counts.
 */
export function listCurrentClaims<C extends SeriesClaim>(claims: readonly C[]): C[] {
	const newest = new Map<string, C>();
	for (const claim of claims) {
		if (claim.role === 'earlier' || claim.role === 'difference') continue;
		const key = `${claim.role} ${claim.series}`;
		const known = newest.get(key);
		if (!known || compareAge(known, claim) < 0) newest.set(key, claim);
	}
	const chosen = new Set(newest.values());
	return claims.filter((claim) => chosen.has(claim));
}

/** Claims of series that were reported more than once, without those that stand now. */
export function listOlderClaims<C extends SeriesClaim>(claims: readonly C[]): C[] {
	const current = new Set(listCurrentClaims(claims));
	return claims.filter(
		(claim) => (claim.role === 'reported' || claim.role === 'planned') && !current.has(claim),
	);
}

/**
 * What is shown first: claims marked `key`, without those that a newer report replaces; the newer one then stands in their place, marked or
 * not.
 */
export function listKeyClaims<C extends SeriesClaim & Pick<Claim, 'key'>>(
	claims: readonly C[],
): C[] {
	const older = listOlderClaims(claims);
	const replaced = new Set(
		older.filter(({ key }) => key).map(({ role, series }) => `${role} ${series}`),
	);
	return claims.filter(
		(claim) =>
			!older.includes(claim) && (claim.key || replaced.has(`${claim.role} ${claim.series}`)),
	);
}

/** Negative where the first is older: by its source, then by the time it is of. */
export function compareAge(a: ClaimTime, b: ClaimTime): number {
	return compareDays(a.reported, b.reported) || compareDays(a.valid_to ?? '~', b.valid_to ?? '~');
}
