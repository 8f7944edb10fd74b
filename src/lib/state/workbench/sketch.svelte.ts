import type { Position } from '$lib/domain/schema/geojson.ts';
import { formatShapes } from '$lib/view/plan_values.ts';
import type { Shape } from '$lib/view/plan_view.ts';
import type { PlanState } from './plan_state.svelte.ts';

/** Steps that can be undone. */
const MOST_STEPS = 100;

/** What is drawn to be measured. It lives in the link as long as a link can hold it. */
export class Sketch {
	/** The shape that is being drawn, before it is finished. */
	draft: Shape | null = $state.raw(null);
	/** Place of the shape that is being looked at; -1 for none. */
	chosen = $state(-1);
	/** Drawing with the pointer: what the next press on the map begins or edits. */
	mode: 'line' | 'polygon' | 'edit' | null = $state(null);
	/** What a finished polygon is for. */
	target: 'measure' | 'area' = $state('measure');
	/** The tool on the map listens to the pointer. */
	is_ready = $state(false);
	/** Ends the shape the pointer is drawing; set by the tool on the map. */
	onfinish: () => void = () => {};
	/** Takes the polygon that was drawn to select by. */
	onarea: (corners: readonly Position[]) => void = () => {};
	/** Too much for a link: kept here, and lost with the page. */
	#kept: readonly Shape[] | null = $state.raw(null);
	#undone: (readonly Shape[])[] = $state.raw([]);
	#done: (readonly Shape[])[] = $state.raw([]);
	#state: PlanState;

	shapes: readonly Shape[] = $derived.by(() => this.#kept ?? this.#state.view.shapes);
	is_too_long = $derived.by(() => this.#kept !== null);
	can_undo = $derived.by(() => this.#done.length > 0);
	can_redo = $derived.by(() => this.#undone.length > 0);

	constructor(state: PlanState) {
		this.#state = state;
	}

	/** Replaces all shapes, as one step. */
	set(shapes: readonly Shape[]): void {
		this.#done = [...this.#done, this.shapes].slice(-MOST_STEPS);
		this.#undone = [];
		this.#write(shapes);
	}

	/** Begins to draw with the pointer. */
	draw(mode: 'line' | 'polygon' | 'edit' | null, target: 'measure' | 'area' = 'measure'): void {
		this.draft = null;
		if (mode !== this.mode || target !== this.target) this.is_ready = false;
		this.mode = mode;
		this.target = target;
	}

	/** The tool on the map has come; `finish` ends what it draws. */
	begin(finish: () => void): void {
		this.onfinish = finish;
		this.is_ready = true;
	}

	/** A shape has been drawn. Too few corners are no shape. */
	finish(shape: Shape): void {
		const least = shape.kind === 'polygon' ? 3 : 2;
		this.draft = null;
		if (shape.corners.length < least) return;
		if (this.target === 'measure') this.add(shape);
		else {
			this.draw(null);
			this.onarea(shape.corners);
		}
	}

	/** A new shape, which is then the chosen one. */
	add(shape: Shape): void {
		this.set([...this.shapes, shape]);
		this.chosen = this.shapes.length - 1;
	}

	replace(index: number, shape: Shape): void {
		this.set(this.shapes.map((old, at) => (at === index ? shape : old)));
	}

	/** The shape at `index` was changed on the map; the same again is no step. */
	edit(index: number, shape: Shape): void {
		const old = this.shapes[index];
		if (!old || formatShapes([old]) === formatShapes([shape])) return;
		this.chosen = index;
		this.replace(index, shape);
	}

	/** Also takes a shape away that has no corner left. */
	remove(index: number): void {
		this.set(this.shapes.filter((_, at) => at !== index));
		this.chosen = Math.min(this.chosen, this.shapes.length - 1);
	}

	clear(): void {
		this.set([]);
		this.chosen = -1;
	}

	undo(): void {
		const last = this.#done.at(-1);
		if (!last) return;
		this.#undone = [...this.#undone, this.shapes];
		this.#done = this.#done.slice(0, -1);
		this.#write(last);
	}

	redo(): void {
		const next = this.#undone.at(-1);
		if (!next) return;
		this.#done = [...this.#done, this.shapes];
		this.#undone = this.#undone.slice(0, -1);
		this.#write(next);
	}

	#write(shapes: readonly Shape[]): void {
		const fits = shapes.length === 0 || formatShapes(shapes) !== null;
		this.#kept = fits ? null : shapes;
		this.#state.set({ shapes: fits ? shapes : [] });
		if (this.chosen >= shapes.length) this.chosen = shapes.length - 1;
	}
}
