import type { Origin } from '$lib/domain/near/site_distance.ts';
import {
	findNearest,
	isFar,
	measureStops,
	nameNews,
	type StopDistance,
	type StopPlace,
} from '$lib/domain/near/stop_distances.ts';
import type { AskTrouble } from './watch/ask_device.ts';

/** Time a device has to find itself, milliseconds; it goes on trying after that. */
const TIME_LIMIT_MS = 30_000;

/** A position this old is good enough for one who walks, milliseconds. */
const MAX_AGE_MS = 5_000;

/** Where the walker is and how far the stops are. The position stays in this object: it goes into no link and no request. */
export class LeadMe {
	trouble: AskTrouble | null = $state(null);
	/** How far off the device may be, metres; null before the first position. */
	uncertainty_m: number | null = $state(null);
	/** When the device found itself last, milliseconds since 1970. */
	found_at: number | null = $state(null);
	/** The nearest first. */
	distances: StopDistance[] = $state.raw([]);
	nearest: StopDistance[] = $state.raw([]);
	is_far = $state(false);
	/** Changes when there is something worth saying. */
	news = $state('');
	#stops: readonly StopPlace[];
	#watch: number | null = null;

	constructor(stops: readonly StopPlace[]) {
		this.#stops = stops;
	}

	/** Asks the device, which asks the reader, and follows it until stopped. */
	start(): void {
		if (!('geolocation' in navigator) || !window.isSecureContext) {
			this.trouble = 'unsupported';
			return;
		}
		this.stop();
		this.trouble = null;
		this.#watch = navigator.geolocation.watchPosition(
			({ coords, timestamp }) => {
				const { longitude, latitude, accuracy } = coords;
				this.#arrive({ position: [longitude, latitude], uncertainty_m: accuracy }, timestamp);
			},
			({ code }) => {
				this.trouble = code === 1 ? 'refused' : code === 3 ? 'timeout' : 'unavailable';
				if (code !== 1) return;
				this.stop();
				this.#forget();
			},
			{ timeout: TIME_LIMIT_MS, maximumAge: MAX_AGE_MS, enableHighAccuracy: true },
		);
	}

	stop(): void {
		if (this.#watch !== null) navigator.geolocation.clearWatch(this.#watch);
		this.#watch = null;
	}

	#arrive(origin: Origin, found_at: number): void {
		this.trouble = null;
		this.found_at = found_at;
		this.uncertainty_m = origin.uncertainty_m;
		this.distances = measureStops(origin, this.#stops);
		const before = this.nearest.map(({ id }) => id);
		this.nearest = findNearest(this.distances, origin.uncertainty_m, before);
		this.is_far = isFar(this.distances);
		this.news = nameNews(this.nearest, this.is_far);
	}

	#forget(): void {
		this.distances = [];
		this.nearest = [];
		this.uncertainty_m = null;
		this.found_at = null;
		this.news = '';
	}
}
