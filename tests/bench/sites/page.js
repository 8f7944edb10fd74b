/** MapLibre with all sites and nothing else: `?clusters` hands it a file of them to cluster, `?tiles` has it fetch vector tiles. */
const vendor = new URL('./vendor/', import.meta.url);
const { Map, setWorkerUrl } = await import(new URL('maplibre-gl.mjs', vendor).href);

setWorkerUrl(new URL('maplibre-gl-worker.mjs', vendor).href);

const is_tiled = location.search === '?tiles';
const tiles = `${new URL('tiles/', location.href)}{z}/{x}/{y}.pbf`;
const sites = is_tiled
	? { type: 'vector', tiles: [tiles], minzoom: 6, maxzoom: 10 }
	: { type: 'geojson', data: 'data/sites.geojson', cluster: true, clusterRadius: 40 };
const of_tiles = is_tiled ? { 'source-layer': 'sites' } : {};

const map = new Map({
	container: 'map',
	center: [113.9, 27.55],
	zoom: 8.6,
	style: {
		version: 8,
		sources: { districts: { type: 'geojson', data: 'data/districts.geojson' }, sites },
		layers: [
			{ id: 'ground', type: 'background', paint: { 'background-color': '#f6f2e8' } },
			{
				id: 'areas',
				type: 'fill',
				source: 'districts',
				paint: { 'fill-color': '#3a6ea5', 'fill-opacity': 0.1 },
			},
			{
				id: 'sites',
				type: 'circle',
				source: 'sites',
				...of_tiles,
				filter: ['==', ['geometry-type'], 'Point'],
				paint: {
					'circle-color': '#b93a24',
					'circle-radius': ['case', ['has', 'point_count'], 12, 5],
				},
			},
			{
				id: 'counts',
				type: 'symbol',
				source: 'sites',
				...of_tiles,
				filter: ['has', 'point_count'],
				layout: { 'text-field': ['to-string', ['get', 'point_count']], 'text-size': 11 },
			},
		],
	},
});

/** A canvas has no elements: this one stands for the first frame with a site in it. */
function look() {
	if (map.queryRenderedFeatures({ layers: ['sites'] }).length === 0) return;
	map.off('render', look);
	const sign = document.createElement('i');
	sign.className = 'sites-drawn';
	document.body.append(sign);
}
map.on('render', look);
