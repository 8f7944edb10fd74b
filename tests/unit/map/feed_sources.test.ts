import type { FeatureCollection } from 'geojson';
import { expect, it, vi } from 'vitest';
import { feedSources } from '../../../src/lib/map/feed_sources.ts';

const collection = (): FeatureCollection => ({ type: 'FeatureCollection', features: [] });
const makeSource = () => ({ setData: vi.fn(() => Promise.resolve()) });

it('hands each source what changed, as it is, and again to a source that came anew', () => {
	const sources = new Map([
		['marks', makeSource()],
		['near', makeSource()],
	]);
	const map = { getSource: (id: string) => sources.get(id) } as never;
	const [marks, near] = [collection(), collection()];
	feedSources(map, { marks, near, plan: collection() });
	feedSources(map, { marks, near });
	const moved = collection();
	feedSources(map, { marks, near: moved });
	const { setData } = sources.get('marks')!;
	expect(setData.mock.calls).toEqual([[marks]]);
	expect((setData.mock.calls as unknown[][])[0]![0]).toBe(marks);
	expect(sources.get('near')!.setData).toHaveBeenCalledTimes(2);
	const fresh = makeSource();
	sources.set('marks', fresh);
	feedSources(map, { marks, near: moved });
	expect(fresh.setData).toHaveBeenCalledExactlyOnceWith(marks);
	expect(sources.get('near')!.setData).toHaveBeenCalledTimes(2);
});
