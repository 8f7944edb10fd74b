/** Pivots smaller than this share of the largest number of their column count as none. */
const NONE = 1e-12;

/** `x` of `a x = b` by Gaussian elimination with partial pivoting; null where the rows do not determine it. */
export function solveLinear(
	a: readonly (readonly number[])[],
	b: readonly number[],
): number[] | null {
	const rows = a.map((row, index) => [...row, b[index]!]);
	const size = rows.length;
	const scales = rows.map((row) => Math.max(...row.slice(0, size).map(Math.abs)));
	for (let column = 0; column < size; column += 1) {
		let best = column;
		for (let row = column + 1; row < size; row += 1) {
			if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!)) best = row;
		}
		const pivot = rows[best]!;
		if (!(Math.abs(pivot[column]!) > NONE * Math.max(...scales))) return null;
		[rows[best], rows[column]] = [rows[column]!, pivot];
		for (let row = column + 1; row < size; row += 1) {
			const below = rows[row]!;
			const share = below[column]! / pivot[column]!;
			for (let at = column; at <= size; at += 1) below[at] = below[at]! - share * pivot[at]!;
		}
	}
	const found = Array.from({ length: size }, () => 0);
	for (let row = size - 1; row >= 0; row -= 1) {
		let rest = rows[row]![size]!;
		for (let at = row + 1; at < size; at += 1) rest -= rows[row]![at]! * found[at]!;
		found[row] = rest / rows[row]![row]!;
	}
	return found.every(Number.isFinite) ? found : null;
}

/** The least squares of `rows x = values` by the normal equations; null where they do not determine it. */
export function solveLeastSquares(
	rows: readonly (readonly number[])[],
	values: readonly number[],
): number[] | null {
	const size = rows[0]?.length ?? 0;
	if (size === 0 || rows.length < size) return null;
	const normal = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
	const right = Array.from({ length: size }, () => 0);
	rows.forEach((row, index) => {
		for (let i = 0; i < size; i += 1) {
			right[i] = right[i]! + row[i]! * values[index]!;
			for (let j = 0; j < size; j += 1) normal[i]![j] = normal[i]![j]! + row[i]! * row[j]!;
		}
	});
	return solveLinear(normal, right);
}
