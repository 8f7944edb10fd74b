import type { Map, PointLike } from 'maplibre-gl';
import { LINE_IDS } from '$lib/style/layers/lines.ts';
import { MARK_IDS } from '$lib/style/layers/marks.ts';

/** Half the box a finger covers, CSS pixels. */
const REACH_PX = 11;

/** What can be pressed; marks before lines. */
const LAYERS = [MARK_IDS.sign, LINE_IDS.line];

/** Ids of all sites under a point, those of marks first; empty where there are none. */
export function pickSites(map: Map, point: { x: number; y: number }): string[] {
	const box: [PointLike, PointLike] = [
		[point.x - REACH_PX, point.y - REACH_PX],
		[point.x + REACH_PX, point.y + REACH_PX],
	];
	const layers = LAYERS.filter((id) => map.getLayer(id));
	const hits = map.queryRenderedFeatures(box, { layers });
	const is_mark = hits.some((hit) => hit.layer.id !== LINE_IDS.line);
	const wanted = is_mark ? hits.filter((hit) => hit.layer.id !== LINE_IDS.line) : hits;
	return [...new Set(wanted.flatMap((hit) => String(hit.properties['sites']).split(' ')))];
}
