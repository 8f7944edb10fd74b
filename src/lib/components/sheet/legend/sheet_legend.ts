import type { ExtraLook, SheetExtra } from '$lib/domain/sheet/sheet_extra.ts';
import { isPolygonal } from '$lib/geometry/position.ts';
import type { Geometry } from 'geojson';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { SheetMap } from '$lib/style/sheet/sheet_map.ts';
import type { DrawnLook } from '$lib/style/sheet/sheet_ground.ts';
import { listGroundLegend } from './ground_legend.ts';
import type { HereRow } from '../sheet_words.ts';

export type LegendSign =
	| 'district'
	| 'neighbour'
	| 'seat'
	| 'grid'
	| 'exact'
	| 'near'
	| 'shape'
	| 'sketch'
	| 'done'
	| 'open'
	| 'frame'
	/** Of the operator's ground, as the map draws it. */
	| { ground: readonly DrawnLook[] }
	| { look: ExtraLook; kinds: readonly ExtraKind[] };

type ExtraKind = 'area' | 'line' | 'point';

export type LegendEntry = { id: string; sign: LegendSign; label: string };

type Shown = {
	rows: readonly HereRow[];
	/** Those with a part on the sheet. */
	extras: readonly SheetExtra[];
	/** Sites whose work is finished. */
	done: ReadonlySet<string>;
	is_index: boolean;
};

/** Only what the sheet shows. */
export function listLegend(
	{ districts, names, sites, grid, ground }: SheetMap,
	{ rows, extras, done, is_index }: Shown,
): LegendEntry[] {
	const shown = rows.filter(({ is_here }) => is_here);
	const has = (word: HereRow['class']): boolean => shown.some((row) => row.class === word);
	const wanted: [LegendSign & string, boolean, () => string][] = [
		['frame', is_index, m.sheet_legend_frame],
		['exact', has('exact'), m.brief_legend_exact],
		['near', has('near'), m.brief_legend_near],
		['sketch', has('schematic'), m.brief_legend_line],
		['shape', sites.shapes.length > 0, m.brief_legend_shape],
		['done', shown.some(({ id }) => done.has(id)), m.brief_legend_done],
		['open', shown.some(({ id }) => !done.has(id)), m.brief_legend_open],
		['district', districts.some(({ role }) => role === 'district'), m.sheet_legend_district],
		['neighbour', districts.some(({ role }) => role === 'neighbour'), m.sheet_legend_neighbour],
		['seat', names.some(({ has_dot }) => has_dot), m.sheet_legend_seat],
		['grid', grid.lines.length > 0, m.sheet_legend_grid],
	];
	return [
		...wanted.flatMap(([sign, is_shown, say]) =>
			is_shown ? [{ id: sign, sign, label: say() }] : [],
		),
		...listGroundLegend(ground).map(({ id, sign, say }) => ({ id, sign, label: say() })),
		...extras.map(({ id, name, look, features }) => ({
			id,
			label: name,
			sign: { look, kinds: listKinds(features.map(({ geometry }) => geometry)) },
		})),
	];
}

function listKinds(geometries: readonly Geometry[]): ExtraKind[] {
	const kinds = new Set(geometries.flatMap(nameKinds));
	return (['area', 'line', 'point'] as const).filter((kind) => kinds.has(kind));
}

function nameKinds(geometry: Geometry): ExtraKind[] {
	if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(nameKinds);
	if (isPolygonal(geometry)) return ['area'];
	return geometry.type === 'Point' || geometry.type === 'MultiPoint' ? ['point'] : ['line'];
}
