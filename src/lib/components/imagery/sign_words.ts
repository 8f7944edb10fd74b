import type { ImageryPlace } from '$lib/domain/imagery/outline_places.ts';
import { isPolygonal } from '$lib/geometry/position.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Witness } from '$lib/state/imagery/witness.ts';

/** What the signs over the pictures are, in sentences. */
export function listSignWords(
	{ places, placement }: Pick<Witness, 'places' | 'placement'>,
	misses_border: boolean,
): string[] {
	if (placement === null) return places.length > 0 ? [m.then_now_signs()] : [];
	return places.flatMap((place) => {
		if (place.whereabouts.kind !== 'district') return [describePlace(place)];
		return [m.then_now_district(), ...(misses_border ? [m.then_now_border_missing()] : [])];
	});
}

function describePlace({ whereabouts, is_point }: ImageryPlace): string {
	if (whereabouts.kind !== 'around') return m.then_now_extent();
	const { geometry, precision_m } = whereabouts;
	if (/Line/.test(geometry.type)) return m.then_now_line();
	if (!is_point) return m.then_now_extent();
	if (isPolygonal(geometry)) return m.then_now_outline();
	return precision_m > 0 ? m.then_now_point() : m.then_now_dot();
}
