import {
	GeoJSONVT,
	type GeoJSONVTFeature,
	type GeoJSONVTFeaturePoint,
	type GeoJSONVTTile,
} from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { SketchLine } from '../../map_model/marks.ts';
import type { Localized } from '../../schema/localized.ts';
import type { TilePlace } from '../../own_layers/tiles/tile_layers.ts';
import { findLineMiddle, listLineZooms } from './line_zooms.ts';
import { MarkClusters, type TilePoint } from './mark_clusters.ts';
import { isInTile, listShapes, type PlaceShape } from './place_shapes.ts';
import { BUFFER, EXTENT, LAST_ZOOM, MARK_LAYERS } from './tile_plan.ts';
import { isTab, type TiledPlace } from './tiled_places.ts';

/** Units a line may be off: 0.375 CSS pixels, as in MapLibre. */
const TOLERANCE = 3;

type Tags = Record<string, string | number | boolean>;

/** The places of a map, cut into vector tiles as they are asked for. */
export class MarkTiles {
	/** What clusters: marks, and lines where they are not drawn. */
	#loose: readonly TiledPlace[];
	#clusters = new Map<number, MarkClusters>();
	#line_zooms: ReadonlyMap<SketchLine, number>;
	#shapes: readonly PlaceShape[];
	#index: GeoJSONVT;

	/** Marks for whole districts are left out: they hang from names, which the page places. */
	constructor(all: readonly TiledPlace[]) {
		const places = all.filter((one) => !isTab(one));
		this.#line_zooms = listLineZooms(places);
		this.#loose = places;
		this.#shapes = places.flatMap((place) => listShapes(place, this.#line_zooms));
		const features = this.#shapes.map(({ geometry }, at) => ({
			...{ type: 'Feature' as const, properties: { at }, geometry },
		}));
		this.#index = new GeoJSONVT(
			{ type: 'FeatureCollection', features },
			{ maxZoom: LAST_ZOOM, extent: EXTENT, buffer: BUFFER, tolerance: TOLERANCE },
		);
	}

	/** A circle is drawn with its sign. */
	#isDrawn({ layer, place, from_zoom }: PlaceShape, zoom: number): boolean {
		if (zoom < from_zoom) return false;
		return layer !== 'extents' || this.#clustersAt(zoom).listAlone(zoom).has(place);
	}

	/** Clusters of a zoom stand for all that is not drawn as a line there. */
	#clustersAt(zoom: number): MarkClusters {
		const known = this.#clusters.get(zoom);
		if (known) return known;
		const points = this.#loose.filter(
			({ place: { line } }) => !line || zoom < this.#line_zooms.get(line)!,
		);
		const clusters = new MarkClusters(points);
		this.#clusters.set(zoom, clusters);
		return clusters;
	}

	/** An MVT; null where nothing lies. */
	read(at: TilePlace): Uint8Array | null {
		const points = this.#clustersAt(at.z).read(at);
		const tile = this.#index.getTile(at.z, at.x, at.y);
		const shapes: GeoJSONVTFeature[] = tile?.features ?? [];
		const layers: Record<string, GeoJSONVTFeature[]> = {
			[MARK_LAYERS.marks]: points.map(drawPoint),
			[MARK_LAYERS.extents]: [],
			[MARK_LAYERS.outlines]: [],
			[MARK_LAYERS.lines]: [],
		};
		for (const feature of shapes) {
			const shape = this.#shapes[Number(feature.tags?.['at'])]!;
			if (!this.#isDrawn(shape, at.z)) continue;
			layers[shape.layer]!.push({ ...feature, tags: describeShape(shape, at) });
		}
		const filled = Object.entries(layers).filter(([, features]) => features.length > 0);
		if (filled.length === 0) return null;
		const wrapped = filled.map(([name, features]) => [name, { features } as GeoJSONVTTile]);
		return fromGeojsonVt(Object.fromEntries(wrapped) as Record<string, GeoJSONVTTile>, {
			...{ version: 2, extent: EXTENT },
		});
	}
}

function drawPoint({ x, y, place, cluster }: TilePoint): GeoJSONVTFeaturePoint {
	const tags: Tags = place ? describePlace(place) : { class: 'cluster', ...cluster };
	return { type: 1, geometry: [[x, y]], tags };
}

/** `first`: of its sites. What has a name says it in every language: `name-zh`. */
function describePlace({ place, count, done, theme, first }: TiledPlace): Tags {
	const { mark, line } = place;
	if (line) return { class: 'line', theme, count, done, first };
	const tags: Tags = { id: mark.id, class: mark.class, theme, count, done, first };
	return { ...tags, ...(mark.label && nameTags('name', mark.label)) };
}

/** A line is named where its middle lies: once, however many tiles it comes through. */
function describeShape({ place }: PlaceShape, at: TilePlace): Tags {
	const tags = describePlace(place);
	const { line } = place.place;
	if (!line) return tags;
	const is_here = isInTile(findLineMiddle(line), at);
	return { ...tags, done: place.done > 0, ...(is_here && nameTags('name', line.name)) };
}

function nameTags(key: string, words: Localized): Tags {
	return Object.fromEntries(
		Object.entries(words).map(([language, text]) => [`${key}-${language}`, text]),
	);
}
