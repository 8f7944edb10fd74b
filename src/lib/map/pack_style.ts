import type { StyleSpecification } from 'maplibre-gl';

/**
 * The prototype of what is handed on as it is. `$state.snapshot`, which svelte-maplibre-gl takes of every style, copies plain objects number
 * by number and all others whole (some 70 ms for the places of 5,000 sites); only what takes events it leaves alone. Nobody changes these
 * features: every style has its own. MapLibre asks for the constructor, and must not come upon what is inherited.
 */
const KEPT: object = Object.freeze(
	Object.create(EventTarget.prototype, {
		...Object.fromEntries(Object.keys(EventTarget.prototype).map((key) => [key, { value: null }])),
		constructor: { value: Object },
	}) as object,
);

/** The same style with features that are not copied. */
export function packStyle(style: StyleSpecification): StyleSpecification {
	const sources = Object.entries(style.sources).map(([id, source]) => {
		if (source.type !== 'geojson' || typeof source.data !== 'object') return [id, source] as const;
		const data = Object.assign(Object.create(KEPT) as object, source.data);
		return [id, { ...source, data }] as const;
	});
	return { ...style, sources: Object.fromEntries(sources) as StyleSpecification['sources'] };
}
