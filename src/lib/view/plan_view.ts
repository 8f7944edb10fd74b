import type { AreaRef } from '../domain/area/area_ref.ts';
import type { Readout } from '../domain/coordinates/readouts.ts';
import type { Position } from '../domain/schema/geojson.ts';
import { DEFAULT_GROUND, type GroundChoice } from './ground_choice.ts';
import { DEFAULT_OVERLAYS, type OverlayState } from './overlays.ts';

/** The tools of the workbench. */
export const TOOLS = ['where', 'measure', 'draw', 'select', 'layers', 'map'] as const;
export type Tool = (typeof TOOLS)[number];

/** What a reader drew to measure: corners as `[lng, lat]`, a polygon's not closed. */
export type Shape = { kind: 'line' | 'polygon'; corners: readonly Position[] };

/** Most shapes and corners a link carries; beyond them the link has none. */
export const MOST_SHAPES = 10;
export const MOST_SHAPE_CORNERS = 100;

/** What a link carries of the workbench. */
export type PlanView = {
	tool: Tool;
	/** The point whose coordinates are read out, `[lng, lat]`. */
	point: Position | null;
	readout: Readout;
	area: AreaRef | null;
	/** Id of the site a better position is suggested for. */
	suggest: string | null;
	shapes: readonly Shape[];
	/** What a reader drew with words, as domain/drawing/link_text.ts has it; read only where it is shown. */
	drawing: string | null;
	/** Of the operator's own map under it all; an atlas without one keeps it in its links. */
	ground: GroundChoice;
	/** From the lowest up. */
	overlays: readonly OverlayState[];
};

/** The workbench's part of a view. */
export type PlanPart = { plan: PlanView };

export const DEFAULT_PLAN: PlanView = {
	tool: 'where',
	point: null,
	readout: 'wgs84',
	area: null,
	suggest: null,
	shapes: [],
	drawing: null,
	ground: DEFAULT_GROUND,
	overlays: DEFAULT_OVERLAYS,
};
