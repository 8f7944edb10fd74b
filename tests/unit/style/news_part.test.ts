import { expect, it } from 'vitest';
import type { MapModel } from '../../../src/lib/domain/map_model/marks.ts';
import {
	listNewsSpots,
	NEWS_IDS,
	NEWS_SOURCE,
	buildNewsPart,
} from '../../../src/lib/style/news_part.ts';
import { TOKENS } from '../../../src/lib/style/tokens.ts';

const mark = { badge: [113.8, 27.6], district: null, site_ids: ['a', 'b'] };
const model = {
	marks: [mark, { ...mark, badge: [113.9, 27.7], district: 360302, site_ids: ['c'] }],
	lines: [
		{
			site_id: 'd',
			coordinates: [
				[113, 27],
				[113.5, 27.5],
				[114, 28],
			],
		},
	],
} as unknown as MapModel;

it('marks the signs of sites with news once each, lines in their middle, and nothing else', () => {
	expect(listNewsSpots(model, new Set(['b', 'a', 'd']))).toEqual([
		{ position: [113.8, 27.6], is_tab: false },
		{ position: [113.5, 27.5], is_tab: false },
	]);
	expect(listNewsSpots(model, new Set(['c']))).toEqual([{ position: [113.9, 27.7], is_tab: true }]);
	expect(listNewsSpots(model, new Set())).toEqual([]);
});

it('says it by shape and in a word', () => {
	const { paint, data } = buildNewsPart(listNewsSpots(model, new Set(['a'])), '新');
	const { layers, sources } = paint(TOKENS.light);
	expect(layers.map(({ id }) => id)).toEqual([NEWS_IDS.ring, NEWS_IDS.word]);
	expect(layers[1]).toMatchObject({ layout: { 'text-field': ['get', 'word'] } });
	expect(Object.keys(sources)).toEqual(Object.keys(data));
	expect(data[NEWS_SOURCE]?.features.map(({ properties }) => properties)).toEqual([
		{ is_tab: false, word: '新' },
	]);
});
