import { describe, expect, it, vi } from 'vitest';
import { OWN_PLACE } from '../../../../src/lib/domain/heights/frame_heights.ts';
import { ShadeTiles, type ShadeSources } from '../../../../src/lib/map/ground/shade_tiles.ts';
import { GROUND_COLORS } from '../../../../src/lib/style/layers/ground/ground_colors.ts';

type Tile = [number, number, number];
const colors = GROUND_COLORS.light.relief;
const picture = {} as ImageBitmap;
const LEFT: Tile = [9, 10, 20];
const RIGHT: Tile = [9, 11, 20];

/** Tiles come when the test lets them. */
function setUp({ keeps = 9, has = true } = {}) {
	const there = new Map<string, ArrayBuffer>();
	const coming = new Map<string, () => void>();
	const drawn: { name: string; places: number[]; scale: number }[] = [];
	const late: string[][] = [];
	const sources: ShadeSources = {
		relief: { zooms: [8, 10], encoding: 'terrarium', tile_px: 256 },
		find: (tile) => there.get(tile.join('/')) ?? null,
		fetch: vi.fn(
			(tile, stop) =>
				new Promise<ArrayBuffer | null>((resolve, reject) => {
					stop.addEventListener('abort', () => reject(stop.reason as Error));
					coming.set(tile.join('/'), () => {
						const bytes = has ? new ArrayBuffer(1) : null;
						if (bytes) there.set(tile.join('/'), bytes);
						const [oldest] = there.keys();
						if (there.size > keeps) there.delete(oldest!);
						resolve(bytes);
					});
				}),
		),
		shade: ({ around, scale }) => {
			const places = around.flatMap((tile, place) => (tile ? [place] : []));
			drawn.push({ name: around[OWN_PLACE]!.name, places, scale });
			return Promise.resolve(picture);
		},
	};
	const tiles = new ShadeTiles(sources);
	tiles.onlate = (those) => late.push(those.map((tile) => tile.join('/')));
	const stop = new AbortController();
	const draw = (tile: Tile): Promise<ImageBitmap | null> => tiles.draw(tile, colors, stop.signal);
	return { draw, drawn, late, stop, sources, come: (tile: Tile) => coming.get(tile.join('/'))!() };
}

describe('tiles of light and shade', () => {
	it('are drawn with neighbours that were asked for too, and fetch none for their own sake', async () => {
		const { draw, drawn, late, sources, come } = setUp();
		const both = [draw(LEFT), draw(RIGHT)];
		come(LEFT);
		await Promise.resolve();
		expect(drawn).toEqual([]);
		come(RIGHT);
		expect(await Promise.all(both)).toEqual([picture, picture]);
		expect(drawn.map(({ places }) => places)).toEqual([
			[4, 5],
			[3, 4],
		]);
		expect(sources.fetch).toHaveBeenCalledTimes(2);
		expect(late).toEqual([]);
	});

	it('are named when a neighbour comes later, once, and then drawn with it from what is there', async () => {
		const { draw, drawn, late, sources, come } = setUp();
		const first = draw(LEFT);
		come(LEFT);
		await first;
		const second = draw(RIGHT);
		come(RIGHT);
		await second;
		expect(late).toEqual([['9/10/20']]);
		await draw(LEFT);
		expect(drawn.at(-1)).toMatchObject({ name: '9/10/20', places: [4, 5] });
		expect(sources.fetch).toHaveBeenCalledTimes(2);
		expect(late).toHaveLength(1);
	});

	it('are not drawn anew without end where fewer are kept than are shown', async () => {
		const { draw, late, come } = setUp({ keeps: 1 });
		for (const tile of [LEFT, RIGHT, LEFT, RIGHT, LEFT]) {
			const drawing = draw(tile);
			try {
				come(tile);
			} finally {
				await drawing;
			}
		}
		expect(late).toEqual([['9/10/20']]);
	});

	it('are drawn without a neighbour that does not come', async () => {
		const { draw, drawn, sources, come } = setUp();
		const stopped = new AbortController();
		const tiles = new ShadeTiles(sources);
		const gone = tiles.draw(RIGHT, colors, stopped.signal);
		const left = tiles.draw(LEFT, colors, new AbortController().signal);
		come(LEFT);
		stopped.abort();
		await expect(gone).rejects.toThrow();
		expect(await left).toBe(picture);
		expect(drawn.map(({ places }) => places)).toEqual([[4]]);
		expect(await draw(LEFT)).toBe(picture);
	});

	it('are nothing where the archive has none, and an error where one is spoilt', async () => {
		const { draw, come } = setUp({ has: false });
		const none = draw(LEFT);
		come(LEFT);
		expect(await none).toBeNull();
		const { sources, come: send } = setUp();
		const spoilt = new ShadeTiles({ ...sources, shade: () => Promise.resolve(null) });
		const drawing = spoilt.draw(LEFT, colors, new AbortController().signal);
		send(LEFT);
		await expect(drawing).rejects.toThrow('9/10/20');
	});

	it('are drawn larger where they are the finest', async () => {
		const { draw, drawn, come } = setUp();
		for (const tile of [LEFT, [10, 20, 40]] as Tile[]) {
			const drawing = draw(tile);
			come(tile);
			await drawing;
		}
		expect(drawn.map(({ scale }) => scale)).toEqual([1, 2]);
	});
});
