import type { Position } from '$lib/domain/schema/geojson.ts';
import type { Basemap } from '$lib/style/basemaps.ts';
import type { PlanScene } from '$lib/style/plan_scene.ts';

/** The next press on the map is a point; `hint` says for what. */
export type Picking = { hint: string; take: (position: Position) => void };

/** What a page adds to the map it shares with the explorer. */
export type MapExtras = {
	plan?: PlanScene;
	basemap?: Basemap | null;
	/** A drawing tool has the presses. */
	is_drawing?: boolean;
	picking?: Picking | null;
	onpointer?: (position: Position | null) => void;
};
