import { listMarkedDistricts } from '$lib/style/layers/extents.ts';
import type { MapScene } from './atlas_map_props.ts';
import { findAnchor } from './find_anchor.ts';

/** What of the map is looked at. */
export class MapChoice {
	#scene: () => MapScene;
	/** Where the card of what is open belongs. */
	anchor = $derived.by(() => {
		const { whole, selected_site, selected_marks } = this.#scene();
		return findAnchor(whole, selected_site, selected_marks);
	});
	#hovered = $derived.by(() => {
		const { whole, hovered } = this.#scene();
		return hovered ? findAnchor(whole, hovered, []) : null;
	});
	/** The place of a tile that the pointer is at, and its first site. */
	pointed: { site: string; mark: string } | null = $state.raw(null);
	#hovered_id = $derived.by(() => {
		const { pointed } = this;
		const is_pointed = __IS_GROWN__ && pointed?.site === this.#scene().hovered;
		return this.#hovered?.id ?? (is_pointed ? pointed?.mark : '') ?? '';
	});
	/** As text, which stays the same while it says the same: for another object the map draws all anew. */
	#text = $derived.by(() =>
		JSON.stringify({
			selected: this.anchor?.id ?? '',
			hovered: this.#hovered_id,
			marked: listMarkedDistricts(this.#scene().model),
		}),
	);
	/** What layers ask of the map's global state. */
	state: Record<string, unknown> = $derived.by(() => JSON.parse(this.#text));

	/** Call while a component starts. */
	constructor(scene: () => MapScene) {
		this.#scene = scene;
	}
}
