import { describe, expect, it } from 'vitest';
import { needsLiveMap } from '../../../../src/lib/state/workbench/needs_live_map.ts';
import { DEFAULT_PLAN, TOOLS } from '../../../../src/lib/view/plan_view.ts';

const nothing = { has_basemap: false, has_own_layers: false };

describe('the workbench starts the live map', () => {
	it('not by itself as long as its first tool alone is open', () => {
		expect(needsLiveMap(DEFAULT_PLAN, nothing)).toBe(false);
	});

	it('for a tool that draws or switches on it, for a point and for a site to be moved', () => {
		const asking = TOOLS.filter((tool) => needsLiveMap({ ...DEFAULT_PLAN, tool }, nothing));
		expect(asking).toEqual(['measure', 'draw', 'select', 'layers', 'map']);
		expect(needsLiveMap({ ...DEFAULT_PLAN, point: [113.85, 27.62] }, nothing)).toBe(true);
		expect(needsLiveMap({ ...DEFAULT_PLAN, suggest: 'tongmu-sewage-works' }, nothing)).toBe(true);
	});

	it('for an online picture and for layers of the reader', () => {
		expect(needsLiveMap(DEFAULT_PLAN, { ...nothing, has_basemap: true })).toBe(true);
		expect(needsLiveMap(DEFAULT_PLAN, { ...nothing, has_own_layers: true })).toBe(true);
	});
});
