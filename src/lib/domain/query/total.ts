/** How many there are. Where not all were looked at, `is_exact` is false and there are `count` at least. */
export type Total = { count: number; is_exact: boolean };

/** Of all of them together. */
export function addTotals(totals: readonly Total[]): Total {
	return {
		count: totals.reduce((sum, { count }) => sum + count, 0),
		is_exact: totals.every(({ is_exact }) => is_exact),
	};
}
