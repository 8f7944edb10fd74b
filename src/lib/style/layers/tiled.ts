/** The layers of marks for a map that has them in tiles: as those for features, but for where each value is found. */

import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { addRemark } from '../../domain/language/join_words.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { LAST_ZOOM, MARK_LAYERS } from '../../domain/shards/tiles/tile_plan.ts';
import { SOURCE_IDS } from '../map_sources.ts';

export const TILED_SOURCE = 'tiled';

/** What stands for the address: the map is told where its tiles are once it is there. */
const NOWHERE = 'atlas-marks://0/{z}/{x}/{y}';

type Expression = readonly unknown[];

const LAYERS: Readonly<Record<string, string>> = {
	[SOURCE_IDS.marks]: MARK_LAYERS.marks,
	[SOURCE_IDS.extents]: MARK_LAYERS.extents,
	[SOURCE_IDS.outlines]: MARK_LAYERS.outlines,
	[SOURCE_IDS.lines]: MARK_LAYERS.lines,
};

/** What `chooseShape` says; what stands together is a disc. */
const SHAPE: Expression = [
	'case',
	[
		'any',
		['in', ['get', 'class'], ['literal', ['area', 'cluster', 'line']]],
		['>', ['get', 'count'], 1],
	],
	'badge',
	['==', ['get', 'class'], 'exact'],
	'pin',
	'ring',
];

/** What `nameOutlineKind` says. */
const KIND: Expression = [
	'match',
	['geometry-type'],
	'Polygon',
	'area',
	'LineString',
	'line',
	'points',
];

/** A line is told by its site. */
const ID: Expression = ['coalesce', ['get', 'id'], ['concat', 'line-', ['get', 'first']]];

/** How a map that has its marks in tiles is made. */
export type TiledStyle = {
	sources: StyleSpecification['sources'];
	/** Each layer of marks twice: of the tiles, and, above it, of what is open. */
	tile: (layers: readonly LayerSpecification[]) => LayerSpecification[];
};

/** `first_zoom`: of its tiles. `sketch`: what is said beside the name of a line. */
export function buildTiledStyle(
	first_zoom: number,
	language: Language,
	sketch: string,
): TiledStyle {
	const values = {
		...{ id: ID, shape: SHAPE, kind: KIND },
		...{ sign: nameImage(), label: nameLine(language, sketch) },
	};
	return {
		sources: {
			[TILED_SOURCE]: { type: 'vector', tiles: [NOWHERE], minzoom: first_zoom, maxzoom: LAST_ZOOM },
		},
		tile: (layers) => layers.flatMap((layer) => [...tileLayer(layer, values), layer]),
	};
}

/** None of a layer of other things. */
function tileLayer(
	layer: LayerSpecification,
	values: Readonly<Record<string, Expression>>,
): LayerSpecification[] {
	const from = 'source' in layer ? LAYERS[String(layer.source)] : undefined;
	if (from === undefined) return [];
	const own = {
		...(replaceValues(layer, values) as object),
		...{ id: tiledId(layer.id), source: TILED_SOURCE, 'source-layer': from },
	};
	return [own as LayerSpecification];
}

/** The same layer of the tiles. */
export function tiledId(id: string): string {
	return `tiled-${id}`;
}

/** What `nameMarkImage` says. */
function nameImage(): Expression {
	const count: Expression = ['to-string', ['get', 'count']];
	const words: Expression = ['match', SHAPE, 'badge', count, ''];
	const parts = ['mark', SHAPE, ['get', 'theme'], ['to-string', ['get', 'done']], count, words];
	return ['concat', ...parts.flatMap((part, at) => (at === 0 ? [part] : ['|', part]))];
}

/** A line that has no name here is named in another tile. */
function nameLine(language: Language, sketch: string): Expression {
	const [before = '', after = ''] = addRemark('\n', sketch, language).split('\n');
	const name = ['get', `name-${language}`];
	return ['case', ['has', `name-${language}`], ['concat', before, name, after], ''];
}

function replaceValues(value: unknown, values: Readonly<Record<string, Expression>>): unknown {
	if (Array.isArray(value)) {
		const [operator, key] = value as unknown[];
		if (operator === 'get' && value.length === 2 && typeof key === 'string' && key in values) {
			return values[key];
		}
		return value.map((one: unknown) => replaceValues(one, values));
	}
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, replaceValues(one, values)]),
	);
}
