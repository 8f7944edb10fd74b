/** What one writes in five minutes: read the file, parse it, hand it to MapLibre. */
const vendor = new URL('./vendor/', import.meta.url);
const { Map, setWorkerUrl } = await import(new URL('maplibre-gl.mjs', vendor).href);

setWorkerUrl(new URL('maplibre-gl-worker.mjs', vendor).href);

const empty = { type: 'FeatureCollection', features: [] };
const map = new Map({
	container: 'map',
	center: [113.9, 27.55],
	zoom: 8.6,
	style: {
		version: 8,
		sources: { own: { type: 'geojson', data: empty } },
		layers: [
			{ id: 'ground', type: 'background', paint: { 'background-color': '#f6f2e8' } },
			{
				id: 'fill',
				type: 'fill',
				source: 'own',
				filter: ['==', ['geometry-type'], 'Polygon'],
				paint: { 'fill-color': '#b93a24', 'fill-opacity': 0.25 },
			},
			{
				id: 'line',
				type: 'line',
				source: 'own',
				filter: ['!=', ['geometry-type'], 'Point'],
				paint: { 'line-color': '#b93a24', 'line-width': 2 },
			},
			{
				id: 'point',
				type: 'circle',
				source: 'own',
				filter: ['==', ['geometry-type'], 'Point'],
				paint: { 'circle-color': '#b93a24', 'circle-radius': 4 },
			},
		],
	},
});
let idles = 0;
map.on('idle', () => {
	idles += 1;
	document.body.dataset.idles = String(idles);
});

/** Columns called lng and lat; commas inside quotes are not looked for. */
function readCsv(text) {
	const [head, ...lines] = text.trim().split('\n');
	const names = head.split(',');
	const [x, y] = [names.indexOf('lng'), names.indexOf('lat')];
	const features = lines.map((line) => {
		const cells = line.split(',');
		return {
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [Number(cells[x]), Number(cells[y])] },
			properties: Object.fromEntries(names.map((name, index) => [name, cells[index]])),
		};
	});
	return { type: 'FeatureCollection', features };
}

document.querySelector('input').addEventListener('change', async (event) => {
	const [file] = event.target.files;
	const text = await file.text();
	map.getSource('own').setData(file.name.endsWith('.csv') ? readCsv(text) : JSON.parse(text));
	document.body.dataset.added = '';
});
