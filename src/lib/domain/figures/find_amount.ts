import type { Dated } from './claim_time.ts';
import { listCurrentClaims } from './current_claims.ts';
import type { Claim } from '../schema/claim.ts';

/** Of the newest figures of their series, the largest investment or funding, yuan: what the work costs or is given. Output, revenue and taxes are other things. */
export function findAmount(claims: readonly Dated<Claim>[]): number | null {
	const amounts = listCurrentClaims(claims).flatMap(({ kind, unit, value }) =>
		unit === 'CNY' && (kind === 'investment' || kind === 'funding') ? (value ?? []) : [],
	);
	return amounts.length > 0 ? Math.max(...amounts) : null;
}
