import { expect, it } from 'vitest';
import type { Drawing } from '../../../src/lib/style/drawing.ts';
import { fadeGround } from '../../../src/lib/style/filter_drawing.ts';

const ground: Drawing['ground'] = [{ look: 'lake', path: 'M1 1l9 0 0 9Z' }];
const bare: Drawing = {
	frame: { shape: 'city', left: 0, top: 0, span: 1, width: 1000, height: 1667 },
	...{ districts: [], marks: [], lines: [], labels: [], narrow_labels: [], done_site_ids: [] },
	scale: { km: 1, width: 10 },
};

it('leaves the ground as it comes, makes it paler, or takes it away', () => {
	const drawing = { ...bare, ground };
	expect(fadeGround(drawing, { is_on: true, opacity: 100 })).toBe(drawing);
	expect(fadeGround(drawing, { is_on: true, opacity: 40 })).toEqual({
		...drawing,
		ground_opacity: 40,
	});
	expect(fadeGround(drawing, { is_on: false, opacity: 40 })).toEqual(bare);
});

it('makes nothing of a drawing without a ground', () => {
	expect(fadeGround(bare, { is_on: true, opacity: 40 })).toEqual(bare);
});
