import {
	CORNERS,
	ITEM_COLORS,
	ITEM_ICONS,
	roundCorner,
	type DrawingItem,
	type ItemColor,
	type ItemIcon,
	type ItemKind,
} from '$lib/domain/drawing/item.ts';
import { KIND_WORDS } from '$lib/domain/drawing/item_words.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';

/** What is being drawn, corner by corner, whatever gives the corners: a pointer, a finger, keys or numbers. */
export class Pen {
	/** null: nothing is being drawn. */
	kind: ItemKind | null = $state(null);
	corners: readonly Position[] = $state.raw([]);
	/** Of the next thing. */
	color: ItemColor = $state(ITEM_COLORS[0]);
	icon: ItemIcon = $state(ITEM_ICONS[0]);
	#language: Language;
	#ondone: (item: DrawingItem) => void;

	can_finish = $derived.by(
		() => this.kind !== null && this.corners.length >= CORNERS[this.kind][0],
	);

	/** `ondone` gets what has been drawn; the pen is put down by then. */
	constructor(language: Language, ondone: (item: DrawingItem) => void) {
		this.#language = language;
		this.#ondone = ondone;
	}

	take(kind: ItemKind): void {
		this.kind = kind;
		this.corners = [];
	}

	putDown(): void {
		this.kind = null;
		this.corners = [];
	}

	/**
	 * The next corner, `[lng, lat]`. The last one again ends a thing, and so does the first one of an area; `near_deg`: so close together, in degrees, are two
	 * presses on one place. The last corner that a kind can have ends it, too.
	 */
	put(position: Position, near_deg = 0): void {
		if (!this.kind) return;
		const corner = roundCorner(position);
		const most = CORNERS[this.kind][1];
		const last = this.corners.at(-1);
		const first = this.kind === 'area' && this.can_finish ? this.corners[0] : undefined;
		if (isNear(corner, last, near_deg) || isNear(corner, first, near_deg)) {
			if (this.can_finish) this.finish();
			return;
		}
		this.corners = [...this.corners, corner];
		if (this.corners.length >= most) this.finish();
	}

	/** Takes the last corner back; without any it puts the pen down. */
	stepBack(): void {
		if (this.corners.length === 0) this.putDown();
		else this.corners = this.corners.slice(0, -1);
	}

	/** One thing a time: what has been begun, then the pen. */
	cancel(): void {
		if (this.corners.length === 0) this.putDown();
		else this.corners = [];
	}

	finish(): void {
		const { kind, corners, color, icon } = this;
		if (!kind || !this.can_finish) return;
		this.putDown();
		const words = kind === 'text' ? KIND_WORDS.text[this.#language] : '';
		this.#ondone({ kind, corners, words, color, icon: kind === 'point' ? icon : ITEM_ICONS[0] });
	}

	/** What is drawn of it so far. `cursor`: where the next corner would be; null where nobody points. */
	preview(cursor: Position | null): DrawingItem | null {
		const { kind, corners, color, icon } = this;
		if (!kind) return null;
		const shown = cursor && corners.length > 0 ? [...corners, cursor] : corners;
		return { kind, corners: shown, words: '', color, icon };
	}
}

function isNear(corner: Position, other: Position | undefined, near_deg: number): boolean {
	if (!other) return false;
	return Math.abs(corner[0] - other[0]) <= near_deg && Math.abs(corner[1] - other[1]) <= near_deg;
}
