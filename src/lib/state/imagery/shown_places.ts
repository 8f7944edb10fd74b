import type { ImageryPlace } from '$lib/domain/imagery/outline_places.ts';
import { listParts } from '$lib/domain/map_model/list_parts.ts';
import type { MapModel } from '$lib/domain/map_model/marks.ts';
import { locateMark } from '$lib/domain/map_model/whereabouts.ts';

/** What lies on the map, as it is drawn over imagery; districts, whose borders say nothing of a site, are left out. */
export function listShownPlaces({
	marks,
	lines,
}: Pick<MapModel, 'marks' | 'lines'>): ImageryPlace[] {
	return [
		...marks
			.filter(({ district }) => district === null)
			.map((mark) => ({
				whereabouts: locateMark(mark, mark.radius_m ?? 0),
				is_point: mark.class !== 'area',
			})),
		...lines.map((line) => ({
			whereabouts: {
				kind: 'around' as const,
				geometry: { type: 'MultiLineString' as const, coordinates: listParts(line) },
				precision_m: 0,
			},
			is_point: false,
		})),
	];
}
