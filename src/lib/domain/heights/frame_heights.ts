/** Heights that are not known on one side of an edge, for work that looks at what is around each of them. */

/** Rows and columns that a framed tile has on every side. */
export const FRAME_PX = 2;

/** Metres of a tile and of the eight around it, row by row, its own in the middle; null where a tile is not there. */
export type HeightsAround = readonly (Float32Array | null)[];

/** The place of a tile's own heights among those around it. */
export const OWN_PLACE = 4;

/** A tile of `size` by `size` with a frame of its neighbours' heights. Where there is no neighbour, the slope goes on. */
export function frameHeights(around: HeightsAround, size: number): Float32Array {
	const own = around[OWN_PLACE];
	if (!own) throw new RangeError('Heights are framed that are not there');
	const side = size + 2 * FRAME_PX;
	const framed = new Float32Array(side * side);
	const read = (row: number, column: number): number => {
		const [down, across] = [findSide(row, size), findSide(column, size)];
		const there = around[(down + 1) * 3 + across + 1];
		if (there) return there[(row - down * size) * size + column - across * size]!;
		const [last_row, last_column] = [keepWithin(row, size), keepWithin(column, size)];
		const within = (2 * last_row - row) * size + 2 * last_column - column;
		return 2 * own[last_row * size + last_column]! - own[within]!;
	};
	for (let row = 0; row < side; row += 1) {
		const is_edge = row < FRAME_PX || row >= size + FRAME_PX;
		if (!is_edge) {
			const from = (row - FRAME_PX) * size;
			framed.set(own.subarray(from, from + size), row * side + FRAME_PX);
		}
		for (let column = 0; column < side; column += 1) {
			if (!is_edge && column === FRAME_PX) column += size;
			framed[row * side + column] = read(row - FRAME_PX, column - FRAME_PX);
		}
	}
	return framed;
}

function findSide(at: number, size: number): -1 | 0 | 1 {
	if (at < 0) return -1;
	return at < size ? 0 : 1;
}

function keepWithin(at: number, size: number): number {
	return Math.max(0, Math.min(size - 1, at));
}
