import { expect, it } from 'vitest';
import { READ_HEIGHT } from '../../../../src/lib/domain/ground/relief_encodings.ts';

it.each([
	// The example of Terrarium's own description, and the zero and a step of each.
	['terrarium', [137, 219, 68], 2523.265625],
	['terrarium', [128, 0, 0], 0],
	['mapbox', [0, 0, 0], -10000],
	['mapbox', [1, 134, 160], 0],
	['mapbox', [1, 134, 161], 0.1],
] as const)('%s: %j is a height', (encoding, [r, g, b], metres) => {
	expect(READ_HEIGHT[encoding](r, g, b)).toBeCloseTo(metres, 6);
});
