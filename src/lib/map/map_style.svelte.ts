import type { StyleSpecification } from 'maplibre-gl';
import { city } from '$lib/state/city.ts';
import { buildStyle } from '$lib/style/build_style.ts';
import { buildTiledStyle } from '$lib/style/layers/tiled.ts';
import type { SourceData } from '$lib/style/map_part.ts';
import type { MapLook, MapScene } from './atlas_map_props.ts';

/** The map's style. What it is made of is read piece by piece: a pan or a hover brings another scene, and no other style. */
export class MapStyle {
	#scene: () => MapScene;
	#look: () => MapLook;
	#data: () => SourceData;
	#paint = $derived.by(() => this.#scene().part?.paint ?? null);
	#overlays = $derived.by(() => this.#look().overlays);
	#basemap = $derived.by(() => this.#look().basemap ?? null);
	#scheme = $derived.by(() => this.#look().scheme);
	#language = $derived.by(() => this.#look().language);
	#ground = $derived.by(() => this.#look().ground ?? null);
	#base = $derived.by(() => this.#look().base);
	#sketch = $derived.by(() => this.#look().labels.sketch);
	#first_zoom = $derived.by(() => this.#scene().tiles?.first_zoom ?? null);
	/** As text, which stays the same while it says the same. */
	#empty = $derived.by(() =>
		Object.entries(this.#data())
			.flatMap(([id, { features }]) => (features.length === 0 ? [id] : []))
			.join(),
	);
	value: StyleSpecification = $derived.by(() =>
		buildStyle({
			language: this.#language,
			scheme: this.#scheme,
			tints: city.tints,
			base: this.#base,
			paint: this.#paint,
			...(this.#overlays && { overlays: this.#overlays }),
			basemap: this.#basemap,
			ground: this.#ground,
			empty: this.#empty.split(','),
			tiled:
				__IS_GROWN__ && this.#first_zoom !== null
					? buildTiledStyle(this.#first_zoom, this.#language, this.#sketch)
					: null,
		}),
	);

	/** Call while a component starts. */
	constructor(scene: () => MapScene, look: () => MapLook, data: () => SourceData) {
		this.#scene = scene;
		this.#look = look;
		this.#data = data;
	}
}
