import { MediaQuery } from 'svelte/reactivity';
import type { MapPilot } from './map_pilot.ts';
import type { Reason } from '../offline/find_reason.ts';
import { isSaving } from '../offline/connection.ts';
import { scheduleIdle } from '../load/schedule_idle.ts';

/** `device`: it cannot draw the map; the others: the map's program could not be had. */
export type MapFailure = 'device' | Reason;

/** When the drawn map hands over to MapLibre, and when it takes over again. */
export class MapStart {
	/** The page is idle, or the reader has touched the map. */
	is_wanted = $state(false);
	/** MapLibre has drawn; the drawing is taken away. */
	is_live = $state(false);
	/** Why there is no live map; null while nothing failed. */
	failure: MapFailure | null = $state(null);
	/** Moves the live map; null while there is none. */
	pilot: MapPilot | null = $state.raw(null);
	/** What was open beside the drawing when the map took over; it stays there, so that nobody's reading jumps. */
	kept_key: string | null = $state(null);
	#small = new MediaQuery('width < 900px');

	/** A phone, or a narrow window: cards become sheets. */
	get is_small(): boolean {
		return this.#small.current;
	}

	/** Cards open inside the map, not beside it. */
	hasPopups(open_key: string | null): boolean {
		return this.is_live && !this.is_small && (open_key === null || open_key !== this.kept_key);
	}

	/** Waits for rest or intent; on a saving connection for intent alone. Returns the stop function. */
	watch(pane: HTMLElement): () => void {
		const begin = (): void => {
			stop();
			this.is_wanted = true;
		};
		const events = ['pointerdown', 'wheel', 'touchstart', 'focusin'] as const;
		for (const event of events) pane.addEventListener(event, begin, { passive: true });
		const idle = isSaving() ? () => {} : scheduleIdle(begin);
		const stop = (): void => {
			idle();
			for (const event of events) pane.removeEventListener(event, begin);
		};
		return stop;
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
