import { createContext } from 'svelte';
import type { WorkbenchView } from '$lib/data/workbench_view.ts';
import type { Asked } from '../load/load_queries.ts';
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
	/** Whom the page asks of its sites. */
	readonly asked: Asked;
};

export const [getWorkbench, setWorkbench] = createContext<WorkbenchContext>();
