const map = L.map('map', { maxZoom: 18 });
const clusters = L.markerClusterGroup();

async function load(path) {
	const response = await fetch(path);
	return response.json();
}

/** Text only: the names come from data. */
function buildPopup(site) {
	const box = document.createElement('div');
	const name = document.createElement('h3');
	name.textContent = site.name.zh;
	const summary = document.createElement('p');
	summary.textContent = site.summary.zh;
	const words = document.createElement('blockquote');
	words.textContent = site.citations[0]?.exact ?? '';
	box.append(name, summary, words);
	return box;
}

Promise.all([load('data/districts.geojson'), load('data/sites.geojson')]).then(
	([districts, sites]) => {
		const areas = L.geoJSON(districts, { style: { weight: 1, fillOpacity: 0.1 } }).addTo(map);
		map.fitBounds(areas.getBounds());
		const marks = L.geoJSON(sites, {
			onEachFeature: (feature, layer) => layer.bindPopup(() => buildPopup(feature.properties)),
		});
		clusters.addLayer(marks).addTo(map);
	},
);
