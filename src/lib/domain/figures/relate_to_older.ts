/** What a figure says beside those reported before it. This file reaches the browser. */

import type { DatedClaim } from './claim_time.ts';
import { relateClaims, type ClaimRelation } from './relate_claims.ts';
import { sortSeries } from './relate_series.ts';

/**
 * With what older sources gave: with the figure it contradicts, else with the one nearest before it in time, else with the nearest after it.
 * Facts are held against facts and plans against plans where there are any.
 */
export function relateToOlder<T extends { claim: DatedClaim }>(
	one: T,
	older: readonly T[],
): { word: ClaimRelation; from: T; to: T } | null {
	const all = [...older, one];
	const sorted = sortSeries(all.map(({ claim }) => claim)).map((index) => all[index]!);
	const place = sorted.indexOf(one);
	const nearest = [...sorted.slice(0, place).toReversed(), ...sorted.slice(place + 1)];
	const pairs = nearest.flatMap((other) => {
		const [from, to] = sorted.indexOf(other) < place ? [other, one] : [one, other];
		const word = relateClaims(from.claim, to.claim);
		return word === null ? [] : [{ other, word, from, to }];
	});
	const isPlan = ({ claim }: T): boolean => claim.role === 'planned';
	const found =
		pairs.find(({ word }) => word === 'conflict') ??
		pairs.find(({ other }) => isPlan(other) === isPlan(one)) ??
		pairs[0];
	return found ? { word: found.word, from: found.from, to: found.to } : null;
}
