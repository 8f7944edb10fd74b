import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import type { HereDrawing } from '$lib/domain/here/here.ts';
import type { LinkFault } from '$lib/domain/drawing/link_text.ts';
import type { Bounds, Position } from '$lib/domain/schema/geojson.ts';
import type { DrawingScene } from '$lib/style/drawing/drawing_part.ts';
import type { MapPart } from '$lib/style/map_part.ts';
import type { Picking } from '../map/map_extras.ts';
import type { PlanState } from '../workbench/plan_state.svelte.ts';
import type { DrawingBoard } from './drawing_board.svelte.ts';
import type { OpenBoard } from './open_board.ts';
import { wantsDrawing } from './wants_drawing.ts';

/** Two presses so close together, as a share of what is looked at, are on one place: some six pixels. */
const NEAR_SHARE = 0.01;

const FAULTS: Record<LinkFault, () => string> = {
	newer: m.draw_link_newer,
	cut: m.draw_link_cut,
	damaged: m.draw_link_damaged,
};

/** Where a page's drawing goes: empty until there is something drawn or to be drawn, and what draws has been fetched. */
export class DrawingSlot {
	has_failed = $state(false);
	/** A file that is to be opened once there is a panel for it. */
	waiting: File | null = $state.raw(null);
	#open: OpenBoard | null = $state.raw(null);
	#is_asked = false;
	#plan: PlanState;

	constructor(plan: PlanState) {
		this.#plan = plan;
	}

	get board(): DrawingBoard | null {
		return this.#open?.board ?? null;
	}

	/** Fetches what draws, where the link, the device or the reader asks for it. Call when the link changes. */
	wake(): void {
		if (this.#is_asked || !wantsDrawing(this.#plan.view)) return;
		this.#is_asked = true;
		import('./open_board.ts').then(
			({ openBoard }) => (this.#open = openBoard(this.#plan.view.drawing, getLocale())),
			() => (this.has_failed = true),
		);
	}

	/** Puts into the link what it has to carry; also when the reader has gone back to an earlier link. */
	follow(): void {
		const { board } = this;
		const { drawing } = this.#plan.view;
		if (board && drawing !== board.link_text) this.#plan.set({ drawing: board.link_text });
	}

	/** The next press on the map is a corner; null while nothing is being drawn. `bounds`: what is looked at, `[west, south, east, north]`. */
	picking([west, , east]: Bounds): Picking | null {
		const { board } = this;
		const { kind } = board?.pen ?? {};
		if (!board || !kind) return null;
		const near_deg = (east - west) * NEAR_SHARE;
		return {
			hint: kind === 'point' || kind === 'text' ? m.draw_hint_place() : m.draw_hint_corner(),
			take: (position) => board.pen.put(position, near_deg),
		};
	}

	/** What was wrong with the link's drawing or the one that was kept. */
	get notices(): string[] {
		const { board } = this;
		if (!board) return [];
		return [
			...(board.fault ? [FAULTS[board.fault]()] : []),
			...(board.is_lost ? [m.draw_lost()] : []),
		];
	}

	dismissNotices(): void {
		const { board } = this;
		if (!board) return;
		board.fault = null;
		board.is_lost = false;
	}

	/** null while nothing is drawn. `cursor`: where somebody points, `[lng, lat]`. */
	scene(cursor: Position | null): DrawingScene | null {
		return this.#open?.scene(cursor) ?? null;
	}

	addTo(part: MapPart, scene: DrawingScene | null): MapPart {
		return this.#open && scene ? this.#open.addTo(part, scene) : part;
	}

	/** Chooses what the cross of the keys is on; `pixel`: what a CSS pixel is of the Mercator plane. */
	choose(at: Position, pixel: number): boolean {
		return this.#open?.choose({ at, pixel, reach_px: 14 }) ?? false;
	}

	here(): HereDrawing[] {
		return this.#open?.here() ?? [];
	}
}
