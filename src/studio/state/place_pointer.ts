import type { MapWindow } from './map_window.ts';

type Spot = readonly [x: number, y: number];

/** What a pointer, a finger, two of them or a wheel mean on the map; all in drawing units. */
export type PointerEvents = {
	window: () => MapWindow;
	/** A press that did not move. */
	onpress: (at: Spot) => void;
	/** The point of this number is drawn to here. */
	ondrag: (corner: number, at: Spot) => void;
	onpan: (x: number, y: number) => void;
	onzoom: (factor: number, around: Spot) => void;
};

/** CSS pixels within which a hand does not mean to move. */
const STILL_PX = 5;
/** Pixels of a wheel that double the size. */
const WHEEL_PX = 240;

export class PlacePointer {
	#events: PointerEvents;
	/** Where each pointer that is down is now, on the screen. */
	#down = new Map<number, Spot>();
	#start: Spot = [0, 0];
	#corner: number | null = null;
	/** It is no press any more: something moved, or there were two. */
	#has_moved = false;

	constructor(events: PointerEvents) {
		this.#events = events;
	}

	attach = (svg: SVGSVGElement): (() => void) => {
		const listeners: [string, (event: never) => void][] = [
			['pointerdown', (event: PointerEvent) => this.#begin(svg, event)],
			['pointermove', (event: PointerEvent) => this.#move(svg, event)],
			['pointerup', (event: PointerEvent) => this.#end(svg, event, true)],
			['pointercancel', (event: PointerEvent) => this.#end(svg, event, false)],
			['wheel', (event: WheelEvent) => this.#turn(svg, event)],
		];
		for (const [name, act] of listeners) {
			svg.addEventListener(name, act as EventListener, { passive: false });
		}
		return () => {
			for (const [name, act] of listeners) svg.removeEventListener(name, act as EventListener);
		};
	};

	#begin(svg: SVGSVGElement, event: PointerEvent): void {
		if (event.button !== 0) return;
		svg.setPointerCapture(event.pointerId);
		this.#down.set(event.pointerId, readSpot(event));
		if (this.#down.size > 1) {
			this.#has_moved = true;
			this.#corner = null;
			return;
		}
		this.#has_moved = false;
		this.#start = readSpot(event);
		const corner = (event.target as Element).getAttribute('data-corner');
		this.#corner = corner === null ? null : Number(corner);
	}

	/** What was held back while it could be a press is made up for with the first step. */
	#move(svg: SVGSVGElement, event: PointerEvent): void {
		const before = this.#down.get(event.pointerId);
		if (!before) return;
		const now = readSpot(event);
		if (this.#down.size > 1) {
			const other = [...this.#down].find(([id]) => id !== event.pointerId)![1];
			const [was, is] = [measure(before, other), measure(now, other)];
			if (was > 0 && is > 0) this.#events.onzoom(is / was, this.#place(svg, other));
		} else {
			this.#has_moved ||= measure(this.#start, now) > STILL_PX;
			if (!this.#has_moved) return;
			if (this.#corner !== null) this.#events.ondrag(this.#corner, this.#place(svg, now));
			else {
				const size = this.#size(svg);
				this.#events.onpan((before[0] - now[0]) * size, (before[1] - now[1]) * size);
			}
		}
		this.#down.set(event.pointerId, now);
	}

	#end(svg: SVGSVGElement, event: PointerEvent, is_meant: boolean): void {
		if (!this.#down.delete(event.pointerId)) return;
		if (!is_meant || this.#has_moved || this.#corner !== null) return;
		this.#events.onpress(this.#place(svg, readSpot(event)));
	}

	#turn(svg: SVGSVGElement, event: WheelEvent): void {
		event.preventDefault();
		const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
		const factor = 2 ** ((-event.deltaY * lines) / WHEEL_PX);
		this.#events.onzoom(factor, this.#place(svg, readSpot(event)));
	}

	/** Drawing units of a CSS pixel. */
	#size(svg: SVGSVGElement): number {
		return this.#events.window()[2] / svg.getBoundingClientRect().width;
	}

	#place(svg: SVGSVGElement, [x, y]: Spot): Spot {
		const box = svg.getBoundingClientRect();
		const [left, top] = this.#events.window();
		const size = this.#size(svg);
		return [left + (x - box.left) * size, top + (y - box.top) * size];
	}
}

const readSpot = ({ clientX, clientY }: MouseEvent): Spot => [clientX, clientY];
const measure = (a: Spot, b: Spot): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
