import { describe, expect, it } from 'vitest';
import { decodeTable, encodeTable } from '../../../../../src/lib/domain/shards/table_file.ts';
import { listTiles } from '../../../../../src/lib/domain/shards/tiles/list_tiles.ts';
import { MarkTiles } from '../../../../../src/lib/domain/shards/tiles/mark_tiles.ts';
import {
	readTile,
	writeTiles,
	type TilesMeta,
} from '../../../../../src/lib/domain/shards/tiles/tile_files.ts';
import { LAST_ZOOM, nameTileFile } from '../../../../../src/lib/domain/shards/tiles/tile_plan.ts';
import { isTab } from '../../../../../src/lib/domain/shards/tiles/tiled_places.ts';
import { decodeTile, inventPlaces, type TileFeature } from './invented_places.ts';

const FIRST = 6;
const places = inventPlaces(900, 5);
const drawn = places.filter((one) => !isTab(one));
const total = drawn.reduce((sum, { count }) => sum + count, 0);

/** Everything of a zoom. */
function readZoom(zoom: number): TileFeature[] {
	const tiles = new MarkTiles(places);
	return listTiles(places, FIRST)
		.filter(({ z }) => z === zoom)
		.flatMap((place) => decodeTile(tiles.read(place), place));
}

const zooms = Array.from({ length: LAST_ZOOM - FIRST + 1 }, (_, at) => FIRST + at);

describe.each(zooms)('marks in tiles of zoom %i', (zoom) => {
	const features = readZoom(zoom);
	const marks = features.filter(({ layer }) => layer === 'marks');
	const lines = new Map(
		features.filter(({ layer }) => layer === 'lines').map((one) => [one.tags['first'], one.tags]),
	);

	it('hold every site once, and every one whose work is finished', () => {
		const sum = (key: 'count' | 'done'): number =>
			marks.reduce((all, { tags }) => all + Number(tags[key]), 0) +
			[...lines.values()].reduce((all, tags) => all + Number(tags[key]), 0);
		expect(sum('count')).toBe(total);
		expect(sum('done')).toBe(drawn.reduce((all, { done }) => all + done, 0));
	});

	it('name each line once, and leave a whole district to its name', () => {
		const named = features.filter(({ layer, tags }) => layer === 'lines' && tags['name-zh']);
		expect(named).toHaveLength(lines.size);
		expect(drawn).toHaveLength(places.length - 1);
		expect(marks.filter(({ tags }) => tags['id'] === places[0]!.place.mark!.id)).toEqual([]);
	});

	it('draw a circle with its sign alone', () => {
		const shown = new Set(marks.map(({ tags }) => tags['id']));
		const circles = features.filter(({ layer }) => layer === 'extents');
		expect(circles.filter(({ tags }) => !shown.has(tags['id']))).toEqual([]);
	});
});

describe('the last zoom', () => {
	const features = readZoom(LAST_ZOOM);

	it('has what a map of features has: every place by itself, where it stands', () => {
		const marks = features.filter(({ layer }) => layer === 'marks');
		const by_id = new Map(marks.map((one) => [one.tags['id'], one]));
		const own = drawn.filter(({ place }) => place.mark);
		expect(marks).toHaveLength(own.length);
		const lines = features.filter(({ layer, tags }) => layer === 'lines' && tags['name-en']);
		expect(lines).toHaveLength(drawn.length - own.length);
		for (const { place, count, done, theme, first } of own) {
			const { tags, spot } = by_id.get(place.mark!.id)!;
			expect(tags).toMatchObject({ class: place.mark!.class, count, done, theme, first });
			expect(spot[0]).toBeCloseTo(place.mark!.badge[0], 4);
			expect(spot[1]).toBeCloseTo(place.mark!.badge[1], 4);
		}
	});
});

it('files hold the tiles as they are cut, each in the file of its name', () => {
	const files = writeTiles(places, FIRST);
	const tiles = new MarkTiles(places);
	expect(files.size).toBeLessThan(300);
	for (const place of listTiles(places, FIRST)) {
		const file = nameTileFile(place);
		const table = files.get(file);
		const name = { layout: 'abc', file };
		const read = table
			? readTile(decodeTable<TilesMeta>(encodeTable(table, name), name), place)
			: null;
		expect(read).toEqual(tiles.read(place));
	}
});
