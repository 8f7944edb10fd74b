import { describe, expect, it } from 'vitest';
import { fitName } from '../../../src/lib/style/fit_name.ts';
import type { StoryBox } from '../../../src/lib/style/story_map.ts';

const seen: StoryBox = [100, 100, 400, 300];
const name = { x: 300, y: 200, width: 60, height: 20 };

describe('fitName', () => {
	it('leaves a name that is whole in the picture', () => {
		expect(fitName(name, seen, true)).toEqual(name);
		expect(fitName(name, seen, false)).toEqual(name);
	});

	it('brings one that the edge would cut into the picture, where it may move', () => {
		expect(fitName({ ...name, x: 110, y: 395 }, seen, true)).toEqual({ ...name, x: 130, y: 390 });
		expect(fitName({ ...name, x: 490, y: 101 }, seen, true)).toEqual({ ...name, x: 470, y: 110 });
		expect(fitName({ ...name, x: 110 }, seen, false)).toBeNull();
	});

	it('has no place for one whose middle is outside, or that is wider than the picture', () => {
		expect(fitName({ ...name, x: 99 }, seen, true)).toBeNull();
		expect(fitName({ ...name, y: 401 }, seen, true)).toBeNull();
		expect(fitName({ ...name, width: 401 }, seen, true)).toBeNull();
	});
});
