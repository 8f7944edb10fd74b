import type { ReliefEncoding } from '../../../src/lib/domain/ground/ground_file.ts';
import { READ_HEIGHT } from '../../../src/lib/domain/ground/relief_encodings.ts';
import type { Picture } from './picture.ts';

/** Lower than the shore of the Dead Sea and higher than Everest there is no land, metres. */
export const LAND = [-500, 9000] as const;

export type HeightTally = {
	/** Metres; Infinity and -Infinity where there is no height. */
	low: number;
	high: number;
	/** Pixels with a height, those of them that land can have, and those without (black). */
	heights: number;
	possible: number;
	empty: number;
};

export function tallyHeights(pictures: readonly Picture[], encoding: ReliefEncoding): HeightTally {
	const read = READ_HEIGHT[encoding];
	const tally: HeightTally = { low: Infinity, high: -Infinity, heights: 0, possible: 0, empty: 0 };
	for (const { data, channels } of pictures) {
		for (let at = 0; at < data.length; at += channels) {
			const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
			if (r === 0 && g === 0 && b === 0) {
				tally.empty += 1;
				continue;
			}
			const height = read(r, g, b);
			tally.heights += 1;
			if (height >= LAND[0] && height <= LAND[1]) tally.possible += 1;
			if (height < tally.low) tally.low = height;
			if (height > tally.high) tally.high = height;
		}
	}
	return tally;
}

/** Share of the heights that land can have, for a reading to be believed. */
const BELIEVED = 0.98;

/** Whether pictures, read so, show heights of land. */
export function isBelievable({ heights, possible }: HeightTally): boolean {
	return heights > 0 && possible >= heights * BELIEVED;
}

/** Steps of heights that are written, metres: finer than any data, and small files. */
const STEP_M = 0.25;

/** A picture in Terrarium's colours, three numbers a pixel. */
export function writeTerrarium(heights: Float32Array): Uint8Array {
	const data = new Uint8Array(heights.length * 3);
	heights.forEach((height, index) => {
		const value = Math.round(height / STEP_M) * STEP_M + 32768;
		data[index * 3] = Math.floor(value / 256);
		data[index * 3 + 1] = Math.floor(value) % 256;
		data[index * 3 + 2] = (value % 1) * 256;
	});
	return data;
}
