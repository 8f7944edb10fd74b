import type { Ground } from '$lib/domain/ground/ground_file.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Locale } from '$lib/i18n/paraglide/runtime.js';
import type { LaidGround } from '$lib/map/ground/lay_ground.ts';
import type { MapExtras } from '$lib/state/map/map_extras.ts';
import type { GroundPaint } from '$lib/style/layers/ground/ground_layer.ts';
import type { Scheme } from '$lib/style/tokens.ts';
import { DEFAULT_GROUND, type Tilt } from '$lib/view/ground_choice.ts';

/** The operator's own ground on the live map of a page: fetched when the map first asks for it. */
export class GroundOnMap {
	readonly #ground: Ground;
	readonly #locale: Locale;
	#laid: LaidGround | null = $state.raw(null);
	#is_asked = false;
	/** The last paint with what it was made for: another object would be another style. */
	#last: { key: string; laid: LaidGround; paint: GroundPaint } | null = null;

	constructor(ground: Ground, locale: Locale) {
		this.#ground = ground;
		this.#locale = locale;
	}

	/** null until it is there, and while it is off or an online picture has its place. */
	paint(scheme: Scheme, extras: MapExtras): GroundPaint | null {
		const { is_on, opacity, tilt } = extras.ground ?? DEFAULT_GROUND;
		if (!is_on || extras.basemap) return null;
		this.#ask();
		const laid = this.#laid;
		if (laid?.loss !== null) return null;
		const has_terrain = tilt !== undefined && this.#ground.relief !== undefined;
		const key = `${scheme} ${opacity} ${has_terrain}`;
		if (this.#last?.key !== key || this.#last.laid !== laid) {
			this.#last = {
				key,
				laid,
				paint: laid.paint({ scheme, language: this.#locale, opacity, has_terrain }),
			};
		}
		return this.#last.paint;
	}

	/** How the relief is looked at; nothing while the map is flat, or has no relief. */
	tilt(scheme: Scheme, extras: MapExtras): Tilt | undefined {
		return this.paint(scheme, extras)?.terrain && extras.ground?.tilt;
	}

	/** Whom it is owed to while it is shown, or why it is not there. */
	credit({ ground = DEFAULT_GROUND, basemap }: MapExtras): string | null {
		if (!ground.is_on || basemap || !this.#laid) return null;
		if (this.#laid.loss === 'ranges') return m.ground_no_ranges();
		if (this.#laid.loss === 'lost') return m.ground_lost();
		const { map, relief } = this.#ground;
		const credits = [map, relief].flatMap((archive) => archive?.credit[this.#locale] ?? []);
		return [...new Set(credits)].join(' · ');
	}

	#ask(): void {
		if (this.#is_asked) return;
		this.#is_asked = true;
		const asked = import('$lib/map/ground/lay_ground.ts').then(({ layGround }) =>
			layGround(this.#ground),
		);
		asked.then(
			(laid) => (this.#laid = laid),
			() => (this.#laid = { loss: 'lost' }),
		);
	}
}
