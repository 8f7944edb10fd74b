import { fitPins, type Pin } from '$lib/domain/own_pictures/fit_pins.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import type { FitKind } from '$lib/geometry/fit/fit_plane.ts';
import type { KeptScan } from '../own_store.ts';
import type { Scan } from './picture_reader.ts';

/** A scanned plan that is being pinned to the ground. */
export class Pinning {
	readonly size: [width: number, height: number];
	/** In the order they were set. */
	pins: readonly Pin[] = $state.raw([]);
	kind: FitKind = $state('affine');
	/** The pin whose place is asked for, or that is looked at. */
	chosen: number | null = $state(null);
	/** The place in the picture that is looked at, pixels. */
	cross: [x: number, y: number] = $state.raw([0, 0]);
	fitted = $derived.by(() => fitPins(this.pins, this.kind, this.size));

	constructor(scan: Pick<Scan, 'size'>, kept: Pick<KeptScan, 'pins' | 'kind'> | null = null) {
		this.size = scan.size;
		this.cross = [scan.size[0] / 2, scan.size[1] / 2];
		this.pins = kept?.pins ?? [];
		this.kind = kept?.kind ?? 'affine';
	}

	/** A new pin where the cross is; its place is asked for next. */
	set(): void {
		this.#add([this.cross]);
	}

	/** A pin at each corner of the picture. */
	setCorners(): void {
		const [width, height] = this.size;
		this.#add([
			[0, 0],
			[width, 0],
			[width, height],
			[0, height],
		]);
	}

	/** The chosen pin, to where the cross is. */
	moveChosen(): void {
		const at = this.cross;
		this.pins = this.pins.map((pin) => (pin.id === this.chosen ? { ...pin, at } : pin));
	}

	/** `[lng, lat]` of the chosen pin; the next without a place is asked for then. */
	place(place: Position): void {
		const { chosen } = this;
		this.pins = this.pins.map((pin) => (pin.id === chosen ? { ...pin, place } : pin));
		const next = this.pins.find((pin) => pin.place === null);
		if (next) this.look(next.id);
		else this.chosen = null;
	}

	look(id: number): void {
		const pin = this.pins.find((one) => one.id === id);
		if (!pin) return;
		this.chosen = id;
		this.cross = pin.at;
	}

	remove(id: number): void {
		this.pins = this.pins.filter((pin) => pin.id !== id);
		if (this.chosen === id) this.chosen = null;
	}

	#add(places: readonly [number, number][]): void {
		const first = Math.max(0, ...this.pins.map(({ id }) => id)) + 1;
		const added = places.map((at, index): Pin => ({ id: first + index, at, place: null }));
		this.pins = [...this.pins, ...added];
		this.look(first);
	}
}
