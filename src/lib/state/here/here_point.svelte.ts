import type { Position } from '$lib/domain/schema/geojson.ts';

/** The point that "what is here" is asked of. It lives in this page's memory. */
export class HerePoint {
	/** `[lng, lat]`, WGS-84; null while nothing is asked. */
	position: Position | null = $state.raw(null);
	/** The next press on the map is the point. */
	is_picking = $state(false);
	/** Called with every new point. */
	onask: () => void = () => {};

	ask(position: Position): void {
		this.is_picking = false;
		this.position = position;
		this.onask();
	}

	clear(): void {
		this.is_picking = false;
		this.position = null;
	}
}
