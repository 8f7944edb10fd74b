/** Heights in rows and columns, and smaller pictures of the same, each pixel the mean of four. */

export type Raster = { width: number; height: number; values: Float32Array };

/** `values`: metres, NaN where there is no height. The first is the raster itself. */
export function buildLevels(raster: Raster): Raster[] {
	const levels = [raster];
	for (let last = raster; Math.max(last.width, last.height) > 1;) {
		last = halve(last);
		levels.push(last);
	}
	return levels;
}

function halve({ width, height, values }: Raster): Raster {
	const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) };
	const smaller = new Float32Array(half.width * half.height);
	for (let row = 0; row < half.height; row += 1) {
		for (let column = 0; column < half.width; column += 1) {
			let sum = 0;
			let count = 0;
			for (let y = 2 * row; y < Math.min(2 * row + 2, height); y += 1) {
				for (let x = 2 * column; x < Math.min(2 * column + 2, width); x += 1) {
					const value = values[y * width + x]!;
					if (Number.isNaN(value)) continue;
					sum += value;
					count += 1;
				}
			}
			smaller[row * half.width + column] = count > 0 ? sum / count : NaN;
		}
	}
	return { ...half, values: smaller };
}

/**
 * The height at a place between the middles of pixels (0, 0 is the middle of the first), at a level. Beyond the edge it
 * is the edge's, in a gap that of the next level that has one; 0 where there is none at all.
 */
export function sampleLevels(
	levels: readonly Raster[],
	level: number,
	column: number,
	row: number,
): number {
	for (let at = Math.min(level, levels.length - 1); at < levels.length; at += 1) {
		const scale = 2 ** at;
		const value = blend(levels[at]!, (column + 0.5) / scale - 0.5, (row + 0.5) / scale - 0.5);
		if (!Number.isNaN(value)) return value;
	}
	return 0;
}

/** Between four pixels; NaN as soon as one that counts has no height. */
function blend({ width, height, values }: Raster, column: number, row: number): number {
	const x = Math.max(0, Math.min(width - 1, column));
	const y = Math.max(0, Math.min(height - 1, row));
	const [left, top] = [Math.floor(x), Math.floor(y)];
	const [right, bottom] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)];
	const [across, down] = [x - left, y - top];
	const mix = (a: number, b: number, share: number): number =>
		share === 0 ? a : a + (b - a) * share;
	const upper = mix(values[top * width + left]!, values[top * width + right]!, across);
	if (down === 0) return upper;
	return mix(
		upper,
		mix(values[bottom * width + left]!, values[bottom * width + right]!, across),
		down,
	);
}
