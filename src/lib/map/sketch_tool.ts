import type { Map } from 'maplibre-gl';
import {
	TerraDraw,
	TerraDrawLineStringMode,
	TerraDrawPolygonMode,
	TerraDrawSelectMode,
	type GeoJSONStoreFeatures,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Position } from '$lib/domain/schema/geojson.ts';
import type { Palette } from '$lib/style/tokens.ts';
import type { Shape } from '$lib/view/plan_view.ts';

/** What terra-draw puts into the style; kept when the style changes. */
export const SKETCH_LAYERS = [
	'point',
	'point-marker',
	'linestring',
	'polygon',
	'polygon-outline',
].map((name) => `td-${name}`);
export const SKETCH_SOURCES = ['point', 'linestring', 'polygon'].map((name) => `td-${name}`);

/** Decimals of degrees terra-draw keeps. */
const DIGITS = 9;

export type SketchMode = 'line' | 'polygon' | 'edit';

export type SketchEvents = {
	/** What is being drawn, the corner under the pointer included; null when nothing is. */
	ondraft: (shape: Shape | null) => void;
	onfinish: (shape: Shape) => void;
	/** The shape at `index` was dragged or lost a corner. */
	onedit: (index: number, shape: Shape) => void;
};

/** Drawing with the pointer: terra-draw, spoken to in shapes. */
export class SketchTool {
	#draw: TerraDraw;
	#map: Map;
	#mode: SketchMode;
	#events: SketchEvents;
	/** Ids of the shapes under edit, in their order. */
	#ids: (string | number)[] = [];

	constructor(map: Map, mode: SketchMode, palette: Palette, events: SketchEvents) {
		this.#map = map;
		this.#mode = mode;
		this.#events = events;
		this.#draw = buildDraw(map, palette);
		this.#draw.start();
		this.#draw.setMode(nameMode(mode));
		this.#draw.on('finish', (id, { action }) => {
			if (action === 'draw') this.#finish(id);
			else this.#tellEdits();
		});
		this.#draw.on('change', (_, type) => {
			if (mode !== 'edit') this.#tellDraft();
			else if (type === 'delete') queueMicrotask(() => this.#tellEdits());
		});
	}

	/** Shows `shapes` to be edited; does nothing when it shows them already. */
	sync(shapes: readonly Shape[]): void {
		const shown = this.#ids.map((id) => this.#read(id));
		if (signShapes(shown) === signShapes(shapes)) return;
		this.#draw.clear();
		this.#ids = shapes.map(() => this.#draw.getFeatureId());
		this.#draw.addFeatures(shapes.map((shape, index) => buildFeature(shape, this.#ids[index]!)));
	}

	/** Ends what is being drawn at the last corner that was pressed. */
	finish(): void {
		const canvas = this.#map.getCanvas();
		for (const type of ['keydown', 'keyup']) {
			canvas.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: false }));
		}
	}

	stop(): void {
		if (this.#draw.enabled) this.#draw.stop();
	}

	#finish(id: string | number): void {
		const shape = this.#read(id);
		// The page shows what is finished; the tool forgets it once its own turn is over.
		queueMicrotask(() => {
			if (this.#draw.enabled && this.#draw.hasFeature(id)) this.#draw.removeFeatures([id]);
		});
		this.#events.ondraft(null);
		if (shape) this.#events.onfinish(shape);
	}

	#tellDraft(): void {
		const drawn = this.#draw.getSnapshot().find(({ geometry }) => geometry.type !== 'Point');
		this.#events.ondraft(drawn ? readFeature(drawn) : null);
	}

	#tellEdits(): void {
		this.#ids.forEach((id, index) => {
			const shape = this.#read(id);
			if (shape) this.#events.onedit(index, shape);
		});
	}

	#read(id: string | number): Shape | null {
		const feature = this.#draw.getSnapshotFeature(id);
		return feature ? readFeature(feature) : null;
	}

	get mode(): SketchMode {
		return this.#mode;
	}
}

/** Equal for shapes that are the same to the last digit kept. */
export function signShapes(shapes: readonly (Shape | null)[]): string {
	return shapes
		.map((shape) => shape && `${shape.kind}:${shape.corners.map(roundCorner).join(';')}`)
		.join('~');
}

function nameMode(mode: SketchMode): string {
	return { line: 'linestring', polygon: 'polygon', edit: 'select' }[mode];
}

function buildDraw(map: Map, palette: Palette): TerraDraw {
	const color = (hex: string) => hex as `#${string}`;
	const corner = {
		selectionPointColor: color(palette.panel),
		selectionPointOutlineColor: color(palette.accent),
		selectionPointWidth: 7,
		selectionPointOutlineWidth: 2.5,
		midPointColor: color(palette.accent),
		midPointOutlineColor: color(palette.panel),
		midPointWidth: 5,
		midPointOutlineWidth: 1.5,
	};
	const closing = {
		closingPointColor: color(palette.accent),
		closingPointOutlineColor: color(palette.panel),
		closingPointWidth: 6,
		closingPointOutlineWidth: 2,
	};
	const flags = {
		feature: {
			draggable: true,
			coordinates: { midpoints: true, draggable: true, deletable: true },
		},
	};
	return new TerraDraw({
		adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: DIGITS }),
		modes: [
			new TerraDrawLineStringMode({
				styles: { lineStringColor: color(palette.accent), lineStringWidth: 3, ...closing },
			}),
			new TerraDrawPolygonMode({
				styles: {
					fillColor: color(palette.accent),
					fillOpacity: 0.1,
					outlineColor: color(palette.accent),
					outlineWidth: 3,
					...closing,
				},
			}),
			new TerraDrawSelectMode({
				flags: { linestring: flags, polygon: flags },
				styles: {
					selectedLineStringColor: color(palette.accent),
					selectedLineStringWidth: 3,
					selectedPolygonColor: color(palette.accent),
					selectedPolygonFillOpacity: 0.1,
					selectedPolygonOutlineColor: color(palette.accent),
					selectedPolygonOutlineWidth: 3,
					...corner,
				},
			}),
		],
	});
}

function buildFeature({ kind, corners }: Shape, id: string | number): GeoJSONStoreFeatures {
	const path = corners.map(roundCorner);
	const is_line = kind === 'line' || path.length < 3;
	return {
		id,
		type: 'Feature',
		geometry: is_line
			? { type: 'LineString', coordinates: path }
			: { type: 'Polygon', coordinates: [[...path, [...path[0]!]]] },
		properties: { mode: is_line ? 'linestring' : 'polygon', kind },
	};
}

function readFeature({ geometry, properties }: GeoJSONStoreFeatures): Shape | null {
	if (geometry.type === 'Point') return null;
	const is_line = geometry.type === 'LineString';
	const path = is_line ? geometry.coordinates : (geometry.coordinates[0] ?? []).slice(0, -1);
	const kind = properties['kind'] === 'polygon' || !is_line ? 'polygon' : 'line';
	const corners = path.map(([lng = 0, lat = 0]): Position => [lng, lat]);
	return { kind, corners: corners.filter((corner, at) => !isSame(corner, corners[at - 1])) };
}

function roundCorner([lng, lat]: Position): Position {
	return [Number(lng.toFixed(DIGITS)), Number(lat.toFixed(DIGITS))];
}

function isSame([lng, lat]: Position, other: Position | undefined): boolean {
	return other !== undefined && other[0] === lng && other[1] === lat;
}
