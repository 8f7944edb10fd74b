import type { Position } from '$lib/domain/schema/geojson.ts';

/** The point that "what is here" is asked of. It lives in this page's memory. */
export class HerePoint {
	/** `[lng, lat]`, WGS-84; null while nothing is asked. */
	position: Position | null = $state.raw(null);
	/** The next press on the map is the point. */
	is_picking = $state(false);
	/** It was asked for with the keyboard: the next keys are for a cross. */
	is_keyed = $state(false);
	/** Called with every new point. */
	onask: () => void = () => {};

	ask(position: Position): void {
		this.is_picking = false;
		this.position = position;
		this.onask();
	}

	/** Waits for a press on the map, or not any more. */
	toggle(event: MouseEvent): void {
		this.is_keyed = event.detail === 0;
		this.is_picking = !this.is_picking;
	}

	clear(): void {
		this.is_picking = false;
		this.position = null;
	}
}
