import { boundsOf } from '$lib/geometry/bounds.ts';
import type { Bounds, Position } from '$lib/domain/schema/geojson.ts';
import type { MapModel } from '$lib/domain/map_model/marks.ts';

/** A thing on the map a card can speak of. */
export type Anchor = {
	id: string;
	position: Position;
	is_badge: boolean;
	/** Of the true shape of what is drawn as more than a mark; null of a mark alone. */
	bounds: Bounds | null;
};

/** Where the card of a site, or of the first of several marks, belongs; null for what the map does not draw. */
export function findAnchor(
	model: MapModel,
	site_id: string | null,
	mark_ids: readonly string[],
): Anchor | null {
	const mark = model.marks.find((one) =>
		site_id ? one.site_ids.includes(site_id) : one.id === mark_ids[0],
	);
	if (mark) {
		return {
			id: mark.id,
			position: mark.badge,
			is_badge: mark.class === 'area' || mark.site_ids.length > 1,
			bounds: mark.outline ? boundsOf([mark.outline]) : null,
		};
	}
	const line = model.lines.find((one) =>
		site_id ? one.site_id === site_id : one.id === mark_ids[0],
	);
	if (!line) return null;
	const middle = line.coordinates[Math.floor(line.coordinates.length / 2)];
	return middle ? { id: line.id, position: middle, is_badge: false, bounds: null } : null;
}
