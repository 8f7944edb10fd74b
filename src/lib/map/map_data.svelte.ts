import type { FeatureCollection } from 'geojson';
import type { SourceData } from '$lib/style/map_part.ts';
import {
	buildExtents,
	buildLeaders,
	buildLines,
	buildMarks,
	buildNames,
	buildOutlines,
	SOURCE_IDS,
} from '$lib/style/map_sources.ts';
import { buildNear } from '$lib/style/near/near_features.ts';
import type { MapLook, MapScene } from './atlas_map_props.ts';

/** Collections of so many features and fewer are compared by what they say. */
const LITTLE = 200;

/** What the map's sources show. Each is built by itself, and stays the same object while nothing of it has changed. */
export class MapData {
	#scene: () => MapScene;
	#look: () => MapLook;
	#last = new Map<string, FeatureCollection>();
	#model = $derived.by(() => this.#scene().model);
	#near = $derived.by(() => this.#scene().near);
	#names = $derived.by(() => this.#scene().names);
	#part = $derived.by(() => this.#scene().part);
	#language = $derived.by(() => this.#look().language);
	#sketch = $derived.by(() => this.#look().labels.sketch);
	#sites: SourceData = $derived.by(() => ({
		[SOURCE_IDS.extents]: buildExtents(this.#model),
		[SOURCE_IDS.outlines]: buildOutlines(this.#model),
		[SOURCE_IDS.lines]: buildLines(this.#model, this.#language, this.#sketch),
		[SOURCE_IDS.marks]: buildMarks(this.#model, this.#language),
	}));
	#around: SourceData = $derived.by(() => ({
		[SOURCE_IDS.names]: buildNames(this.#names),
		[SOURCE_IDS.leaders]: buildLeaders(this.#names),
		[SOURCE_IDS.near]: buildNear(this.#near, this.#language),
	}));
	/** By source. */
	value: SourceData = $derived.by(() =>
		Object.fromEntries(
			Object.entries({ ...this.#sites, ...this.#around, ...this.#part?.data }).map(([id, data]) => [
				id,
				this.#keep(id, data),
			]),
		),
	);

	/** Call while a component starts. */
	constructor(scene: () => MapScene, look: () => MapLook) {
		this.#scene = scene;
		this.#look = look;
	}

	#keep(id: string, data: FeatureCollection): FeatureCollection {
		const last = this.#last.get(id);
		if (last && saysSame(last, data)) return last;
		this.#last.set(id, data);
		return data;
	}
}

function saysSame(a: FeatureCollection, b: FeatureCollection): boolean {
	if (a === b) return true;
	if (a.features.length !== b.features.length || a.features.length > LITTLE) return false;
	return JSON.stringify(a) === JSON.stringify(b);
}
