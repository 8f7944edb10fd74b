/** What every subject's layers are made of. */

import type {
	ExpressionSpecification,
	LayerSpecification,
	StyleSpecification,
	TerrainSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { GroundSchema } from '../../../domain/ground/ground_schema.ts';
import { listParts } from '../../../domain/ground/ground_schemas.ts';
import type { GroundClass, GroundSubject } from '../../../domain/ground/subjects.ts';
import { buildGroundFilter } from './ground_filter.ts';
import type { GroundColors } from './ground_colors.ts';

export const GROUND_SOURCES = {
	map: 'ground',
	relief: 'ground-relief',
	shades: 'ground-shades',
	terrain: 'ground-terrain',
} as const;

export type GroundPaint = {
	sources: StyleSpecification['sources'];
	/** What the map stands on; left out while it is flat. */
	terrain?: TerrainSpecification;
	/** Below all that is the atlas's own. */
	land: LayerSpecification[];
	/** Below its names, which take their room first. */
	names: LayerSpecification[];
	/** Where its tiles have the atlas's own districts; left out where they have none. */
	districts?: ShapeSource;
	/** Looks after the map that shows it; gives back what ends that. */
	attend?: (map: RefreshedMap) => () => void;
};

/** Where layers find the shapes they draw. */
export type ShapeSource = { source: string; 'source-layer'?: string };

/** What a ground asks of its map. */
export type RefreshedMap = {
	getSource: (source: string) => unknown;
	refreshTiles: (source: string, tiles: { z: number; x: number; y: number }[]) => void;
};

/** What builds the layers of a subject. */
export type GroundStyle = { schema: GroundSchema; colors: GroundColors };

type Drawn = 'fill' | 'line' | 'symbol';
type Look<T extends Drawn> = Omit<
	Extract<LayerSpecification, { type: T }>,
	'id' | 'type' | 'source' | 'source-layer' | 'filter'
>;

/** The layers of one class, one for each place where the schema keeps it. `suffix` tells several looks of a class apart. */
export function buildClassLayers<S extends GroundSubject, T extends Drawn>(
	schema: GroundSchema,
	[subject, name, suffix = '']: readonly [S, GroundClass<S>, string?],
	type: T,
	look: Look<T>,
	...more: readonly ExpressionSpecification[]
): LayerSpecification[] {
	return listParts(schema, subject, name).map(
		(part, index) =>
			({
				...look,
				id: ['ground', subject, name, suffix, index || ''].filter((word) => word !== '').join('-'),
				type,
				source: GROUND_SOURCES.map,
				'source-layer': part.layer,
				filter: buildGroundFilter(part, ...more),
			}) as LayerSpecification,
	);
}

/** A width that grows with the zoom: pairs of zoom and CSS pixels; `share` of it where `when` holds. */
export function widen(
	stops: readonly (readonly [number, number])[],
	when?: ExpressionSpecification,
	share = 1,
): ExpressionSpecification {
	return [
		'interpolate',
		['exponential', 1.5],
		['zoom'],
		...stops.flatMap(([zoom, width]) => [
			zoom,
			when ? ['case', when, width * share, width] : width,
		]),
	] as unknown as ExpressionSpecification;
}
