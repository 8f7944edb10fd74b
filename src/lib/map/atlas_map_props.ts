import type { Snippet } from 'svelte';
import type { Bounds, Position } from '$lib/domain/schema/geojson.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import type { TiledStop } from '$lib/domain/map_model/find_neighbour.ts';
import type { MapModel } from '$lib/domain/map_model/marks.ts';
import type { MapPilot } from '$lib/state/map/map_pilot.ts';
import type { MapTiles } from '$lib/state/map/map_tiles.ts';
import type { MapName } from '$lib/style/map_sources.ts';
import type { Basemap } from '$lib/style/basemaps.ts';
import type { GroundPaint } from '$lib/style/layers/ground/ground_layer.ts';
import type { MapPart } from '$lib/style/map_part.ts';
import type { NearScene } from '$lib/style/near/near_features.ts';
import type { Scheme } from '$lib/style/tokens.ts';
import type { Tilt } from '$lib/view/ground_choice.ts';
import type { OverlayState } from '$lib/view/overlays.ts';
import type { Camera } from '$lib/view/view.ts';

/** What is on the map, and which of it is looked at. */
export type MapScene = {
	/** What is drawn. */
	model: MapModel;
	/** All there is: a card stays where its place is, whatever the filters hide. */
	whole: MapModel;
	names: readonly MapName[];
	/** The marks, where they come in tiles; `model` is then what is open. */
	tiles?: MapTiles | null;
	/** Where "nearest" counts from. */
	near: NearScene | null;
	/** What the page draws beside the sites. */
	part?: MapPart | undefined;
	selected_site: string | null;
	selected_marks: readonly string[];
	/** Site under the pointer or the focus elsewhere on the page. */
	hovered: string | null;
};

/** How it is shown. */
export type MapLook = {
	language: Language;
	scheme: Scheme;
	/** Base path of the site, for the data files. */
	base: string;
	/** An online picture the reader has switched on. */
	basemap?: Basemap | null | undefined;
	/** The operator's own ground, once it is there and while it is shown. */
	ground?: GroundPaint | null | undefined;
	/** How its relief is looked at; left out while the map is flat. */
	tilt?: Tilt | undefined;
	/** From the lowest up; left out where they are as they come. */
	overlays?: readonly OverlayState[] | undefined;
	reduced_motion: boolean;
	labels: {
		region: string;
		zoom_in: string;
		zoom_out: string;
		whole_city: string;
		level: string;
		sketch: string;
		metres: string;
		kilometres: string;
	};
};

/** Whom the map tells. */
export type MapEvents = {
	/** First complete picture. */
	onready: (pilot: MapPilot) => void;
	/** No WebGL, or it went and did not come back. */
	onfail: () => void;
	onselect: (site_ids: string[]) => void;
	/** Marks and lines that come in tiles, by their ids. */
	onplaces?: ((mark_ids: string[]) => void) | undefined;
	/** What of them the picture has. */
	onstops?: ((stops: TiledStop[]) => void) | undefined;
	/** `[lng, lat]` of a press in the mode `pick`. */
	onpick: (position: Position) => void;
	onhover: (site_id: string | null) => void;
	/** `[lng, lat]` under the pointer, at most once a frame; null when it has left. */
	onpointer?: ((position: Position | null) => void) | undefined;
	/** What the map shows whenever it comes to rest, `[west, south, east, north]`. */
	onbounds: (bounds: Bounds) => void;
	/** The reader moved the map and it rests; null when it shows the whole city again. */
	onmove: (camera: Camera | null) => void;
	/** The reader has tilted or turned the map. */
	ontilt?: ((tilt: Tilt) => void) | undefined;
};

/** What a press is: it opens a site, gives a point, or belongs to a drawing tool inside the map. */
export type MapMode = 'browse' | 'pick' | 'draw';

/** Where the card of what is open stands: inside the map, beside it where the map keeps room for it, or over the page's foot. */
export type CardPlace = 'popup' | 'beside' | 'sheet';

/** Scene, look and events are read field by field: objects with getters keep a change of one from touching the others. */
export type AtlasMapProps = {
	scene: MapScene;
	look: MapLook;
	events: MapEvents;
	mode: MapMode;
	card: CardPlace;
	/** Where the map starts; read once. */
	camera: Camera;
	/** The whole city. */
	home: Camera;
	/** The card of what is selected. */
	popup: Snippet;
	/** Sources, layers and controls a page adds to its map, once the map is ready. */
	inside?: Snippet | undefined;
};
