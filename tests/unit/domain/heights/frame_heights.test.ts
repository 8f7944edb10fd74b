import { describe, expect, it } from 'vitest';
import {
	FRAME_PX,
	frameHeights,
	OWN_PLACE,
} from '../../../../src/lib/domain/heights/frame_heights.ts';

const SIZE = 4;
const SIDE = SIZE + 2 * FRAME_PX;

/** Heights of a plane, of nine tiles. */
function cut(heightAt: (column: number, row: number) => number): Float32Array[] {
	return Array.from({ length: 9 }, (_, place) => {
		const [left, top] = [((place % 3) - 1) * SIZE, (Math.floor(place / 3) - 1) * SIZE];
		return Float32Array.from({ length: SIZE * SIZE }, (__, at) =>
			heightAt(left + (at % SIZE), top + Math.floor(at / SIZE)),
		);
	});
}

function readAll(heightAt: (column: number, row: number) => number): number[] {
	return Array.from({ length: SIDE * SIDE }, (_, at) =>
		heightAt((at % SIDE) - FRAME_PX, Math.floor(at / SIDE) - FRAME_PX),
	);
}

describe('a tile of heights in its frame', () => {
	it('has what its neighbours have, at every edge and corner', () => {
		const hills = (column: number, row: number): number => column * column + 3 * column * row - row;
		expect([...frameHeights(cut(hills), SIZE)]).toEqual(readAll(hills));
	});

	it('goes on as steep as it was where there is no neighbour', () => {
		const slope = (column: number, row: number): number => 5 * column - 2 * row;
		const alone = cut(slope).map((tile, place) => (place === OWN_PLACE ? tile : null));
		expect([...frameHeights(alone, SIZE)]).toEqual(readAll(slope));
	});

	it('knows no more than a neighbour knows', () => {
		const around = cut(() => 7);
		around[OWN_PLACE + 1]!.fill(NaN);
		const framed = frameHeights(around, SIZE);
		const row = [...framed.subarray(FRAME_PX * SIDE, (FRAME_PX + 1) * SIDE)];
		expect(row).toEqual([7, 7, 7, 7, 7, 7, NaN, NaN]);
	});

	it('is not made of nothing', () => {
		expect(() => frameHeights(Array(9).fill(null), SIZE)).toThrow(RangeError);
	});
});
