import { CLOUDLESS, findImageryYear, IMAGERY_YEARS } from '$lib/domain/imagery/cloudless.ts';
import type { Bounds } from '$lib/domain/schema/geojson.ts';
import {
	chooseTileZoom,
	fitTileView,
	layTiles,
	moveTileView,
	scaleTileView,
	type Box,
	type TileView,
} from '$lib/geometry/tile_view.ts';
import { Arrivals } from './arrivals.svelte.ts';

export type Side = 'left' | 'right';

/** Free around what is shown at first, CSS pixels: so high are the labels of the years on a phone. */
const PADDING_PX = 50;

/** CSS pixels across the world: from a province to pixels of imagery four times as large as they are. */
const LEAST_PX = 256 * 2 ** 6;
const MOST_PX = 256 * 2 ** (CLOUDLESS.last_zoom + 2);

/** Two years of the same imagery, seen from one place, with a divider between them. */
export class Swipe {
	/** The earliest year and the latest. */
	years: Record<Side, number> = $state({
		left: IMAGERY_YEARS[0]!.year,
		right: IMAGERY_YEARS.at(-1)!.year,
	});
	/** Share of the picture's width that the left year has, percent. */
	at = $state(50);
	box: Box = $state.raw({ width: 0, height: 0 });
	/** Rises when all is asked for anew. */
	round = $state(0);
	readonly arrivals: Record<Side, Arrivals> = { left: new Arrivals(), right: new Arrivals() };
	#home: () => Bounds;
	/** As the reader left it; null: at home. */
	#moved: TileView | null = $state.raw(null);
	/** Kept while fingers zoom, so that no size on the way is asked for. */
	#held_zoom: number | null = $state(null);

	constructor(home: () => Bounds) {
		this.#home = home;
	}

	/** null until the box has a size. */
	view: TileView | null = $derived.by(() => {
		const { width, height } = this.box;
		if (width <= 2 * PADDING_PX || height <= 2 * PADDING_PX) return null;
		return this.#moved ?? limit(fitTileView(this.#home(), this.box, PADDING_PX));
	});
	tiles = $derived.by(() => {
		if (!this.view) return [];
		const fitting = chooseTileZoom(this.view, CLOUDLESS.last_zoom);
		const is_held = this.#held_zoom !== null && Math.abs(this.#held_zoom - fitting) <= 1;
		return layTiles(this.view, this.box, is_held ? this.#held_zoom! : fitting);
	});
	is_closest = $derived.by(() => this.view !== null && this.view.world_px >= MOST_PX);
	is_farthest = $derived.by(() => this.view !== null && this.view.world_px <= LEAST_PX);
	is_home = $derived.by(() => this.#moved === null);
	has_noncommercial = $derived.by(() =>
		[this.years.left, this.years.right].some(
			(year) => findImageryYear(year).licence.is_noncommercial,
		),
	);

	chooseYear(side: Side, year: number): void {
		if (this.years[side] === year) return;
		this.years[side] = year;
		this.arrivals[side].forget();
	}

	divide(percent: number): void {
		this.at = Math.round(Math.max(0, Math.min(100, percent)));
	}

	move(dx: number, dy: number): void {
		if (this.view) this.#moved = moveTileView(this.view, dx, dy);
	}

	/** `around`: CSS pixels off the middle that stay where they are. */
	scale(factor: number, around?: [number, number]): void {
		if (!this.view) return;
		const wanted = Math.max(LEAST_PX, Math.min(MOST_PX, this.view.world_px * factor));
		this.#moved = scaleTileView(this.view, wanted / this.view.world_px, around);
	}

	hold(is_held: boolean): void {
		this.#held_zoom = is_held && this.view ? chooseTileZoom(this.view, CLOUDLESS.last_zoom) : null;
	}

	goHome(): void {
		this.#moved = null;
	}

	askAgain(): void {
		this.arrivals.left.forget();
		this.arrivals.right.forget();
		this.round++;
	}
}

function limit(view: TileView): TileView {
	return { ...view, world_px: Math.max(LEAST_PX, Math.min(MOST_PX, view.world_px)) };
}
