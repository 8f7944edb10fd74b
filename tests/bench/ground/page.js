/** MapLibre with the same archives and the same layers of theirs, and nothing else. `?lng,lat,zoom` says where. */
const vendor = new URL('./vendor/', import.meta.url);
const { Map, addProtocol, setWorkerUrl } = await import(new URL('maplibre-gl.mjs', vendor).href);

setWorkerUrl(new URL('maplibre-gl-worker.mjs', vendor).href);
addProtocol('pmtiles', new globalThis.pmtiles.Protocol().tile);

const style = await (await fetch('style.json')).text();
const [lng, lat, zoom] = location.search.slice(1).split(',').map(Number);
const map = new Map({
	container: 'map',
	center: [lng, lat],
	zoom,
	maxPitch: 0,
	attributionControl: false,
	style: JSON.parse(
		style.replaceAll('pmtiles://', `pmtiles://${new URL('ground/', location.href)}`),
	),
});
let idles = 0;
map.on('idle', () => {
	idles += 1;
	document.body.dataset.idles = String(idles);
});
