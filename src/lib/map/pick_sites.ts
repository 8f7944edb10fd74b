import type { Map, PointLike } from 'maplibre-gl';
import { LINE_IDS } from '$lib/style/layers/lines.ts';
import { OUTLINE_IDS } from '$lib/style/layers/outlines.ts';
import { MARK_IDS } from '$lib/style/layers/marks.ts';

/** Half the box a finger covers, CSS pixels. */
const REACH_PX = 11;

/** What can be pressed: marks before lines and shapes, those before the ground of a shape. */
export const PRESSED = [
	[MARK_IDS.sign],
	[LINE_IDS.line, OUTLINE_IDS.line, OUTLINE_IDS.points],
	[OUTLINE_IDS.fill],
];

/** Ids of the sites under a point, of marks alone where there are any; empty where there are none. */
export function pickSites(map: Map, point: { x: number; y: number }): string[] {
	const layers = PRESSED.flat().filter((id) => map.getLayer(id));
	const hits = map.queryRenderedFeatures(boxAround(point), { layers });
	const first = PRESSED.find((ids) => hits.some((hit) => ids.some((id) => id === hit.layer.id)));
	const wanted = hits.filter((hit) => first?.some((id) => id === hit.layer.id));
	return [...new Set(wanted.flatMap((hit) => String(hit.properties['sites']).split(' ')))];
}

/** What a finger covers. */
export function boxAround(point: { x: number; y: number }): [PointLike, PointLike] {
	return [
		[point.x - REACH_PX, point.y - REACH_PX],
		[point.x + REACH_PX, point.y + REACH_PX],
	];
}
