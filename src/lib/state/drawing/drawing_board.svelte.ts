import {
	addItem,
	changeItem,
	isSameDrawing,
	moveCorners,
	moveItem,
	removeItem,
} from '$lib/domain/drawing/change_drawing.ts';
import {
	CORNERS,
	cleanWords,
	hasSpareCorner,
	MOST_ITEMS,
	roundCorner,
	type Drawing,
	type DrawingItem,
} from '$lib/domain/drawing/item.ts';
import { nameItem } from '$lib/domain/drawing/item_words.ts';
import {
	formatDrawing,
	MOST_LINK,
	parseDrawing,
	type LinkFault,
} from '$lib/domain/drawing/link_text.ts';
import { redoStep, startSteps, takeStep, undoStep, type Steps } from '$lib/domain/drawing/steps.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { drawing_store } from './drawing_store.ts';
import { Hand } from './hand.svelte.ts';
import { Pen } from './pen.svelte.ts';

/** A reader's own drawing: changed, kept on the device, and in the link as long as that has room. One from a link stands beside it until it is taken over. */
export class DrawingBoard {
	pen: Pen;
	hand = new Hand();
	/** What a link brought that is not the reader's own; null where there is nothing such. */
	guest: Drawing | null = $state.raw(null);
	/** Why the link's drawing could not be read. */
	fault: LinkFault | null = $state(null);
	/** What was kept on the device cannot be read any more. */
	is_lost = $state(false);
	/** The browser keeps nothing, or has no room. */
	is_unkept = $state(false);
	/** Place of the thing that is being worked on; -1 for none. */
	chosen = $state(-1);
	/** Said to who does not see the map. */
	said = $state('');
	/** The link follows the reader's own drawing. */
	is_linked = $state(true);
	#steps: Steps<Drawing> = $state.raw(startSteps<Drawing>([]));
	#guest_text: string | null = null;
	#language: Language;

	own: Drawing = $derived.by(() => this.#steps.now);
	/** What the map shows. */
	shown: Drawing = $derived.by(() => {
		const { corners } = this.hand;
		return this.guest ?? (corners ? changeItem(this.own, this.chosen, { corners }) : this.own);
	});
	can_undo = $derived.by(() => this.#steps.past.length > 0);
	can_redo = $derived.by(() => this.#steps.future.length > 0);
	is_full = $derived.by(() => this.own.length >= MOST_ITEMS);
	/** Something is chosen that is the reader's own, and nothing is being drawn. */
	can_drag = $derived.by(() => !this.guest && !this.pen.kind && this.chosen in this.own);
	/** The corner that is held can go, and enough are left. */
	can_take_out = $derived.by(() => hasSpareCorner(this.own[this.chosen]));
	#text = $derived.by(() => formatDrawing(this.own));
	/** Characters of the own drawing in a link. */
	size = $derived.by(() => this.#text.length);
	is_too_long = $derived.by(() => this.size > MOST_LINK);
	/** What the link has to carry. */
	link_text: string | null = $derived.by(() => {
		if (this.guest) return this.#guest_text;
		return this.own.length > 0 && this.is_linked && !this.is_too_long ? this.#text : null;
	});

	/** `link`: the drawing of the page's link; null where it has none. */
	constructor(link: string | null, language: Language) {
		this.#language = language;
		this.pen = new Pen(language, (item) => this.add(item));
		const { drawing, is_lost } = drawing_store.read();
		this.is_lost = is_lost;
		this.#steps = startSteps<Drawing>(drawing);
		const read = link === null ? null : parseDrawing(link);
		this.fault = read?.fault ?? null;
		if (read?.drawing && read.drawing.length > 0 && !isSameDrawing(read.drawing, drawing)) {
			this.guest = read.drawing;
			this.#guest_text = link;
		}
		// What was drawn on an earlier visit goes into no link by itself.
		this.is_linked = drawing.length === 0 || Boolean(read?.drawing);
	}

	/** Another tab may draw too: what it keeps is a step here. Call what it returns when the page goes. */
	listen(): () => void {
		return drawing_store.listen((drawing) => {
			if (isSameDrawing(drawing, this.own)) return;
			this.#steps = takeStep(this.#steps, drawing);
			this.#holdChosen();
		});
	}

	begin(kind: DrawingItem['kind']): void {
		this.chosen = -1;
		this.pen.take(kind);
	}

	/** On top, and chosen: its words come next. */
	add(item: DrawingItem): void {
		if (this.is_full) return;
		this.#take(addItem(this.own, item));
		this.chosen = this.own.length - 1;
		this.said = m.draw_said_added({ name: this.#name(this.chosen) });
	}

	change(index: number, part: Partial<Pick<DrawingItem, 'words' | 'color' | 'icon'>>): void {
		const item = this.own[index];
		if (!item) return;
		const words = part.words === undefined ? item.words : cleanWords(part.words);
		// A text without words would be nothing at all.
		if (item.kind === 'text' && words === '') return;
		this.#take(changeItem(this.own, index, { ...part, words }));
	}

	/** False, and nothing is changed, where its kind asks for more corners or fewer. */
	setCorners(index: number, corners: readonly Position[]): boolean {
		const item = this.own[index];
		if (!item) return false;
		const [least, most] = CORNERS[item.kind];
		if (corners.length < least || corners.length > most) {
			this.said = m.draw_said_corners();
			return false;
		}
		this.#take(changeItem(this.own, index, { corners: corners.map(roundCorner) }));
		return true;
	}

	/** The whole thing, its first corner to `[lng, lat]`. */
	moveTo(index: number, [lng, lat]: Position): void {
		const [first] = this.own[index]?.corners ?? [];
		if (!first) return;
		const corners = moveCorners(this.own[index]!.corners, [lng - first[0], lat - first[1]]);
		if (this.setCorners(index, corners)) {
			this.said = m.draw_said_moved({ name: this.#name(index) });
		}
	}

	/** What is dragged stays where it is: one step, or none where that is where it was. */
	drop(): void {
		const { grip, corners } = this.hand.drop() ?? {};
		if (!grip || !corners || !this.setCorners(this.chosen, corners)) return;
		if (grip.kind === 'whole') this.said = m.draw_said_moved({ name: this.#name(this.chosen) });
		else if (grip.kind === 'corner') this.said = m.draw_said_pulled({ number: grip.at + 1 });
		else this.said = m.draw_said_put_in({ number: grip.at + 2 });
	}

	/** A corner of what is worked on, if enough are left. */
	takeOut(corner: number): void {
		const { corners = [] } = this.own[this.chosen] ?? {};
		this.hand.rest();
		if (!this.setCorners(this.chosen, corners.toSpliced(corner, 1))) return;
		this.said = m.draw_said_taken_out({ number: corner + 1 });
	}

	/** One step towards the top (1) or the bottom (-1). */
	shift(index: number, step: 1 | -1): void {
		const next = moveItem(this.own, index, step);
		if (next === this.own) return;
		this.#take(next);
		if (this.chosen === index) this.chosen = index + step;
	}

	remove(index: number): void {
		this.said = m.draw_said_removed({ name: this.#name(index) });
		this.#take(removeItem(this.own, index));
		this.chosen = -1;
	}

	/** Everything, as one step. */
	clear(): void {
		this.#take([]);
		this.chosen = -1;
		this.said = m.draw_said_cleared();
	}

	/** What is being moved goes back, and what is being drawn loses its last corner, first. */
	undo(): void {
		if (this.pen.corners.length > 0) {
			this.pen.stepBack();
			return;
		}
		if (!this.hand.corners) this.#steps = undoStep(this.#steps);
		this.hand.rest();
		this.#settle();
		this.said = m.draw_said_undone();
	}

	redo(): void {
		this.hand.rest();
		this.#steps = redoStep(this.#steps);
		this.#settle();
		this.said = m.draw_said_redone();
	}

	/** As many as there is room for, on top of the reader's own, as one step. Returns how many were taken. */
	addAll(drawing: Drawing): number {
		const taken = drawing.slice(0, MOST_ITEMS - this.own.length);
		if (taken.length > 0) this.#take([...this.own, ...taken]);
		this.chosen = -1;
		return taken.length;
	}

	/** Makes what the link brought the reader's own: beside what there was, or in its place. Both can be undone. */
	takeOver(how: 'beside' | 'instead'): void {
		const { guest } = this;
		if (!guest) return;
		if (how === 'beside' && this.own.length + guest.length > MOST_ITEMS) return;
		this.guest = null;
		this.is_linked = true;
		this.#take(how === 'beside' ? [...this.own, ...guest] : guest);
		this.said = m.draw_said_taken({ count: guest.length });
	}

	/** Back to the reader's own; the link's is gone with the link. */
	putAway(): void {
		this.guest = null;
		this.is_linked = this.own.length === 0;
	}

	#take(drawing: Drawing): void {
		this.#steps = takeStep(this.#steps, drawing);
		this.#settle();
	}

	#settle(): void {
		this.is_lost = false;
		this.is_unkept = !drawing_store.write(this.own);
		this.#holdChosen();
	}

	#holdChosen(): void {
		if (this.chosen >= this.own.length) this.chosen = -1;
	}

	#name(index: number): string {
		const item = this.own[index];
		return item ? nameItem(item, index)[this.#language] : '';
	}
}
