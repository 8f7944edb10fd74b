import { measurePath, measurePolygon } from '../../geometry/geodesic.ts';
import type { Bounds } from '../schema/geojson.ts';
import type { DrawingItem } from './item.ts';

/** Metres along a line or round an area, and square metres; null where a thing has none. On the ellipsoid. */
export type ItemMeasure = { length_m: number | null; area_m2: number | null };

export function measureItem({ kind, corners }: Pick<DrawingItem, 'kind' | 'corners'>): ItemMeasure {
	if (kind === 'point' || kind === 'text') return { length_m: null, area_m2: null };
	if (kind !== 'area' || corners.length < 3)
		return { length_m: measurePath(corners), area_m2: null };
	const ring = [...corners, corners[0]!];
	const { perimeter_m, area_m2 } = measurePolygon({ type: 'Polygon', coordinates: [ring] });
	return { length_m: perimeter_m, area_m2 };
}

/** Around it, with room: `[west, south, east, north]`. A point gets some 300 m each way. */
export function boundsOfItem({ corners }: Pick<DrawingItem, 'corners'>): Bounds {
	const lngs = corners.map(([lng]) => lng);
	const lats = corners.map(([, lat]) => lat);
	const [west, south] = [Math.min(...lngs), Math.min(...lats)];
	const [east, north] = [Math.max(...lngs), Math.max(...lats)];
	const room = Math.max(0.003, (east - west) * 0.2, (north - south) * 0.2);
	return [west - room, south - room, east + room, north + room];
}
