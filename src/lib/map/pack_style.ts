import type { StyleSpecification } from 'maplibre-gl';

/**
 * The prototype of what is copied whole. `$state.snapshot`, which svelte-maplibre-gl takes of every style it hands on, walks plain objects
 * number by number (some 100 ms for the marks of 5,000 sites) and leaves everything else to the browser's own copy. MapLibre asks for the
 * constructor alone.
 */
const WHOLE: object = Object.freeze({ constructor: Object });

/** The same style with features that are copied whole. */
export function packStyle(style: StyleSpecification): StyleSpecification {
	const sources = Object.entries(style.sources).map(([id, source]) => {
		if (source.type !== 'geojson' || typeof source.data !== 'object') return [id, source] as const;
		const data = Object.assign(Object.create(WHOLE) as object, source.data);
		return [id, { ...source, data }] as const;
	});
	return { ...style, sources: Object.fromEntries(sources) as StyleSpecification['sources'] };
}
