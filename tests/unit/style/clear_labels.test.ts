import { describe, expect, it } from 'vitest';
import { clearLabels } from '../../../src/lib/style/brief/clear_labels.ts';

const label = { x: 100, y: 100, width: 60, height: 20 };

describe('clearLabels', () => {
	it('leaves a name that no sign touches', () => {
		expect(clearLabels([label], [{ x: 150, y: 100 }], 14)).toEqual([0]);
		expect(clearLabels([label], [{ x: 100, y: 125 }], 14)).toEqual([0]);
	});

	it('moves one from under a sign, below it or, where another sign is below, above', () => {
		expect(clearLabels([label], [{ x: 90, y: 100 }], 14)).toEqual([24]);
		const two = [
			{ x: 90, y: 100 },
			{ x: 90, y: 130 },
		];
		expect(clearLabels([label], two, 14)).toEqual([-24]);
	});

	it('leaves one that nothing near frees', () => {
		const column = Array.from({ length: 21 }, (_, index) => ({ x: 100, y: index * 10 }));
		expect(clearLabels([label], column, 14)).toEqual([0]);
	});
});
