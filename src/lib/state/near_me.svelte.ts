import type { Position } from '$lib/domain/schema/geojson.ts';
import type { Origin } from '$lib/domain/near/site_distance.ts';
import type { ListQuestions } from '$lib/domain/query/list_queries.ts';
import type { SearchText } from '$lib/domain/search/search_text.ts';
import type { Explorer } from './link/explorer.svelte.ts';

/** Time a device has to find itself, milliseconds. */
const TIME_LIMIT_MS = 15_000;

/** A position this old is good enough, milliseconds. */
const MAX_AGE_MS = 60_000;

/** From here on the city is elsewhere, metres. */
const FAR_M = 50_000;

/** How the question to the device went. */
export type AskStatus = 'idle' | 'asking' | 'refused' | 'timeout' | 'unavailable' | 'unsupported';

/** How the point was named; only a place of the gazetteer is in the link by itself. */
export type OriginKind = 'device' | 'map' | 'typed' | 'place' | 'link';

/** Where "near me" counts from. A point stays in this page's memory until the reader puts it into the link. */
export class NearMe {
	/** The panel with the ways to say where. */
	is_open = $state(false);
	status: AskStatus = $state('idle');
	/** The next press on the map is the point. */
	is_picking = $state(false);
	/** Called when a place to count from has been given. */
	onset: () => void = () => {};
	/** Metres from the city to the point; null until known. */
	city_distance_m: number | null = $state(null);
	#private: { kind: 'device' | 'map' | 'typed'; origin: Origin } | null = $state.raw(null);
	#found: { id: string; text: SearchText | null } | null = $state.raw(null);
	#explorer: Explorer;
	/** Counts questions to the device; an answer to an earlier one is dropped. */
	#asked = 0;

	#place_id = $derived.by(() => {
		const { near } = this.#explorer.view;
		return near?.kind === 'place' ? near.id : null;
	});
	/** The named place; null while it loads, and when there is none. */
	place: SearchText | null = $derived.by(() =>
		this.#found && this.#found.id === this.#place_id ? this.#found.text : null,
	);
	/** The link names a place that the gazetteer does not have, or has no position of. */
	unknown_place: string | null = $derived.by(() =>
		this.#found && this.#found.id === this.#place_id && !this.#found.text?.position
			? this.#place_id
			: null,
	);
	#link_point = $derived.by(() => {
		const { near } = this.#explorer.view;
		return near?.kind === 'point' ? near.position.join(',') : null;
	});
	origin: Origin | null = $derived.by(() => {
		if (this.#private) return this.#private.origin;
		if (this.#link_point) {
			const [lng = 0, lat = 0] = this.#link_point.split(',').map(Number);
			return { position: [lng, lat], uncertainty_m: 0 };
		}
		const position = this.place?.position;
		return position ? { position, uncertainty_m: this.place?.precision_m ?? 0 } : null;
	});
	kind: OriginKind | null = $derived.by(() => {
		if (this.#private) return this.#private.kind;
		if (this.#link_point) return 'link';
		return this.origin ? 'place' : null;
	});
	is_far = $derived(this.city_distance_m !== null && this.city_distance_m > FAR_M);

	/** Call while a component starts. */
	constructor(explorer: Explorer, queries: () => ListQuestions) {
		this.#explorer = explorer;
		// What a link names is looked up outside; it cannot be derived.
		$effect(() => {
			const id = this.#place_id;
			if (id === null) return;
			queries()
				.place(id)
				.then((text) => (this.#found = { id, text }))
				.catch(() => {});
		});
		$effect(() => {
			const origin = this.origin;
			if (!origin) return;
			queries()
				.measureCity(origin.position)
				.then((distance_m) => {
					if (origin === this.origin) this.city_distance_m = distance_m;
				})
				.catch(() => {});
		});
	}

	/** Asks the device; the browser asks the reader. */
	ask(): void {
		if (!('geolocation' in navigator) || !window.isSecureContext) {
			this.status = 'unsupported';
			return;
		}
		const asked = ++this.#asked;
		this.status = 'asking';
		navigator.geolocation.getCurrentPosition(
			({ coords }) => {
				if (asked !== this.#asked) return;
				this.status = 'idle';
				this.#set('device', [coords.longitude, coords.latitude], coords.accuracy);
			},
			({ code }) => {
				if (asked !== this.#asked) return;
				this.status = code === 1 ? 'refused' : code === 3 ? 'timeout' : 'unavailable';
			},
			{ timeout: TIME_LIMIT_MS, maximumAge: MAX_AGE_MS, enableHighAccuracy: true },
		);
	}

	/** Forgets the question; a late answer changes nothing. */
	cancel(): void {
		this.#asked++;
		this.status = 'idle';
		this.is_picking = false;
	}

	/** Waits for a press on the map. */
	startPicking(): void {
		this.cancel();
		this.is_picking = true;
	}

	/** `[lng, lat]` of a press on the map. */
	pick(position: Position): void {
		this.is_picking = false;
		this.#set('map', position, 0);
	}

	/** `[lng, lat]`, WGS-84. */
	type(position: Position): void {
		this.#explorer.forgetText();
		this.#set('typed', position, 0);
	}

	choose(place: SearchText): void {
		this.cancel();
		this.#forget();
		this.#found = { id: place.id, text: place };
		this.#explorer.forgetText();
		this.#explorer.setNear({ kind: 'place', id: place.id });
		this.is_open = true;
		this.onset();
	}

	/** The one way for a point into the link. */
	share(): void {
		if (!this.#private) return;
		const [lng, lat] = this.#private.origin.position;
		// About a hundred metres for a device: a street, not a door.
		const digits = this.#private.kind === 'device' ? 3 : 5;
		const position: Position = [Number(lng.toFixed(digits)), Number(lat.toFixed(digits))];
		this.#forget();
		this.#explorer.setNear({ kind: 'point', position });
	}

	clear(): void {
		this.cancel();
		this.#forget();
		this.#explorer.setNear(null);
	}

	#set(kind: 'device' | 'map' | 'typed', position: Position, uncertainty_m: number): void {
		this.city_distance_m = null;
		this.status = 'idle';
		this.is_open = true;
		this.#private = { kind, origin: { position, uncertainty_m } };
		this.#explorer.setNear(null);
		this.onset();
	}

	#forget(): void {
		this.#private = null;
		this.city_distance_m = null;
	}
}
