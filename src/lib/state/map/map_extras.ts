import type { Position } from '$lib/domain/schema/geojson.ts';
import type { Basemap } from '$lib/style/basemaps.ts';
import type { MapPart } from '$lib/style/map_part.ts';
import type { GroundChoice, Tilt } from '$lib/view/ground_choice.ts';
import type { OverlayState } from '$lib/view/overlays.ts';

/** The next press on the map is a point; `hint` says for what. */
export type Picking = { hint: string; take: (position: Position) => void };

/** What a page adds to the map it shares with the explorer. */
export type MapExtras = {
	/** Sources and layers of its own. */
	part?: MapPart;
	/** From the lowest up, where the reader may switch them. */
	overlays?: readonly OverlayState[];
	basemap?: Basemap | null;
	/** How the operator's ground is wanted; left out where it is as it comes. */
	ground?: GroundChoice;
	/** Something is asked for that only the live map shows. */
	needs_map?: boolean;
	/** A drawing tool has the presses. */
	is_drawing?: boolean;
	picking?: Picking | null;
	/** The reader has tilted or turned the map. */
	ontilt?: (tilt: Tilt) => void;
	onpointer?: (position: Position | null) => void;
};
