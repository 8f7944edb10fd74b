import type { Bounds, Position } from '$lib/domain/schema/geojson.ts';
import { measureBearing } from '$lib/geometry/bearing.ts';
import { isInBounds } from '$lib/geometry/bounds.ts';
import type { ExplorerContext } from '$lib/state/link/explorer_context.ts';
import { unprojectFromFrame, type Frame } from '$lib/style/frame.ts';
import { city } from '$lib/state/city.ts';
import type { NearScene } from '$lib/style/near/near_features.ts';
import { chooseLook } from '$lib/style/near/near_look.ts';

/** How many of the nearest come into the picture with the place they are near to. */
const NEAREST = 3;

/** Where "nearest" counts from, as the map shows it. */
export class NearOnMap {
	/** `[lng, lat]` in the middle of the drawing. */
	middle: Position;
	scene: NearScene | null;
	/** Where the map goes, named by the place; null bounds are the whole city. A point pressed on the map is in sight already. */
	look: { key: string; bounds: Bounds | null } | null;
	/** A place that the map does not reach: how far from the city, and which way. */
	far: { distance_m: number; bearing: number } | null;

	/** Call while a component starts. */
	constructor({ explorer, near, results }: ExplorerContext, frame: () => Frame) {
		const middle = $derived(unprojectFromFrame(50, 50, frame()));
		this.middle = $derived(middle);
		this.scene = $derived.by(() => {
			if (!near.origin) return null;
			const { position, uncertainty_m } = near.origin;
			const distance = results.answer?.distances.get(explorer.site_id ?? explorer.hovered ?? '');
			// From far away the line says where the city lies.
			return {
				position,
				uncertainty_m,
				target: distance?.target ?? (near.is_far ? middle : null),
			};
		});
		this.look = $derived.by(() => {
			if (!near.origin || near.kind === 'map' || results.is_busy) return null;
			const { position } = near.origin;
			const { ids = [], distances } = results.answer ?? {};
			const nearest = ids.slice(0, NEAREST).flatMap((id) => {
				const target = distances?.get(id)?.target;
				return target ? [target] : [];
			});
			const whole = { bounds: boundCity(frame()), max_bounds: city.max_bounds };
			return { key: position.join(), bounds: chooseLook(position, nearest, whole) };
		});
		this.far = $derived(
			near.origin && near.is_far && !isInBounds(near.origin.position, city.max_bounds)
				? {
						distance_m: near.city_distance_m ?? 0,
						bearing: measureBearing(middle, near.origin.position),
					}
				: null,
		);
	}
}

/** `[west, south, east, north]` of what the drawing frames, less its margin. */
function boundCity(frame: Frame): Bounds {
	const [west, north] = unprojectFromFrame(5, 5, frame);
	const [east, south] = unprojectFromFrame(95, 95, frame);
	return [west, south, east, north];
}
