import { createContext } from 'svelte';
import type { WorkbenchView } from '$lib/data/workbench_view.ts';
import type { Polygonal } from '$lib/geometry/position.ts';
import type { AreaSelection } from './area_selection.svelte.ts';
import type { DrawingSlot } from '../drawing/drawing_slot.svelte.ts';
import type { MapStart } from '../map/map_start.svelte.ts';
import type { Sketch } from './sketch.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';

/** What the workbench page owns beside the explorer's parts. */
export type WorkbenchContext = {
	readonly data: WorkbenchView;
	bench: Workbench;
	sketch: Sketch;
	drawing: DrawingSlot;
	selection: AreaSelection;
	start: MapStart;
	/** District polygons by adcode, fetched once. */
	loadPolygons: () => Promise<ReadonlyMap<number, Polygonal>>;
};

export const [getWorkbench, setWorkbench] = createContext<WorkbenchContext>();
