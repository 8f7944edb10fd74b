import type { Claim } from '../schema/claim.ts';

/** Largest investment or funding, yuan: what the work costs or is given. Output, revenue and taxes are other things. */
export function findAmount(claims: readonly Claim[]): number | null {
	const amounts = claims.flatMap(({ kind, unit, value }) =>
		unit === 'CNY' && (kind === 'investment' || kind === 'funding') ? (value ?? []) : [],
	);
	return amounts.length > 0 ? Math.max(...amounts) : null;
}
