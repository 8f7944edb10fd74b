import type { Snippet } from 'svelte';
import type { Bounds, Position } from '$lib/domain/schema/geojson.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import type { MapModel } from '$lib/domain/map_model/marks.ts';
import type { MapPilot } from '$lib/state/map/map_pilot.ts';
import type { MapName } from '$lib/style/map_sources.ts';
import type { Basemap } from '$lib/style/basemaps.ts';
import type { NearScene } from '$lib/style/near_features.ts';
import type { PlanScene } from '$lib/style/plan_scene.ts';
import type { Scheme } from '$lib/style/tokens.ts';
import type { Camera } from '$lib/view/view.ts';

/** What the map shows and whom it tells. */
export type AtlasMapProps = {
	/** What is drawn. */
	model: MapModel;
	/** All there is: a card stays where its place is, whatever the filters hide. */
	whole: MapModel;
	names: readonly MapName[];
	language: Language;
	scheme: Scheme;
	/** Base path of the site. */
	base: string;
	/** Where the map starts; read once. */
	camera: Camera;
	/** The whole city. */
	home: Camera;
	selected_site: string | null;
	selected_marks: readonly string[];
	/** Site under the pointer or the focus elsewhere on the page. */
	hovered: string | null;
	/** Where "nearest" counts from. */
	near: NearScene | null;
	/** What the workbench draws; left out elsewhere. */
	plan?: PlanScene | null;
	/** An online picture the reader has switched on. */
	basemap?: Basemap | null;
	/** Presses belong to a drawing tool inside the map. */
	is_drawing?: boolean;
	/** The next press is a point, not a site. */
	is_picking: boolean;
	reduced_motion: boolean;
	/** Cards open inside the map; else the page shows them. */
	has_popup: boolean;
	/** Room is kept beside the mark for a card. */
	has_card: boolean;
	labels: {
		region: string;
		zoom_in: string;
		zoom_out: string;
		whole_city: string;
		sketch: string;
		metres: string;
		kilometres: string;
	};
	/** First complete picture. */
	onready: (pilot: MapPilot) => void;
	/** No WebGL, or it went and did not come back. */
	onfail: () => void;
	onselect: (site_ids: string[]) => void;
	/** `[lng, lat]` of a press while `is_picking`. */
	onpick: (position: Position) => void;
	onhover: (site_id: string | null) => void;
	/** `[lng, lat]` under the pointer, at most once a frame; null when it has left. */
	onpointer?: (position: Position | null) => void;
	/** What the map shows whenever it comes to rest, `[west, south, east, north]`. */
	onbounds: (bounds: Bounds) => void;
	/** The reader moved the map and it rests; null when it shows the whole city again. */
	onmove: (camera: Camera | null) => void;
	/** The card of what is selected. */
	popup: Snippet;
	/** Sources, layers and controls a page adds to its map, once the map is ready. */
	inside?: Snippet;
};
