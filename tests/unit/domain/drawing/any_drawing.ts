import {
	CORNERS,
	cleanWords,
	ITEM_COLORS,
	ITEM_ICONS,
	ITEM_KINDS,
	roundCorner,
	type Drawing,
	type DrawingItem,
} from '../../../../src/lib/domain/drawing/item.ts';
import type { Position } from '../../../../src/lib/domain/schema/geojson.ts';

const WORDS = [
	'',
	'新路口',
	'New road',
	'“<b>&amp;</b>”',
	"a'b\\c",
	'宽 24 m → 东',
	'𠮷😀',
	'1,5;6:7',
];

/** Numbers from 0 to 1 that look like chance and are the same every time (Park and Miller). */
export function buildChance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}

/** Any drawing, invented: all kinds, looks, words and sizes. */
export function inventDrawing(seed: number): Drawing {
	const chance = buildChance(seed + 1);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
	return Array.from({ length: Math.floor(chance() * 9) }, (): DrawingItem => {
		const kind = pick(ITEM_KINDS);
		const [least, most] = CORNERS[kind];
		const count = least + Math.floor(chance() * Math.min(9, most - least + 1));
		const center: Position = [chance() * 359.9 - 180, chance() * 160 - 80];
		const turns = Array.from({ length: count }, () => chance() * 2 * Math.PI).sort((a, b) => a - b);
		const corners = turns.map((turn) =>
			roundCorner([center[0] + 0.01 * Math.cos(turn), center[1] + 0.01 * Math.sin(turn)]),
		);
		const words = cleanWords(pick(WORDS));
		const icon = kind === 'point' ? pick(ITEM_ICONS) : ITEM_ICONS[0];
		const color = pick(ITEM_COLORS);
		return { kind, corners, words: kind === 'text' ? words || '字' : words, color, icon };
	});
}

/** A new town road, invented: one of each kind. */
export const PLAN: Drawing = [
	{
		kind: 'area',
		corners: [
			[113.85, 27.6],
			[113.87, 27.6],
			[113.87, 27.62],
		],
		words: '拟建区',
		color: 'green',
		icon: 'dot',
	},
	{
		kind: 'line',
		corners: [
			[113.84, 27.61],
			[113.86, 27.615],
			[113.88, 27.61],
		],
		words: '新路',
		color: 'red',
		icon: 'dot',
	},
	{
		kind: 'arrow',
		corners: [
			[113.84, 27.63],
			[113.86, 27.62],
		],
		words: '出口',
		color: 'blue',
		icon: 'dot',
	},
	{
		kind: 'dimension',
		corners: [
			[113.85, 27.6],
			[113.87, 27.6],
		],
		words: '宽',
		color: 'black',
		icon: 'dot',
	},
	{ kind: 'point', corners: [[113.86, 27.61]], words: '路口', color: 'purple', icon: 'star' },
	{ kind: 'text', corners: [[113.855, 27.605]], words: '一期', color: 'brown', icon: 'dot' },
];
