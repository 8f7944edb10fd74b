import { pullCorners, type Grip } from '$lib/domain/drawing/grips.ts';
import { roundCorner, type DrawingItem } from '$lib/domain/drawing/item.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import { projectMercator, unprojectMercator } from '$lib/geometry/mercator.ts';

export type Picture = {
	/** What a CSS pixel is of the Mercator plane, of which the world is 1 wide. */
	pixel: () => number;
	/** Brings a corner into sight. */
	show?: (position: Position) => void;
};

/** What is dragged of a drawn thing, from the press to the drop; nothing of the drawing changes before. */
export class Hand {
	/** There is a map to drag on. */
	is_ready = $state(false);
	/** The map on which the chosen thing is seen. */
	picture: Picture | null = $state.raw(null);
	/** The thing was chosen on the map, where the reader goes on. */
	is_by_map = false;
	/** Place of the corner that was pressed last; -1 for none. */
	corner = $state(-1);
	/** Where the thing would be, were it dropped now; null while it lies where it is. */
	corners: readonly Position[] | null = $state.raw(null);
	#held: { item: DrawingItem; grip: Grip; from: Position } | null = null;

	/** `from`: where it is taken, `[lng, lat]`. */
	take(item: DrawingItem, grip: Grip, from: Position): void {
		this.#held = { item, grip, from };
		this.corners = null;
		this.corner = grip.kind === 'corner' && item.corners.length > 1 ? grip.at : -1;
	}

	/** Does nothing when nothing is held any more. */
	pull(to: Position): void {
		if (!this.#held) return;
		const { item, grip, from } = this.#held;
		this.corners = pullCorners(item, grip, from, to).map(roundCorner);
	}

	/** By CSS pixels, x to the right and y down, of where it is now: what keys do. The first of a run takes the thing. */
	nudge(item: DrawingItem, [x, y]: readonly [x: number, y: number]): void {
		const pixel = this.picture?.pixel();
		const at = Math.max(0, this.corner);
		const start = (this.corners ?? item.corners)[at];
		if (!start || !pixel) return;
		const [left, top] = projectMercator(start);
		const to = unprojectMercator([left + x * pixel, top + y * pixel]);
		if (!this.#held) {
			this.take(item, item.corners.length > 1 ? { kind: 'corner', at } : { kind: 'whole' }, start);
		}
		this.pull(to);
	}

	/** Lets go. Returns what was dragged and where it is now; null where that is where it was. */
	drop(): { grip: Grip; corners: readonly Position[] } | null {
		const held = this.#held;
		if (!held) return null;
		const { item, grip } = held;
		// A middle that is only pressed becomes a corner where it is.
		if (grip.kind === 'middle' && !this.corners) this.pull(held.from);
		const corners = this.corners ?? item.corners;
		this.putBack();
		if (grip.kind === 'middle') this.corner = grip.at + 1;
		const is_moved = JSON.stringify(corners) !== JSON.stringify(item.corners);
		return is_moved ? { grip, corners } : null;
	}

	/** As it was before it was taken. */
	putBack(): void {
		this.#held = null;
		this.corners = null;
	}

	/** Nothing is held, and no corner chosen. */
	rest(): void {
		this.putBack();
		this.corner = -1;
	}
}
