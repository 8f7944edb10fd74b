import type { PlacementClass } from '../../domain/schema/vocabulary.ts';
import { outlineCircle, type SignPiece } from './sign.ts';

const line = { fill: 'none', stroke: 'theme', stroke_width: 1.7 } as const;

/** What a placement class looks like in words' company, 24 units square. */
export const CLASS_SIGNS: Record<PlacementClass, readonly SignPiece[]> = {
	exact: [
		{
			path: 'M12 21.5C8 16.4 5.6 13.4 5.6 9.6a6.4 6.4 0 0 1 12.8 0c0 3.8-2.4 6.8-6.4 11.9Z',
			fill: 'theme',
			stroke: 'none',
			stroke_width: 0,
		},
		{ path: outlineCircle(2.4, 12, 9.6).path, fill: 'panel', stroke: 'none', stroke_width: 0 },
	],
	near: [
		{ ...line, path: outlineCircle(9, 12, 12).path },
		{ ...line, path: outlineCircle(3.2, 12, 12).path, stroke_width: 2.2 },
	],
	area: [{ ...line, path: outlineCircle(9, 12, 12).path, fill: 'tint', dash: [3.4, 2.6] }],
	schematic: [
		{
			...line,
			path: 'M2.5 17.5C8 17 8 7 13 7s4 6 8.5 5',
			stroke_width: 2.2,
			dash: [0.5, 4.2],
			is_round: true,
		},
	],
	unplaced: [
		{
			...line,
			path: 'M5.5 6h13a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2Z',
			dash: [2.5, 2.5],
		},
		{ ...line, path: 'M9 10l6 4M15 10l-6 4' },
	],
};
