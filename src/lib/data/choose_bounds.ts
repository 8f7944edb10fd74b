/** Which part of the city a drawing of some sites shows. */

import type { Geometry } from 'geojson';
import type { DistrictFeature } from '../domain/schema/district.ts';
import type { Bounds } from '../domain/schema/geojson.ts';
import { listParts } from '../domain/map_model/list_parts.ts';
import type { MapModel } from '../domain/map_model/marks.ts';
import { boundsOf } from '../geometry/bounds.ts';
import { buildCircle } from '../geometry/circle.ts';

/**
 * The districts the drawn sites lie in or cross; else the sites' own extents. `listDistricts`: adcodes of a site. Throws a
 * RangeError for a model without any mark or line.
 */
export function chooseBounds(
	model: Pick<MapModel, 'marks' | 'lines'>,
	districts: readonly DistrictFeature[],
	listDistricts: (site_id: string) => readonly number[],
): Bounds {
	const ids = [
		...model.marks.flatMap((mark) => mark.site_ids),
		...model.lines.map((line) => line.site_id),
	];
	const touched = new Set(ids.flatMap((id) => [...listDistricts(id)]));
	const shown = districts.filter(({ properties }) => touched.has(properties.adcode));
	return boundsOf(shown.length > 0 ? shown.map(({ geometry }) => geometry) : listExtents(model));
}

function listExtents(model: Pick<MapModel, 'marks' | 'lines'>): Geometry[] {
	return [
		...model.marks.map(
			({ position, radius_m, outline }) =>
				outline ??
				(radius_m === null
					? { type: 'Point' as const, coordinates: position }
					: buildCircle(position, radius_m, 16)),
		),
		...model.lines.map((line) => ({
			type: 'MultiLineString' as const,
			coordinates: listParts(line),
		})),
	];
}
