import { expect, test } from 'vitest';
import type { OwnFeature } from '../../../../src/lib/domain/own_layers/own_reading.ts';
import { TileDesk } from '../../../../src/lib/state/own/tiles/tile_desk.ts';
import type { TileReply } from '../../../../src/lib/state/own/tiles/tile_messages.ts';

const place = { z: 0, x: 0, y: 0 };
const feature: OwnFeature = {
	type: 'Feature',
	geometry: { type: 'Point', coordinates: [113.9, 27.6] },
	properties: {},
};
const keep = (features: unknown) => new Blob([JSON.stringify({ features })]);

/** Answers as they come, until there are so many. */
function openDesk(count: number) {
	const replies: TileReply[] = [];
	let finish = (): void => {};
	const all = new Promise<TileReply[]>((resolve) => (finish = () => resolve(replies)));
	const desk = new TileDesk((reply) => {
		replies.push(reply);
		if (replies.length === count) finish();
	});
	return {
		all,
		say: (request: Parameters<TileDesk['take']>[0]) => desk.take(request, () => [feature]),
	};
}

const size = (reply: TileReply | undefined): number | null | undefined =>
	reply && 'bytes' in reply ? (reply.bytes?.byteLength ?? null) : undefined;

test('a layer that was just built and one that was kept are both in tiles', async () => {
	const { all, say } = openDesk(3);
	say({ type: 'tiles-built', key: 'new' });
	say({ type: 'tiles-of', key: 'kept', blob: keep([feature]) });
	say({ type: 'tile', key: 'new', number: 1, place });
	say({ type: 'tile', key: 'kept', number: 2, place });
	say({ type: 'tile', key: 'kept', number: 3, place: { z: 8, x: 0, y: 0 } });
	const replies = await all;
	expect(replies.map(({ number }) => number)).toEqual([1, 2, 3]);
	expect(size(replies[0])).toBeGreaterThan(0);
	expect(size(replies[1])).toBe(size(replies[0]));
	expect(size(replies[2])).toBeNull();
});

test('what nobody waits for any more is not made', async () => {
	const { all, say } = openDesk(2);
	say({ type: 'tiles-built', key: 'a' });
	for (const number of [1, 2, 3]) say({ type: 'tile', key: 'a', number, place });
	say({ type: 'tile-dropped', number: 2 });
	expect((await all).map(({ number }) => number)).toEqual([1, 3]);
});

test('a layer that cannot be read is a problem for each who asks, and no other', async () => {
	const { all, say } = openDesk(2);
	say({ type: 'tiles-of', key: 'bad', blob: new Blob(['{']) });
	say({ type: 'tiles-built', key: 'good' });
	say({ type: 'tile', key: 'bad', number: 1, place });
	say({ type: 'tile', key: 'good', number: 2, place });
	const [bad, good] = await all;
	expect(bad).toMatchObject({ number: 1, problem: expect.stringContaining('JSON') as string });
	expect(size(good)).toBeGreaterThan(0);
});

test('a layer that is over has nothing', async () => {
	const { all, say } = openDesk(1);
	say({ type: 'tiles-built', key: 'a' });
	say({ type: 'tiles-over', key: 'a' });
	say({ type: 'tile', key: 'a', number: 1, place });
	expect(size((await all)[0])).toBeNull();
});
