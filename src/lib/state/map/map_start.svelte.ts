import { MediaQuery } from 'svelte/reactivity';
import type { MapPilot } from './map_pilot.ts';
import type { Reason } from '../offline/find_reason.ts';
import { isSaving } from '../offline/connection.ts';
import { scheduleIdle } from '../load/schedule_idle.ts';

/** `device`: it cannot draw the map; the others: the map's program could not be had. */
export type MapFailure = 'device' | Reason;

/** What a reader does at the map. */
const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'touchstart', 'focusin'] as const;

/** When the drawn map hands over to MapLibre, and when it takes over again. */
export class MapStart {
	/** The reader is at the map, or asked for what the drawing cannot show. */
	is_wanted = $state(false);
	/** MapLibre has drawn; the drawing is taken away. */
	is_live = $state(false);
	/** Why there is no live map; null while nothing failed. */
	failure: MapFailure | null = $state(null);
	/** Moves the live map; null while there is none. */
	pilot: MapPilot | null = $state.raw(null);
	/** What was open beside the drawing when the map took over; it stays there, so that nobody's reading jumps. */
	kept_key: string | null = $state(null);
	#has_begun = false;
	#small = new MediaQuery('width < 900px');

	/** A phone, or a narrow window: cards become sheets. */
	get is_small(): boolean {
		return this.#small.current;
	}

	/** Cards open inside the map, not beside it. */
	hasPopups(open_key: string | null): boolean {
		return this.is_live && !this.is_small && (open_key === null || open_key !== this.kept_key);
	}

	/** Waits for the reader to come to the map. Returns the stop function. */
	watch(pane: HTMLElement): () => void {
		const begin = (): void => {
			stop();
			this.#begin();
		};
		for (const sign of SIGNS) pane.addEventListener(sign, begin, { passive: true });
		const stop = (): void => {
			for (const sign of SIGNS) pane.removeEventListener(sign, begin);
		};
		return stop;
	}

	/** Something is asked for that the drawing cannot show: begins when the page rests, on a saving connection not. Returns the stop function. */
	request(): () => void {
		return isSaving() ? () => {} : scheduleIdle(() => this.#begin());
	}

	/** Once: a map that failed is not tried again. */
	#begin(): void {
		if (this.#has_begun) return;
		this.#has_begun = true;
		this.is_wanted = true;
	}

	/** `open_key` names what is open at that moment. */
	succeed(open_key: string | null, pilot: MapPilot): void {
		this.pilot = pilot;
		this.kept_key = open_key;
		this.is_live = true;
		this.failure = null;
	}

	/** Back to the drawing, for good. */
	fail(failure: MapFailure = 'device'): void {
		this.is_live = false;
		this.pilot = null;
		this.is_wanted = false;
		this.failure = failure;
	}

	dismissFailure(): void {
		this.failure = null;
	}
}
